import { expect, test } from 'vitest';
import { createSubscriptions } from './subscriptions.ts';

const types = (subscriptions: ReturnType<typeof createSubscriptions>) =>
  subscriptions.messages().flatMap(({ data }) => data.event_types);

test('a change that is refused goes back alone: what was asked for after it stays', () => {
  const subscriptions = createSubscriptions();
  const first = subscriptions.add(['alert'], undefined);
  subscriptions.add(['serviceEvent'], undefined);
  first.settle(true);
  expect(types(subscriptions)).toEqual(['service_event']);
});

test('the only change that is refused leaves everything wanted, as before', () => {
  const subscriptions = createSubscriptions();
  subscriptions.add(['alert'], undefined).settle(true);
  expect(subscriptions.messages()).toEqual([]);
});

test('a refused unsubscribe is wanted again, with its filters', () => {
  const subscriptions = createSubscriptions();
  subscriptions.add(['alert'], { alert_levels: ['error'] }).settle(false);
  subscriptions.remove(['alert']).settle(true);
  expect(subscriptions.messages()).toEqual([
    { type: 'subscribe', data: { event_types: ['alert'], filters: { alert_levels: ['error'] } } },
  ]);
});

test('an unsubscribe from everything stays when the subscription before it is refused', () => {
  const subscriptions = createSubscriptions();
  const narrowed = subscriptions.add(['alert'], undefined);
  subscriptions.remove(['logUpdate']).settle(false);
  narrowed.settle(true);
  expect(subscriptions.messages()).toEqual([{ type: 'unsubscribe', data: { event_types: ['log_update'] } }]);
  expect(subscriptions.wants({ type: 'alert', data: {} })).toBe(true);
});

test.each([true, false])(
  'a refused subscription takes none of the same name with it: answered in order %s',
  (inOrder) => {
    const subscriptions = createSubscriptions();
    const first = subscriptions.add(['alert'], { alert_levels: ['error'] });
    const second = subscriptions.add(['alert'], { alert_levels: ['info'] });
    if (!inOrder) second.settle(false);
    first.settle(true);
    if (inOrder) second.settle(false);
    expect(subscriptions.messages()).toEqual([
      { type: 'subscribe', data: { event_types: ['alert'], filters: { alert_levels: ['info'] } } },
    ]);
  },
);
