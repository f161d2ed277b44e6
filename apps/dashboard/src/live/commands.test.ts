import type { TypedClientMessage } from '@watchhamster/shared-types';
import { expect, test } from 'vitest';
import { COMMAND_TIMEOUT_MS, Commands, OUTCOME_SHOWN_MS } from './commands.ts';
import { ManualClock } from './testing/manual-clock.ts';
import { AT, received, serviceEvent } from './testing/messages.ts';

function setup({ connected = true } = {}) {
  const clock = new ManualClock();
  const sent: TypedClientMessage[] = [];
  let ids = 0;
  const commands = new Commands({
    clock,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    send: (message) => {
      if (connected) sent.push(message);
      return connected;
    },
  });
  const command = () => commands.byService.get().get('web');
  return { clock, sent, commands, command };
}

const ack = (request_id: string, changed = true) =>
  received({
    type: 'ack',
    data: { request_id, status: 'ok', result: { service_id: 'web', status: 'running', changed } },
    timestamp: AT,
    request_id,
  });
const refusal = (request_id: string) =>
  received({
    type: 'error',
    data: { error_code: 'PERMISSION_DENIED', error_message: 'not allowed', timestamp: AT },
    timestamp: AT,
    request_id,
  });

test('pending, then what the service does, then the outcome, which goes after a while', () => {
  const { clock, sent, commands, command } = setup();
  commands.run('web', 'start');
  expect(sent).toEqual([
    { type: 'service_control', data: { service_id: 'web', action: 'start' }, request_id: 'id-1' },
  ]);
  expect(command()?.state).toEqual({ kind: 'pending' });
  commands.receive(received(serviceEvent(1, { status: 'starting' })));
  expect(command()).toMatchObject({ state: { kind: 'pending' }, observed: 'starting' });
  commands.receive(ack('id-1'));
  expect(command()?.state).toEqual({ kind: 'done', changed: true });
  clock.advance(OUTCOME_SHOWN_MS);
  expect(command()).toBeUndefined();
});

test('a second command for the same service waits for the first to be answered', () => {
  const { sent, commands } = setup();
  commands.run('web', 'start');
  commands.run('web', 'stop');
  commands.run('other', 'stop');
  expect(sent).toHaveLength(2);
});

test('a refusal stays until it is dismissed', () => {
  const { clock, commands, command } = setup();
  commands.run('web', 'start');
  commands.receive(refusal('id-1'));
  clock.advance(10 * COMMAND_TIMEOUT_MS);
  expect(command()?.state).toEqual({
    kind: 'refused',
    code: 'PERMISSION_DENIED',
    message: 'not allowed',
  });
  commands.dismiss('web');
  expect(command()).toBeUndefined();
});

test('a command that failed says why', () => {
  const { commands, command } = setup();
  commands.run('web', 'start');
  const details = { reason: 'no such file' };
  commands.receive(
    received({
      type: 'error',
      data: { error_code: 'SERVICE_COMMAND_FAILED', error_message: 'failed', details, timestamp: AT },
      timestamp: AT,
      request_id: 'id-1',
    }),
  );
  expect(command()?.state).toEqual({ kind: 'failed', reason: 'no such file' });
});

test('answers to other requests settle nothing', () => {
  const { commands, command } = setup();
  commands.run('web', 'start');
  commands.receive(ack('id-9'));
  commands.receive(refusal('id-9'));
  expect(command()?.state.kind).toBe('pending');
});

test('no answer in time is said, and a late answer is still believed', () => {
  const { clock, sent, commands, command } = setup();
  commands.run('web', 'start');
  clock.advance(COMMAND_TIMEOUT_MS);
  expect(command()?.state.kind).toBe('timedOut');
  commands.receive(ack('id-1', false));
  expect(command()?.state).toEqual({ kind: 'done', changed: false });
  expect(sent).toHaveLength(1);
});

test('a lost connection leaves the outcome unknown, and nothing is sent again', () => {
  const { clock, sent, commands, command } = setup();
  commands.run('web', 'stop');
  commands.connectionLost();
  clock.advance(10 * COMMAND_TIMEOUT_MS);
  expect(command()?.state.kind).toBe('lost');
  expect(sent).toHaveLength(1);
});

test('without a connection nothing is sent, and that is said', () => {
  const { clock, commands, command } = setup({ connected: false });
  commands.run('web', 'stop');
  expect(command()?.state.kind).toBe('notSent');
  expect(clock.pending).toBe(0);
});
