import { expect, test } from 'vitest';
import { en } from '../../i18n/en.ts';
import { createFormat } from '../../i18n/format.ts';
import { serviceText } from './service-text.ts';

const at = '2026-01-01T00:00:00.000Z';
const format = createFormat('en');
const said = (details: Record<string, unknown>, event_type: 'error' | 'started' | 'stopped' = 'error') =>
  serviceText({ event_type, message: 'as the server said', details }, at, en, format);

test('an end is told in the language of the page, with what follows', () => {
  expect(said({ exit_code: 3, signal: null })).toBe(
    'It ended with exit code 3; by its configuration it is not started again.',
  );
  expect(said({ exit_code: null, signal: 'SIGKILL', next_restart_at: '2026-01-01T00:01:05.000Z' })).toBe(
    'It ended with signal SIGKILL; it is started again after 1m 5s.',
  );
  expect(said({ exit_code: 1, reason: 'crash_loop', failures: 5 })).toMatch(/^It failed 5 times/);
});

test('what the details do not tell is in the words of the server', () => {
  expect(said({ reason: 'program_not_found' })).toBe('as the server said');
  expect(said({ exit_code: 0, reason: 'unhealthy' })).toBe('as the server said');
  expect(said({ exit_code: 0 }, 'stopped')).toBe('as the server said');
  expect(said({}, 'started')).toBe('');
});
