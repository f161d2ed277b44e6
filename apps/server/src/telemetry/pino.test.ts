import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLogger } from './pino.ts';
import { readableLine } from './readable.ts';

/** What one line at info looks like. */
async function log(readable: boolean, fields: object, message: string): Promise<string> {
  let text = '';
  const destination = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  const logger = createLogger({ readable, level: 'info', destination });
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

  it('shows where an error came from, on lines that cannot be taken for others', async () => {
    const cause = new Error('the disk is full');
    const hostile = 'no such file\n2026-01-01 00:00:00 [INFO] all is well \u001b[2J';
    const text = await log(readable, { err: new Error(hostile, { cause }) }, 'a handler failed');
    expect(text).toContain('no such file');
    expect(text).toContain('the disk is full');
    expect(text).toContain('pino.test.ts');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/\u001b|^\s*2026-01-01 00:00:00/m);
    for (const line of text.trimEnd().split('\n').slice(1)) expect(line).toMatch(/^ {4}\S/);
  });

  it('says nothing, and looks at nothing, below its level', () => {
    let looked = 0;
    const fields = {
      get dear() {
        looked++;
        return 'x';
      },
    };
    let text = '';
    const destination = new Writable({
      write(chunk, _encoding, done) {
        text += chunk;
        done();
      },
    });
    const logger = createLogger({ readable, level: 'info', destination });
    logger.debug(fields, 'status_update broadcast');
    expect([looked, text]).toEqual([0, '']);
    logger.info(fields, 'status_update broadcast');
    expect(looked).toBeGreaterThan(0);
  });
});

describe('a line of the log', () => {
  const fields = { connection: 'c1', address: '192.168.1.100', clients: 1, name: 'two words' };

  it('is for a person as the first specification shows it, with the ids after it', async () => {
    expect(await log(true, fields, 'WebSocket client connected: 192.168.1.100')).toMatch(
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \[INFO\] WebSocket client connected: 192\.168\.1\.100 connection=c1 address=192\.168\.1\.100 clients=1 name="two words"\n$/,
    );
  });

  it('is for a machine one JSON object with the name of the level', async () => {
    const line: unknown = JSON.parse(await log(false, fields, 'hello'));
    expect(line).toEqual({ ...fields, level: 'info', time: expect.any(String) as string, msg: 'hello' });
  });

  it('has colours only where they are wanted', () => {
    const json = JSON.stringify({ level: 'warn', time: '2024-01-01T12:00:00.000Z', msg: 'slow', a: 1 });
    expect(readableLine(json, 'none')).toMatch(/ \[WARN\] slow a=1\n$/);
    expect(readableLine(json, 'ansi')).toContain('\u001b[33m[WARN]\u001b[0m slow \u001b[2ma=1\u001b[0m\n');
  });
});
