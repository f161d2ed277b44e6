import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryParts } from '../../test/arbitrary.ts';
import { catalogue } from '../catalogue.ts';
import type { AnyMessage } from '../messages.ts';
import { decodeClientMessage, decodeServerMessage, encodeMessage } from './codec.ts';
import { toEvent, toTyped } from './convert.ts';
import { toEventEnvelope } from './event.ts';
import { toTypedEnvelope } from './typed.ts';

const definitions = Object.values(catalogue);

describe.each(definitions.map((definition) => [definition.event, definition] as const))(
  '%s',
  (_, definition) => {
    const messages = arbitraryParts(definition);
    const decode = definition.from === 'server' ? decodeServerMessage : decodeClientMessage;

    it('converts to the other style and back without loss', () => {
      fc.assert(
        fc.property(messages, (parts) => {
          const typed = toTypedEnvelope(parts);
          expect(toTyped(toEvent(typed as AnyMessage))).toEqual(typed);
          const event = toEventEnvelope(parts);
          expect(toEvent(toTyped(event as AnyMessage))).toEqual(event);
        }),
      );
    });

    it.each(['typed', 'event'] as const)('survives the wire in the %s style', (dialect) => {
      fc.assert(
        fc.property(messages, (parts) => {
          const message: AnyMessage = dialect === 'typed' ? toTypedEnvelope(parts) : toEventEnvelope(parts);
          const decoded = decode(encodeMessage(message, dialect));
          expect(decoded).toMatchObject({ ok: true, dialect, event: definition.event });
          if (decoded.ok) expect(decoded.message).toEqual(message);
        }),
      );
    });

    it('gives the same data whichever style it was sent in', () => {
      fc.assert(
        fc.property(messages, (parts) => {
          const message = toTypedEnvelope(parts);
          const typed = decode(encodeMessage(message, 'typed'));
          const event = decode(encodeMessage(message, 'event'));
          if (!typed.ok || !event.ok) throw new Error('refused');
          expect(event.data).toEqual(typed.data);
          expect(event.meta).toEqual(typed.meta);
        }),
      );
    });
  },
);

describe('conversion', () => {
  it('gives a timestamp that only the data has to the envelope', () => {
    const sample = {
      type: 'client_info',
      data: { client_id: 'a', timestamp: '2024-01-01T12:00:00Z' },
    } as const;
    expect(toEvent(sample)).toEqual({
      event: 'clientInfo',
      payload: { client_id: 'a', timestamp: '2024-01-01T12:00:00Z' },
    });
    expect(toTyped(toEvent(sample))).toEqual({ ...sample, timestamp: '2024-01-01T12:00:00Z' });
  });

  it('knows one timestamp only: of two that differ the envelope’s counts', () => {
    const [inData, inEnvelope] = ['2024-01-01T12:00:00Z', '2025-01-01T12:00:00Z'];
    const two = { type: 'client_info', data: { client_id: 'a', timestamp: inData }, timestamp: inEnvelope };
    const decoded = decodeClientMessage(two);
    expect(decoded).toMatchObject({
      ok: true,
      data: { timestamp: inEnvelope },
      meta: { timestamp: inEnvelope },
    });
    if (decoded.ok) expect(toTyped(toEvent(decoded.message as AnyMessage))).toEqual(decoded.message);
  });

  it('names the error’s fields as each specification does', () => {
    const typed = {
      type: 'error',
      data: { error_code: 'A', error_message: 'b', timestamp: '2024-01-01T12:00:00Z' },
      timestamp: '2024-01-01T12:00:00Z',
    } as const;
    expect(toEvent(typed)).toEqual({
      event: 'error',
      payload: { error: 'A', message: 'b', timestamp: '2024-01-01T12:00:00Z' },
    });
  });

  it('refuses what is no message of the protocol', () => {
    for (const value of [
      null,
      1,
      [],
      {},
      { type: 'x', event: 'y' },
      { type: 'nope', data: {} },
      { type: 'ping', data: 1 },
    ]) {
      expect(() => toTyped(value as unknown as AnyMessage)).toThrow(/cannot be sent/);
    }
  });
});
