import { describe, expect, it } from 'vitest';
import { en } from '../../i18n/en.ts';
import { type Ending, judge } from './ending.ts';
import { createRestartPolicy } from './restart-policy.ts';

const config = {
  policy: 'on_failure',
  min_delay_seconds: 1,
  max_delay_seconds: 60,
  stable_seconds: 60,
  max_failures: 1,
  window_seconds: 300,
} as const;
const crash: Ending = { exit: { exitCode: 3, signal: null }, failure: undefined, at: 0, ranMs: 10 };
const unstarted = (cause: 'program_not_found' | 'other', permanent: boolean): Ending => ({
  exit: undefined,
  failure: { cause, subject: 'EAGAIN', permanent },
  at: 0,
  ranMs: 0,
});

function judgeAll(endings: readonly Ending[], more: { sealed?: boolean; policy?: 'always' | 'never' } = {}) {
  const rules = { ...config, ...(more.policy ? { policy: more.policy } : {}) };
  const policy = createRestartPolicy({ config: rules, random: () => 0 });
  const options = { policy, config: rules, sealed: more.sealed ?? false, lastLines: () => ['last line'] };
  return endings.map((ending) => {
    const { say, ...verdict } = judge(ending, options);
    return { ...verdict, message: say(en.services) };
  });
}

describe('a run that ended by itself', () => {
  it('is followed by another, and by none after a crash loop', () => {
    expect(judgeAll([crash, crash])).toEqual([
      {
        trigger: 'failed',
        delayMs: 1000,
        details: { exit_code: 3, signal: null },
        message: 'The service ended with exit code 3; it is started again in 1 second',
      },
      {
        trigger: 'gave_up',
        crashLoop: 2,
        details: {
          exit_code: 3,
          signal: null,
          reason: 'crash_loop',
          failures: 2,
          last_log_lines: ['last line'],
        },
        message: expect.stringContaining('failed 2 times within 300 seconds'),
      },
    ]);
  });

  it('is tried again when the reason why it did not begin may pass, and only then', () => {
    expect(judgeAll([unstarted('other', false), unstarted('program_not_found', true)])).toEqual([
      {
        trigger: 'failed',
        delayMs: 1000,
        details: {},
        message: 'The service could not be started (EAGAIN); the next try is in 1 second',
      },
      {
        trigger: 'gave_up',
        details: { reason: 'program_not_found' },
        message: expect.stringContaining("'EAGAIN' was not found"),
      },
    ]);
  });

  it('stays down with policy never, and when the server is closing', () => {
    for (const more of [{ policy: 'never' }, { sealed: true }] as const) {
      const [verdict] = judgeAll([crash], more);
      expect(verdict?.trigger).toBe('gave_up');
      expect(verdict).not.toHaveProperty('delayMs');
    }
    const clean: Ending = { ...crash, exit: { exitCode: 0, signal: null } };
    expect(judgeAll([clean], { policy: 'always' })[0]).toMatchObject({ trigger: 'failed', delayMs: 1000 });
    expect(judgeAll([clean], { policy: 'always', sealed: true })[0]?.trigger).toBe('completed');
  });
});
