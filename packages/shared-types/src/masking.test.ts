import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSecretName, MASK, maskSecrets, maskToken, maskUrl, redact } from './masking.ts';

/** Something that nobody writes by chance. */
const secret = fc.stringMatching(/^[A-Za-z0-9_-]{16,40}$/).map((text) => `S3cr${text}`);

describe('maskToken', () => {
  it('says whether there is a token, never which', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (token) => maskToken(token) === MASK));
    expect([maskToken(null), maskToken(undefined), maskToken('')]).toEqual([null, null, null]);
  });
});

describe('maskUrl', () => {
  it.each([
    ['https://discord.com/api/webhooks/123456/abcDEF', 'https://discord.com/api/webhooks/***'],
    [
      'https://ptb.discord.com/api/v10/webhooks/1/x?wait=true',
      'https://ptb.discord.com/api/v10/webhooks/***',
    ],
    ['https://hooks.slack.com/services/T0/B0/XXX', 'https://hooks.slack.com/services/***'],
    ['https://hook.dooray.com/services/1/2/abc', 'https://hook.dooray.com/services/***'],
    [
      'https://acme.webhook.office.com/webhookb2/a@b/IncomingWebhook/c/d',
      'https://acme.webhook.office.com/webhookb2/***',
    ],
    ['https://example.com/hooks/abc', 'https://example.com/***'],
    ['https://user:pass@example.com/', 'https://example.com/'],
    ['https://discord.com.evil.example/api/webhooks/1/x', 'https://discord.com.evil.example/***'],
    ['not a url', '***'],
  ])('%s', (url, shown) => expect(maskUrl(url)).toBe(shown));
});

describe('maskSecrets', () => {
  it.each([
    (s: string) => `https://discord.com/api/webhooks/1234/${s}`,
    (s: string) => `posting to https://hooks.slack.com/services/T000/B000/${s}, again`,
    (s: string) => `Authorization: Bearer ${s}`,
    (s: string) => `authorization: basic ${s}==`,
    (s: string) => `client_secret=${s}&grant_type=client_credentials`,
    (s: string) => `{"client_secret": "${s}"}`,
    (s: string) => `"{\\"client_secret\\":\\"${s}\\"}"`,
    (s: string) => `access_token='${s}'`,
    (s: string) => `{"client_secret":"a ${s}"}`,
    (s: string) => `client_secret: 'it is ${s}'`,
    (s: string) => `{"client_secret":"x\\"${s}"}`,
    (s: string) => `"{\\"client_secret\\":\\"two words ${s}\\"}"`,
    (s: string) => `client_secret=abc,${s};x)`,
    (s: string) => `X-Api-Key: ${s}`,
    (s: string) => `AWS_SECRET_ACCESS_KEY=${s}`,
    (s: string) => `client_secret => "${s}"`,
    (s: string) => `Sec-WebSocket-Protocol: watchhamster.bearer.${s}`,
    (s: string) => `https://discord.com:443/api/webhooks/1/${s}`,
    (s: string) => `https://hooks.slack.com./services/${s}`,
    (s: string) => `https://prod-1.westus.logic.azure.com/workflows/1/triggers?sig=${s}`,
    (s: string) => `{"client_secret":"my top ${s}`,
    (s: string) => `password: ${s}`,
    (s: string) => `postgres://app:${s}@db/main`,
    (s: string) => `eyJhbGciOiJIUzI1NiJ9.${s}.${s}`,
  ])('hides the secret in shape %#', (shape) => {
    fc.assert(fc.property(secret, (value) => !maskSecrets(`before ${shape(value)} after`).includes(value)));
  });

  it('leaves other text alone', () => {
    const text =
      '2024-01-01 12:00:00 [INFO] 상태 업데이트 브로드캐스트: 3개 클라이언트 https://example.com/a?b=c tokens: 5';
    expect(maskSecrets(text)).toBe(text);
  });

  it('reads a megabyte of hostile text in one pass', () => {
    for (const part of [
      'token=',
      'https://discord.com/api/webhooks/',
      'a://b:',
      'bearer ',
      '"',
      'eyJ.',
      '-eyJaaaaaaaa',
      'eyJaaaaaaaa.',
      'token="\\\\',
      'token=\\\\"a',
      'https://a.a.',
      "token='",
      'token:    ',
    ]) {
      const text = part.repeat(Math.ceil(1_000_000 / part.length));
      const started = process.cpuUsage().user;
      maskSecrets(text);
      // A pattern that backtracks needs minutes here; the bound is far from both.
      expect(process.cpuUsage().user - started, part).toBeLessThan(5_000_000);
    }
  });
});

describe('redact', () => {
  it('masks by name and by shape, at any depth it looks at, and keeps null', () => {
    const value = {
      a: [{ clientSecret: 'x', 'Api-Key': 1, access_token: null, text: 'token=abcdef' }],
      n: 1,
    };
    expect(redact(value)).toEqual({
      a: [{ clientSecret: MASK, 'Api-Key': MASK, access_token: null, text: `token=${MASK}` }],
      n: 1,
    });
  });

  it('survives nesting that would overflow a stack', () => {
    let deep: unknown = 'end';
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(JSON.stringify(redact(deep))).toContain('…');
  });

  it('knows secret names in every spelling', () => {
    for (const name of ['client_secret', 'clientSecret', 'CLIENT-SECRET', 'Authorization', 'refresh_token'])
      expect(isSecretName(name)).toBe(true);
    for (const name of ['client_id', 'message', 'tokens', 'secretary'])
      expect(isSecretName(name)).toBe(false);
  });
});
