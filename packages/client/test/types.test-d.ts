import type { MessageData } from '@watchhamster/shared-types';
import { describe, expectTypeOf, it } from 'vitest';
import { type Client, createClient, type ReceivedMessage } from '../src/index.ts';
import { useCommand, useLatest, useSnapshot } from '../src/react/index.ts';

declare const client: Client;

describe('types', () => {
  it('give a handler the data of its message, by either name', () => {
    client.on('statusUpdate', ({ data, event, type }) => {
      expectTypeOf(data).toEqualTypeOf<MessageData<'statusUpdate'>>();
      expectTypeOf(event).toEqualTypeOf<'statusUpdate'>();
      expectTypeOf(type).toEqualTypeOf<'status_update'>();
    });
    client.on('service_event', ({ data }) => expectTypeOf(data.service_id).toEqualTypeOf<string>());
    // @ts-expect-error the server sends no such message
    client.on('statusUpdates', () => {});
    // @ts-expect-error a client sends it
    client.on('ping', () => {});
  });

  it('narrow a message by its name', () => {
    client.onMessage((message: ReceivedMessage) => {
      if (message.event === 'alert') expectTypeOf(message.data).toEqualTypeOf<MessageData<'alert'>>();
      if (message.type === 'log_update') expectTypeOf(message.data).toEqualTypeOf<MessageData<'logUpdate'>>();
    });
  });

  it('know the commands and their data', () => {
    expectTypeOf(client.serviceControl).parameter(0).toEqualTypeOf<MessageData<'serviceControl'>>();
    // @ts-expect-error the client subscribes by a method of its own
    client.request('subscribe', { event_types: [] });
    // @ts-expect-error no such option
    createClient({ uri: '' });
  });

  it('reach the hooks', () => {
    const Probe = () => {
      const { mutate } = useCommand('alertAction');
      expectTypeOf(mutate).parameter(0).toEqualTypeOf<MessageData<'alertAction'>>();
      expectTypeOf(useSnapshot(({ services }) => services.length).data).toEqualTypeOf<number | undefined>();
      // @ts-expect-error log lines come too often for a state
      useLatest('logUpdate');
    };
    expectTypeOf(Probe).toBeFunction();
  });
});
