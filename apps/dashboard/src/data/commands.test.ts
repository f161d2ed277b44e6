import { type MessageHandler, RequestError, type RequestResult } from '@watchhamster/client';
import { expect, test } from 'vitest';
import { ManualClock } from '../../../../packages/client/src/testing/manual-clock.ts';
import { createServiceCommands, outcomeShownMs } from './commands.ts';

/** A client whose answers the test gives. */
function setup() {
  const clock = new ManualClock();
  const requests: {
    data: unknown;
    answer: (result: RequestResult) => void;
    fail: (cause: unknown) => void;
  }[] = [];
  let tell: MessageHandler<'serviceEvent'> = () => {};
  const commands = createServiceCommands(
    {
      on: (_name, handler) => {
        tell = handler as unknown as typeof tell;
        return () => {};
      },
      serviceControl: (data) =>
        new Promise((answer, fail) => {
          requests.push({ data, answer, fail });
        }),
    },
    (ms, run) => void clock.after(ms, run),
  );
  const command = () => commands.byService.get().get('web');
  const happens = (status: 'starting' | 'running') =>
    tell({ data: { service_id: 'web', status } } as Parameters<typeof tell>[0]);
  return { clock, requests, commands, command, happens };
}

test('pending, then what the service does, then the outcome, which goes after a while', async () => {
  const { clock, requests, commands, command, happens } = setup();
  const settled = commands.run('web', 'start');
  expect(requests.map(({ data }) => data)).toEqual([{ service_id: 'web', action: 'start' }]);
  expect(command()?.state).toEqual({ kind: 'pending' });
  happens('starting');
  expect(command()).toMatchObject({ state: { kind: 'pending' }, observed: 'starting' });
  requests[0]?.answer({ service_id: 'web', status: 'running', changed: true });
  await settled;
  expect(command()).toMatchObject({ state: { kind: 'done', changed: true }, observed: 'starting' });
  happens('running');
  expect(command()?.observed).toBe('running');
  clock.advance(outcomeShownMs);
  expect(command()).toBeUndefined();
});

test('a second command for the same service waits for the first to be answered', () => {
  const { requests, commands } = setup();
  void commands.run('web', 'start');
  void commands.run('web', 'stop');
  void commands.run('other', 'stop');
  expect(requests).toHaveLength(2);
});

test('a command of a service that already was as asked says so', async () => {
  const { requests, commands, command } = setup();
  const settled = commands.run('web', 'start');
  requests[0]?.answer({ changed: false });
  await settled;
  expect(command()?.state).toEqual({ kind: 'done', changed: false });
});

test.each([
  [
    new RequestError('PERMISSION_DENIED', 'refused', 'not allowed'),
    { kind: 'refused', code: 'PERMISSION_DENIED', message: 'not allowed' },
  ],
  [
    new RequestError('SERVICE_COMMAND_FAILED', 'refused', 'failed', { reason: 'no such file' }),
    { kind: 'failed', reason: 'no such file' },
  ],
  [new RequestError('TIMEOUT', 'unknown', 'no answer'), { kind: 'timedOut' }],
  [new RequestError('CONNECTION_LOST', 'unknown', 'gone'), { kind: 'lost' }],
  [new RequestError('NOT_CONNECTED', 'not-sent', 'no connection'), { kind: 'notSent' }],
])('%s stays until it is dismissed', async (cause, state) => {
  const { clock, requests, commands, command } = setup();
  const settled = commands.run('web', 'start');
  requests[0]?.fail(cause);
  await settled;
  clock.advance(10 * outcomeShownMs);
  expect(command()?.state).toEqual(state);
  commands.dismiss('web');
  expect(command()).toBeUndefined();
});
