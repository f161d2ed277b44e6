import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createScrub } from './scrub.ts';
import { createSecret } from './secret.ts';

const plain = 'S3cr3t/+"\\é-qwxzv-value0';

describe('a secret', () => {
  it('is masked by whatever prints, joins or serializes it', () => {
    const secret = createSecret(plain);
    const shown = [
      String(secret),
      `${secret}`,
      JSON.stringify({ secret }),
      inspect({ secret }, { depth: 9, showHidden: true }),
      [secret].join(),
      Object.values({ ...secret })
        .map(String)
        .join(),
      JSON.stringify(structuredCloneOf(secret)),
    ];
    for (const text of shown) expect(text).not.toMatch(/S3cr3t|qwxzv/);
    expect(secret.reveal()).toBe(plain);
  });
});

/** What is left of it for somebody who copies its properties. */
function structuredCloneOf(secret: object): object {
  return Object.fromEntries(Object.entries(secret).filter(([, value]) => typeof value !== 'function'));
}

describe('what a PBX says', () => {
  const scrub = createScrub(() => [createSecret(plain)]);

  it('is shown, bounded and on one line', () => {
    expect(scrub('client_id or client_secret is wrong')).toBe('client_id or client_secret is wrong');
    expect(scrub('one\r\n\u001b[31mtwo')).toBe('one [31mtwo');
    expect(scrub('word '.repeat(1000)).length).toBeLessThanOrEqual(200);
    expect(scrub('')).toBe('');
  });

  it.each([
    ['as it is', plain],
    ['in JSON', JSON.stringify(plain)],
    ['in JSON in JSON', JSON.stringify(JSON.stringify(plain))],
    ['in a URL', encodeURIComponent(plain)],
    ['in a URL in a URL', encodeURIComponent(encodeURIComponent(plain))],
    ['in a form', new URLSearchParams({ plain }).toString()],
    ['in base64', Buffer.from(plain).toString('base64')],
    ['in base64 behind something', Buffer.from(`x${plain}`).toString('base64')],
    ['in base64url behind something else', Buffer.from(`id:${plain}`).toString('base64url')],
    ['in hexadecimal', Buffer.from(plain).toString('hex').toUpperCase()],
    ['in part', plain.slice(4, 18)],
    ['cut off', `${'x'.repeat(190)}${plain}`],
  ])('is not shown where it repeats a secret %s', (_name, text) => {
    expect(scrub(`wrong: ${text}!`)).toBe('***');
  });

  it('is not shown where a secret is too short to be recognised', () => {
    expect(createScrub(() => [createSecret('abc')])('anything')).toBe('***');
    expect(createScrub(() => [createSecret('!?!?!?!?')])('no !?!?!?!? here')).toBe('***');
  });
});
