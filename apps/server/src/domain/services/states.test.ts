import { serviceStatus } from '@watchhamster/shared-types';
import { describe, expect, it } from 'vitest';
import {
  IllegalTransitionError,
  nextState,
  type ServiceState,
  type ServiceTrigger,
  statusOf,
} from './states.ts';

/** The drawing of the machine, written down a second time and by hand: a change of the table must be meant. */
const legal: [ServiceState, ServiceTrigger, ServiceState][] = [
  ['stopped', 'start', 'starting'],
  ['starting', 'settled', 'running'],
  ['starting', 'stop', 'stopping'],
  ['starting', 'completed', 'stopped'],
  ['starting', 'failed', 'waiting'],
  ['starting', 'gave_up', 'error'],
  ['running', 'unwell', 'stopping'],
  ['running', 'stop', 'stopping'],
  ['running', 'completed', 'stopped'],
  ['running', 'failed', 'waiting'],
  ['running', 'gave_up', 'error'],
  ['stopping', 'gone', 'stopped'],
  ['stopping', 'failed', 'waiting'],
  ['stopping', 'gave_up', 'error'],
  ['waiting', 'start', 'starting'],
  ['waiting', 'due', 'starting'],
  ['waiting', 'stop', 'stopped'],
  ['error', 'start', 'starting'],
  ['error', 'stop', 'stopped'],
];
const states: ServiceState[] = ['stopped', 'starting', 'running', 'stopping', 'waiting', 'error'];
const triggers: ServiceTrigger[] = [
  'start',
  'due',
  'settled',
  'unwell',
  'stop',
  'gone',
  'completed',
  'failed',
  'gave_up',
];
const illegal = states.flatMap((state) =>
  triggers
    .filter((trigger) => !legal.some(([from, by]) => from === state && by === trigger))
    .map((trigger) => [state, trigger] as const),
);

describe('the state machine of a service', () => {
  it.each(legal)('%s, %s → %s', (state, trigger, next) => {
    expect(nextState(state, trigger)).toBe(next);
  });

  it.each(illegal)('refuses %s, %s', (state, trigger) => {
    expect(() => nextState(state, trigger)).toThrow(IllegalTransitionError);
  });

  it('shows each state as a status of the protocol', () => {
    for (const state of states) expect(serviceStatus.options).toContain(statusOf(state));
    expect(statusOf('waiting')).toBe('error');
  });
});
