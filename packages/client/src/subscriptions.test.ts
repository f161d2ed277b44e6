import { expect, test } from 'vitest';
import { createSubscriptions } from './subscriptions.ts';

const types = (subscriptions: ReturnType<typeof createSubscriptions>) =>
  subscriptions.messages().flatMap(({ data }) => data.event_types);

test('a change that is refused goes back alone: what was asked for after it stays', () => {
  const subscriptions = createSubscriptions();
  const takeBack = subscriptions.save();
  subscriptions.add(['alert'], undefined);
  subscriptions.add(['serviceEvent'], undefined);
  takeBack(['alert']);
  expect(types(subscriptions)).toEqual(['service_event']);
});

test('the only change that is refused leaves everything wanted, as before', () => {
  const subscriptions = createSubscriptions();
  const takeBack = subscriptions.save();
  subscriptions.add(['alert'], undefined);
  takeBack(['alert']);
  expect(subscriptions.messages()).toEqual([]);
});

test('a refused unsubscribe is wanted again, with its filters', () => {
  const subscriptions = createSubscriptions();
  subscriptions.add(['alert'], { alert_levels: ['error'] });
  const takeBack = subscriptions.save();
  subscriptions.remove(['alert']);
  takeBack(['alert']);
  expect(subscriptions.messages()).toEqual([
    { type: 'subscribe', data: { event_types: ['alert'], filters: { alert_levels: ['error'] } } },
  ]);
});
