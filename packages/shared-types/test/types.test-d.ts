import { describe, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import {
  type Catalogue,
  type ClientToServerMessage,
  catalogue,
  type DecodedClientMessage,
  decodeClientMessage,
  decodeServerMessage,
  defineMessage,
  type EventClientMessage,
  type EventMessage,
  type EventServerMessage,
  encodeMessage,
  type MessageData,
  type maskedToken,
  maskToken,
  type ServerToClientMessage,
  type SnakeCase,
  type TypedClientMessage,
  type TypedMessage,
  type TypedServerMessage,
  toEvent,
  toTyped,
} from '../src/websocket.ts';

describe('names', () => {
  it('derives the type name', () => {
    expectTypeOf<SnakeCase<'statusUpdate'>>().toEqualTypeOf<'status_update'>();
    expectTypeOf<Catalogue['projectStatusChange']['type']>().toEqualTypeOf<'project_status_change'>();
  });

  it('refuses names that are not camelCase, at the name', () => {
    const rest = {
      from: 'client',
      needs: 'read',
      description: '',
      when: '',
      whenNot: '',
      data: z.object({}),
    } as const;
    defineMessage({ ...rest, event: 'fineName2' });
    // @ts-expect-error a capital first
    defineMessage({ ...rest, event: 'StatusUpdate' });
    // @ts-expect-error snake_case
    defineMessage({ ...rest, event: 'status_update' });
    // @ts-expect-error kebab-case
    defineMessage({ ...rest, event: 'status-update' });
    // @ts-expect-error a digit first
    defineMessage({ ...rest, event: '2fast' });
    // @ts-expect-error empty
    defineMessage({ ...rest, event: '' });
    // @ts-expect-error not a literal, so nothing can be said of it
    defineMessage({ ...rest, event: 'a' as string });
  });

  it('refuses data fields that the envelope needs, and half a definition', () => {
    const rest = { event: 'probe', description: '', when: '', whenNot: '' } as const;
    // @ts-expect-error requestId is the envelope's
    defineMessage({ ...rest, from: 'client', needs: 'read', data: z.object({ requestId: z.string() }) });
    // @ts-expect-error a client message says what it needs
    defineMessage({ ...rest, from: 'client', data: z.object({}) });
    // @ts-expect-error a server message says how it is delivered
    defineMessage({ ...rest, from: 'server', data: z.object({}) });
    const { when: _when, ...without } = rest;
    // @ts-expect-error a message says when it is sent
    defineMessage({ ...without, from: 'client', needs: 'read', data: z.object({}) });
    const { whenNot: _whenNot, ...half } = rest;
    // @ts-expect-error and when it is not
    defineMessage({ ...half, from: 'client', needs: 'read', data: z.object({}) });
    const data = z.object({ a: z.string() });
    // @ts-expect-error the example does not fit the data
    defineMessage({ ...rest, from: 'client', needs: 'read', data, examples: [{ a: 1 }] });
  });
});

describe('envelopes', () => {
  it('are written out in both styles', () => {
    expectTypeOf<TypedMessage<'pong'>>().toEqualTypeOf<{
      type: 'pong';
      data: { client_time: string; server_time: string; latency_ms: number };
      timestamp: string;
      broadcast_id?: string | undefined;
      triggered_by?: string | undefined;
      request_id?: string | undefined;
    }>();
    expectTypeOf<EventMessage<'pong'>>().toEqualTypeOf<{
      event: 'pong';
      payload: {
        client_time: string;
        server_time: string;
        latency_ms: number;
        timestamp: string;
        broadcastId?: string | undefined;
        triggeredBy?: string | undefined;
        requestId?: string | undefined;
      };
    }>();
  });

  it('rename the error’s fields, and require triggeredBy of projectsUpdate', () => {
    expectTypeOf<EventMessage<'error'>['payload']>().toHaveProperty('error').toEqualTypeOf<string>();
    expectTypeOf<EventMessage<'error'>['payload']>().toHaveProperty('message').toEqualTypeOf<string>();
    expectTypeOf<EventMessage<'error'>['payload']>().not.toHaveProperty('error_code');
    expectTypeOf<EventMessage<'projectsUpdate'>['payload']['triggeredBy']>().toEqualTypeOf<string>();
    expectTypeOf<TypedMessage<'projects_update'>['triggered_by']>().toEqualTypeOf<string>();
  });

  it('make the timestamp required from the server and optional from clients', () => {
    expectTypeOf<TypedServerMessage['timestamp']>().toEqualTypeOf<string>();
    expectTypeOf<TypedClientMessage['timestamp']>().toEqualTypeOf<string | undefined>();
    const ping: EventClientMessage = { event: 'ping', payload: { client_time: '2024-01-01T12:00:00Z' } };
    expectTypeOf(ping).toExtend<EventClientMessage>();
    const payload = { client_time: '', server_time: '', latency_ms: 0 };
    // @ts-expect-error the server always says when
    const pong: EventMessage<'pong'> = { event: 'pong', payload };
    expectTypeOf(pong).toExtend<EventServerMessage>();
  });

  it('have the second specification’s names', () => {
    expectTypeOf<ServerToClientMessage>().toEqualTypeOf<EventServerMessage>();
    expectTypeOf<ClientToServerMessage>().toEqualTypeOf<EventClientMessage>();
  });
});

describe('unions', () => {
  it('discriminate on type', () => {
    const message = {} as TypedServerMessage;
    if (message.type === 'status_update') expectTypeOf(message.data.cpu_percent).toEqualTypeOf<number>();
    if (message.type === 'alert')
      expectTypeOf(message.data.level).toEqualTypeOf<'info' | 'warning' | 'error' | 'critical'>();
    // @ts-expect-error a client sends this
    if (message.type === 'ping') expectTypeOf(message);
  });

  it('discriminate on event', () => {
    const message = {} as EventServerMessage;
    if (message.event === 'projectsUpdate') {
      expectTypeOf(message.payload.data[0]).toExtend<{ access_token: '***' | null } | undefined>();
    }
    // @ts-expect-error no message has this name
    if (message.event === 'projectUpdate') expectTypeOf(message);
  });

  it('are exhausted by a switch', () => {
    const types = [
      'client_info',
      'subscribe',
      'unsubscribe',
      'service_control',
      'send_webhook',
      'ping',
      'start_outbound',
      'stop_outbound',
      'alert_action',
    ] as const;
    expectTypeOf<(typeof types)[number]>().toExtend<TypedClientMessage['type']>();
    const size = (message: Extract<TypedClientMessage, { type: (typeof types)[number] }>): number => {
      switch (message.type) {
        case 'client_info':
        case 'subscribe':
        case 'unsubscribe':
        case 'service_control':
        case 'send_webhook':
        case 'ping':
        case 'start_outbound':
        case 'stop_outbound':
        case 'alert_action':
          return 1;
        default:
          return message satisfies never;
      }
    };
    expectTypeOf(size).returns.toEqualTypeOf<number>();
  });
});

describe('secrets', () => {
  it('do not compile in an outbound message', () => {
    type Project = MessageData<'projectsUpdate'>['data'][number];
    expectTypeOf<Project['access_token']>().toEqualTypeOf<'***' | null>();
    const token: string = 'raw';
    // @ts-expect-error a raw token
    const raw: Project['access_token'] = token;
    const masked: Project['access_token'] = maskToken(token);
    expectTypeOf([raw, masked]).toBeArray();
    expectTypeOf<z.output<typeof maskedToken>>().toEqualTypeOf<'***' | null>();
  });
});

describe('the codec', () => {
  it('types what was decoded, by event and by dialect', () => {
    const decoded = decodeClientMessage('');
    if (!decoded.ok) {
      expectTypeOf(decoded.dialect).toEqualTypeOf<'typed' | 'event' | undefined>();
      return;
    }
    expectTypeOf(decoded).toEqualTypeOf<DecodedClientMessage>();
    if (decoded.event === 'serviceControl')
      expectTypeOf(decoded.data.action).toEqualTypeOf<'start' | 'stop' | 'restart' | 'status'>();
    if (decoded.dialect === 'typed') expectTypeOf(decoded.message).toEqualTypeOf<TypedClientMessage>();
    if (decoded.dialect === 'event') expectTypeOf(decoded.message).toEqualTypeOf<EventClientMessage>();
    const fromServer = decodeServerMessage('');
    if (fromServer.ok && fromServer.dialect === 'event')
      expectTypeOf(fromServer.message).toEqualTypeOf<EventServerMessage>();
  });

  it('converts between the styles of the same message', () => {
    const start = {} as EventMessage<'startOutbound'>;
    expectTypeOf(toTyped(start)).toEqualTypeOf<TypedMessage<'start_outbound'>>();
    expectTypeOf(toEvent({} as TypedMessage<'status_update'>)).toEqualTypeOf<EventMessage<'statusUpdate'>>();
    expectTypeOf(toTyped({} as EventServerMessage | TypedServerMessage)).toExtend<TypedMessage>();
  });

  it('encodes messages only', () => {
    expectTypeOf(encodeMessage).returns.toEqualTypeOf<string>();
    // @ts-expect-error no message of the protocol
    encodeMessage({ type: 'nope', data: {} }, 'typed');
    // @ts-expect-error no dialect
    encodeMessage({ event: 'ping', payload: { client_time: '' } }, 'xml');
    expectTypeOf(catalogue.statusUpdate.event).toEqualTypeOf<'statusUpdate'>();
  });
});
