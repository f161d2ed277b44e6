import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecodeFailure, decodeClientMessage, decodeServerMessage } from './codec.ts';

const ping = { type: 'ping', data: { client_time: '2024-01-01T12:00:00Z' } };

function refused(input: unknown): DecodeFailure {
  const result = decodeClientMessage(input);
  if (result.ok) throw new Error('accepted');
  return result;
}

describe('decoding', () => {
  it('takes text, bytes and parsed values', () => {
    const text = JSON.stringify(ping);
    const bytes = new TextEncoder().encode(text);
    for (const input of [text, bytes, bytes.buffer, Buffer.from(text), new DataView(bytes.buffer), ping]) {
      expect(decodeClientMessage(input)).toMatchObject({
        ok: true,
        dialect: 'typed',
        event: 'ping',
        message: ping,
      });
    }
  });

  it('says which style a message was in, and its request id', () => {
    const event = { event: 'ping', payload: { client_time: '2024-01-01T12:00:00Z', requestId: 'r' } };
    expect(decodeClientMessage(event)).toMatchObject({
      ok: true,
      dialect: 'event',
      meta: { requestId: 'r' },
      message: event,
    });
  });

  it('never throws, whatever it is given', () => {
    const hostile = {
      get type() {
        throw new Error('no');
      },
    };
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSparseArray: true,
          withTypedArray: true,
          withNullPrototype: true,
        }),
        (value) => {
          expect(decodeClientMessage(value).ok).toBe(false);
          expect(decodeServerMessage(value).ok).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !decodeClientMessage(text).ok));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => !decodeClientMessage(bytes).ok));
    expect(decodeClientMessage(hostile).ok).toBe(false);
    expect(decodeClientMessage('['.repeat(100_000)).ok).toBe(false);
    expect(decodeClientMessage(`${'['.repeat(100_000)}${']'.repeat(100_000)}`).ok).toBe(false);
    const deep = `{"type":"service_control","data":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`;
    expect(decodeClientMessage(deep).ok).toBe(false);
  });

  it('ignores fields that it does not know, also those that would reach a prototype', () => {
    const text =
      '{"type":"ping","data":{"client_time":"2024-01-01T12:00:00Z","__proto__":{"x":1},"more":1},"__proto__":{"y":1},"new":2}';
    const result = decodeClientMessage(text);
    expect(result).toMatchObject({ ok: true, data: { client_time: '2024-01-01T12:00:00Z' } });
    expect(Object.keys(result.ok ? result.data : {})).toEqual(['client_time']);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it.each([
    ['not JSON', 'hello', /not JSON/],
    ['invalid UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), /not UTF-8/],
    ['an array', '[]', /JSON object/],
    ['null', 'null', /JSON object/],
    ['no envelope', '{"data":{}}', /type and data, or an event and a payload/],
    ['both envelopes', { ...ping, event: 'ping', payload: {} }, /either type or event, not both/],
    ['a name that is no text', '{"type":5,"data":{}}', /type must be a text/],
    ['data that is no object', '{"type":"ping","data":[]}', /data must be an object/],
    ['a missing payload', '{"event":"ping"}', /payload must be an object/],
  ])('refuses %s', (_, input, message) => {
    const { error } = refused(input);
    expect(error.code).toBe('INVALID_MESSAGE_FORMAT');
    expect(error.message).toMatch(message);
    expect(error.details.expected_fields).toBeDefined();
  });

  it('names each wrong field by its path in the message as it was sent', () => {
    const project = {
      callFlowId: 'a',
      projectId: 'b',
      client_id: 'c',
      client_secret: 'd',
      action: 'go',
      error: null,
    };
    const event = refused({
      event: 'startOutbound',
      payload: { project, requestId: 'q', timestamp: 'yesterday' },
    });
    expect(event).toMatchObject({ dialect: 'event', requestId: 'q' });
    expect(event.error.details.issues?.map(({ path }) => path)).toEqual([
      'payload.project.action',
      'payload.timestamp',
    ]);
    const typed = refused({ type: 'start_outbound', data: { project }, timestamp: 'yesterday' });
    expect(typed.error.details.issues?.map(({ path }) => path)).toEqual(['data.project.action', 'timestamp']);
  });

  it('answers nine thousand mistakes with twenty', () => {
    const features = Array.from({ length: 9000 }, () => 1);
    const { error } = refused(JSON.stringify({ type: 'client_info', data: { client_id: 'a', features } }));
    expect(error.details.issues).toHaveLength(20);
    expect(JSON.stringify(error).length).toBeLessThan(6000);
  });

  it('tells an unknown name from one of the other direction, and names the nearest', () => {
    expect(refused({ type: 'pong', data: {} }).error).toMatchObject({
      code: 'UNKNOWN_MESSAGE_TYPE',
      message: "'pong' is sent by the server only",
    });
    expect(refused({ type: 'servce_control', data: {} }).error.details.nearest).toBe('service_control');
    expect(refused({ event: 'servceControl', payload: {} }).error.details.nearest).toBe('serviceControl');
    expect(refused({ type: 'constructor', data: {} }).error.code).toBe('UNKNOWN_MESSAGE_TYPE');
  });

  it('shows a refused message without its secrets, and at most 1 KiB of it', () => {
    const secret = 'hunter2-hunter2';
    const project = {
      callFlowId: 'a',
      projectId: 'b',
      client_id: 'c',
      client_secret: secret,
      action: 'go',
      error: null,
    };
    const inputs = [
      { event: 'startOutbound', payload: { project } },
      { type: 'start_outbound', data: { project } },
      { type: 'send_webhook', data: { webhook_type: 'fax', url: secret } },
      `{"type":"start_outbound","data":{"project":{"client_secret":"${secret}"`,
      { type: 'unknown_thing', data: { client_secret: secret } },
    ];
    for (const input of inputs) expect(JSON.stringify(refused(input))).not.toContain(secret);
    const long = refused(JSON.stringify({ type: 'nope', data: { text: '가'.repeat(5000) } })).error.details
      .received_message;
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(1024);
    expect(long).toMatch(/가…$/);
  });
});
