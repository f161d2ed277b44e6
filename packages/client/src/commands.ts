import { type ClientEventName, catalogue, type MessageData } from '@watchhamster/shared-types';
import type { RequestOptions, RequestResult } from './requests.ts';

/** The messages from a client that the client itself does not take care of: commands, each a method of the client. */
export type CommandName = Exclude<ClientEventName, 'clientInfo' | 'subscribe' | 'unsubscribe' | 'ping'>;

/** Every command by its name, such as `client.serviceControl({ service_id, action: 'restart' })`. */
export type Commands = {
  readonly [E in CommandName]: (data: MessageData<E>, options?: RequestOptions) => Promise<RequestResult>;
};

type RequestMaker = <E extends CommandName>(
  name: E,
  data: MessageData<E>,
  options?: RequestOptions,
) => Promise<RequestResult>;

const ownMessages: readonly string[] = ['clientInfo', 'subscribe', 'unsubscribe', 'ping'];

/** A method for every command of the catalogue. */
export function commandsOf(request: RequestMaker): Commands {
  const names = Object.values(catalogue).flatMap(({ from, event }) =>
    from === 'client' && !ownMessages.includes(event) ? [event as CommandName] : [],
  );
  return Object.fromEntries(
    names.map((name) => [
      name,
      (data: MessageData<typeof name>, options?: RequestOptions) => request(name, data, options),
    ]),
  ) as Commands;
}
