import type { Client, RequestError, RequestResult } from '@watchhamster/client';
import { ErrorCode, type MessageData, type ServiceStatus } from '@watchhamster/shared-types';
import { createStore, type Readable } from './store.ts';

/** What a person can ask of a service. */
export type ServiceAction = 'start' | 'stop' | 'restart';

/** How a command stands. */
export type CommandState =
  | { readonly kind: 'pending' }
  /** Carried out; `changed` is false when the service already was as asked. */
  | { readonly kind: 'done'; readonly changed: boolean }
  /** Not allowed, or not understood; the message is for a person, in the connection's language. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  /** Tried, and not possible; the reason is for a person. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** No answer in time. It may still be carried out. */
  | { readonly kind: 'timedOut' }
  /** The connection was lost before the answer. Whether it was carried out is not known; it is not sent again. */
  | { readonly kind: 'lost' }
  /** There was no connection, and nothing was sent. */
  | { readonly kind: 'notSent' };

/** The last command for a service. */
export interface Command {
  readonly serviceId: string;
  readonly action: ServiceAction;
  readonly state: CommandState;
  /** What the service did after the command was sent, as its events tell. */
  readonly observed: ServiceStatus | undefined;
}

/** How long a good outcome stays to be read, in milliseconds. Bad ones stay until they are dismissed. */
export const outcomeShownMs = 12_000;

/** Sends service commands and follows each to its end. One at a time for a service; none is ever sent twice. */
export interface ServiceCommands {
  /** The last command of each service, by the service's id. */
  readonly byService: Readable<ReadonlyMap<string, Command>>;
  /** Sends a command, unless one for the same service is pending. Settles when its outcome is known; never fails. */
  run(serviceId: string, action: ServiceAction): Promise<void>;
  /** Forgets how the last command of a service ended. A pending one stays. */
  dismiss(serviceId: string): void;
}

/** @param after calls back after some milliseconds; the page gives it `setTimeout`. */
export function createServiceCommands(
  client: Pick<Client, 'on' | 'serviceControl'>,
  after: (ms: number, run: () => void) => void,
): ServiceCommands {
  const byService = createStore<ReadonlyMap<string, Command>>(new Map());
  const put = (command: Command): void =>
    byService.set(new Map(byService.get()).set(command.serviceId, command));

  const dismiss = (serviceId: string): void => {
    const command = byService.get().get(serviceId);
    if (!command || command.state.kind === 'pending') return;
    const next = new Map(byService.get());
    next.delete(serviceId);
    byService.set(next);
  };

  client.on('serviceEvent', ({ data: { service_id, status } }) => {
    const command = byService.get().get(service_id);
    if (command) put({ ...command, observed: status });
  });

  return {
    byService,
    dismiss,
    async run(serviceId, action) {
      if (byService.get().get(serviceId)?.state.kind === 'pending') return;
      put({ serviceId, action, observed: undefined, state: { kind: 'pending' } });
      const state = await client
        .serviceControl({ service_id: serviceId, action })
        .then(outcomeOf, (cause: unknown) => failureOf(cause));
      // What was observed meanwhile stays.
      const settled = { ...byService.get().get(serviceId), serviceId, action, state } as Command;
      put(settled);
      if (state.kind !== 'done') return;
      after(outcomeShownMs, () => {
        if (byService.get().get(serviceId)?.state === state) dismiss(serviceId);
      });
    },
  };
}

function outcomeOf(result: RequestResult): CommandState {
  return { kind: 'done', changed: result?.changed !== false };
}

/** How a request ended that was not answered with an ack. */
export function failureOf(cause: unknown): CommandState {
  if (!isRequestError(cause)) return { kind: 'failed', reason: String(cause) };
  const { code, outcome, message, details } = cause;
  if (code === 'TIMEOUT' && outcome === 'unknown') return { kind: 'timedOut' };
  if (outcome === 'unknown') return { kind: 'lost' };
  if (outcome === 'not-sent') return { kind: 'notSent' };
  if (code !== ErrorCode.SERVICE_COMMAND_FAILED) return { kind: 'refused', code, message };
  const { reason } = details as MessageData<'error'>['details'] & { reason?: unknown };
  return { kind: 'failed', reason: typeof reason === 'string' ? reason : message };
}

function isRequestError(cause: unknown): cause is RequestError {
  return cause instanceof Error && cause.name === 'RequestError';
}
