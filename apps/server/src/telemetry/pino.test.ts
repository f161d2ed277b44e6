import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLogger } from './pino.ts';

async function log(readable: boolean, fields: object, message: string): Promise<string> {
  let text = '';
  const destination = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  const logger = await createLogger({ readable, level: 'info', destination });
  logger.info(fields, message);
  await new Promise((resolve) => setImmediate(resolve));
  return text;
}

describe.each([
  ['JSON', false],
  ['readable', true],
] as const)('the %s log', (_, readable) => {
  it('has no secret, wherever one stands', async () => {
    const secret = `s3cr3t-${Math.random().toString(36).slice(2)}`;
    const error = Object.assign(new Error(`client_secret=${secret}`), {
      cause: new Error(`Bearer ${secret}`),
    });
    const fields = {
      err: error,
      nested: { deep: [{ client_secret: secret }] },
      url: `https://discord.com/api/webhooks/1/${secret}`,
    };
    const text = await log(readable, { ...fields, access_token: secret, pid: 42 }, `token=${secret}`);
    expect(text).not.toContain(secret);
    expect(text).toContain('***');
    expect(text).toContain('42');
  });

  it('cannot be forged or steered by text from outside', async () => {
    const hostile = 'x\n[2026-01-01] INFO: all is well\r\u001b[2J\u009b31m\u2028\u202eend';
    const text = await log(readable, { host: hostile }, `refused: ${hostile}`);
    expect(text.trimEnd().split(/[\n\r\u2028]/)).toHaveLength(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/[\u001b\u009b\u202e]/);
    expect(text).toContain('end');
  });
});
