import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { z as z3 } from 'zod/v3';
import { catalogue } from './catalogue.ts';
import { defineMessage } from './define-message.ts';
import { MessageDefinitionError } from './errors.ts';
import { maskedToken, secret } from './fields.ts';
import { hasOpenFields } from './secrets.ts';

const rest = {
  event: 'probe',
  from: 'server',
  delivery: 'direct',
  description: '',
  when: '',
  whenNot: '',
} as const;

describe('defineMessage', () => {
  it('refuses a message from the server that could carry a raw secret, at any depth, in either Zod', () => {
    for (const data of [
      z.object({ access_token: z.string() }),
      z.object({ items: z.array(z.object({ inner: z.object({ clientSecret: z.string().nullable() }) })) }),
      z.object({ harmless: secret(z.string()) }),
      z.object({ harmless: secret(z.string()).optional() }),
      z.object({ either: z.union([z.number(), z.object({ password: z.string() })]) }),
      z.object({}).catchall(z.object({ access_token: z.string() })),
      z3.object({}).catchall(z3.object({ access_token: z3.string() })),
      z3.object({ items: z3.array(z3.object({ access_token: z3.string() })) }),
      z3.object({ harmless: secret(z3.string()) }),
    ]) {
      expect(() => defineMessage({ ...rest, data })).toThrow(MessageDefinitionError);
    }
    expect(() => defineMessage({ ...rest, data: z.object({ access_token: maskedToken }) })).not.toThrow();
  });

  it('refuses data fields that the envelope needs', () => {
    expect(() =>
      defineMessage({ ...rest, data: z.object({ requestId: z.string() }) as z.ZodObject }),
    ).toThrow(/requestId/);
  });

  it('knows where the secrets of a client message are', () => {
    expect(catalogue.startOutbound.secretPaths).toEqual(['project.client_secret']);
    expect(catalogue.sendWebhook.secretPaths).toEqual(['url']);
  });

  it('has valid examples for every message', () => {
    for (const definition of Object.values(catalogue)) {
      expect(definition.examples.length, definition.event).toBeGreaterThan(0);
      for (const example of definition.examples) {
        const timestamp = definition.hasTimestamp ? { timestamp: '2024-01-01T12:00:00Z' } : {};
        expect(definition.data.safeParse({ ...timestamp, ...example }), definition.event).toMatchObject({
          success: true,
        });
      }
    }
  });
});

it('sees that the other fields of an object are open', () => {
  const closed = z.object({ a: z.string() });
  expect(hasOpenFields({ data: closed })).toBe(false);
  expect(hasOpenFields({ data: closed.catchall(z.unknown()) })).toBe(true);
  expect(hasOpenFields({ data: z3.object({ a: z3.string() }).catchall(z3.unknown()) })).toBe(true);
});
