import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { MessageValidationError } from '../errors.ts';
import { MASK, maskToken } from '../masking.ts';
import type { AnyMessage, EventMessage } from '../messages.ts';
import { encodeMessage, prepareMessage, serialize } from './encode.ts';

function projectsUpdate(access_token: string | null): AnyMessage {
  const time = '2024-01-01T12:00:00.000Z';
  const project = {
    projectId: 'p',
    callFlowId: 'c',
    action: 'active',
    client_id: 'x',
    agentQuantity: 0,
    caller: null,
    access_token,
    ws_connected: true,
    createdAt: time,
    updatedAt: time,
  };
  const payload = {
    type: 'allProjects',
    data: [project],
    stats: { totalProjects: 1, activeProjects: 1, connectedProjects: 1 },
    timestamp: time,
    triggeredBy: 'system',
  };
  return { event: 'projectsUpdate', payload } as unknown as EventMessage<'projectsUpdate'>;
}

describe('encoding', () => {
  it('lets no raw token through, in either style', () => {
    for (const dialect of ['typed', 'event'] as const) {
      expect(() => encodeMessage(projectsUpdate('eyJraw'), dialect)).toThrow(MessageValidationError);
      expect(encodeMessage(projectsUpdate(maskToken('eyJraw')), dialect)).toContain(
        `"access_token":"${MASK}"`,
      );
      expect(encodeMessage(projectsUpdate(null), dialect)).toContain('"access_token":null');
    }
  });

  it('lets no raw token through in a field that may hold anything', () => {
    const timestamp = '2024-01-01T12:00:00Z';
    const ack = (result: unknown) =>
      ({ type: 'ack', data: { request_id: 'r', status: 'ok', result }, timestamp }) as AnyMessage;
    for (const result of [{ access_token: 'raw' }, [{ deep: { clientSecret: 'raw' } }]]) {
      expect(() => encodeMessage(ack(result), 'typed')).toThrow(/raw secret; use maskToken/);
      expect(() => encodeMessage(ack(result), 'event')).toThrow(MessageValidationError);
    }
    expect(
      encodeMessage(ack({ access_token: MASK, client_secret: null, token_count: 3 }), 'typed'),
    ).toContain('token_count');
  });

  it('sends only what the definition has', () => {
    const message = {
      type: 'pong',
      data: {
        client_time: '2024-01-01T12:00:00Z',
        server_time: '2024-01-01T12:00:00Z',
        latency_ms: 0,
        secret: 'x',
      },
      timestamp: '2024-01-01T12:00:00Z',
      more: 1,
    } as const;
    const sent = JSON.parse(encodeMessage(message, 'typed')) as { data: object };
    expect(Object.keys(sent)).toEqual(['type', 'data', 'timestamp']);
    expect(Object.keys(sent.data)).toEqual(['client_time', 'server_time', 'latency_ms']);
  });

  it('requires the timestamp of a server message, and triggeredBy where the definition does', () => {
    const pong = {
      type: 'pong',
      data: { client_time: '2024-01-01T12:00:00Z', server_time: '2024-01-01T12:00:00Z', latency_ms: 0 },
    };
    expect(() => encodeMessage(pong as AnyMessage, 'typed')).toThrow(/timestamp/);
    const { payload } = projectsUpdate(null) as { payload: object };
    const without = { event: 'projectsUpdate', payload: { ...payload, triggeredBy: undefined } };
    expect(() => encodeMessage(without as unknown as AnyMessage, 'event')).toThrow(/triggeredBy/);
  });

  it('says the error’s timestamp once and sends it in both places', () => {
    const parts = prepareMessage(
      catalogue.error,
      { error_code: 'A', error_message: 'b' },
      { timestamp: '2024-01-01T12:00:00.000Z' },
    );
    expect(JSON.parse(serialize(parts, 'typed'))).toEqual({
      type: 'error',
      data: { error_code: 'A', error_message: 'b', timestamp: '2024-01-01T12:00:00.000Z' },
      timestamp: '2024-01-01T12:00:00.000Z',
    });
    expect(JSON.parse(serialize(parts, 'event'))).toEqual({
      event: 'error',
      payload: { error: 'A', message: 'b', timestamp: '2024-01-01T12:00:00.000Z' },
    });
  });
});
