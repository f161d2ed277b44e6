import { expect, it } from 'vitest';
import { describeCrash } from './crash.ts';

it('a crash is told by stacks and causes, masked, and by nothing else of its errors', () => {
  const cause = Object.assign(new Error('Authorization: Bearer abcdefgh12345678'), { body: 'hunter22' });
  const error = Object.assign(new Error('it broke', { cause }), { request: { headers: 'hunter22' } });
  const told = describeCrash(error);
  expect(told).toMatch(/^Error: it broke\n {4}at .*crash\.test\.ts/);
  expect(told).toMatch(/\ncaused by: Error: Authorization: /);
  expect(told).not.toMatch(/hunter22|abcdefgh12345678/);
  expect(describeCrash({ secret: 'hunter22' })).toBe('something was thrown that is no error');
  const endless = new Error('round');
  endless.cause = endless;
  expect(describeCrash(endless).match(/caused by/g)).toHaveLength(5);
});
