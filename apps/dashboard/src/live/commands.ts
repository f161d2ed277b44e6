import {
  type DecodedServerMessage,
  ErrorCode,
  type MessageData,
  type ServiceStatus,
  type TypedClientMessage,
} from '@watchhamster/shared-types';
import type { Clock } from './clock.ts';
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
  /** No answer within {@link COMMAND_TIMEOUT_MS}. It may still be carried out. */
  | { readonly kind: 'timedOut' }
  /** The connection was lost before the answer. Whether it was carried out is not known; it is not sent again. */
  | { readonly kind: 'lost' }
  /** There was no connection, and nothing was sent. */
  | { readonly kind: 'notSent' };

/** The last command for a service. */
export interface Command {
  readonly requestId: string;
  readonly serviceId: string;
  readonly action: ServiceAction;
  readonly state: CommandState;
  /** What the service did after the command was sent, as its events tell. */
  readonly observed: ServiceStatus | undefined;
}

/** How long a command waits for its answer. */
export const COMMAND_TIMEOUT_MS = 30_000;
/** How long a good outcome stays to be read. Bad ones stay until they are dismissed. */
export const OUTCOME_SHOWN_MS = 12_000;

/** What commands need of their surroundings. */
export interface CommandsOptions {
  readonly clock: Clock;
  readonly newId: () => string;
  /** Sends at once, or returns false. */
  readonly send: (message: TypedClientMessage) => boolean;
}

/** Sends service commands and follows each to its end. One at a time for a service; none is ever sent twice. */
export class Commands {
  /** The last command of each service, by the service's id. */
  readonly byService: Readable<ReadonlyMap<string, Command>>;
  readonly #byService = createStore<ReadonlyMap<string, Command>>(new Map());
  readonly #options: CommandsOptions;

  constructor(options: CommandsOptions) {
    this.#options = options;
    this.byService = this.#byService;
  }

  /** Sends a command, unless one for the same service is pending. */
  run(serviceId: string, action: ServiceAction): void {
    if (this.#byService.get().get(serviceId)?.state.kind === 'pending') return;
    const { clock, newId, send } = this.#options;
    const requestId = newId();
    const base = { requestId, serviceId, action, observed: undefined };
    const sent = send({
      type: 'service_control',
      data: { service_id: serviceId, action },
      request_id: requestId,
    });
    this.#put({ ...base, state: { kind: sent ? 'pending' : 'notSent' } });
    if (!sent) return;
    clock.after(COMMAND_TIMEOUT_MS, () => {
      const command = this.#byService.get().get(serviceId);
      if (command?.requestId === requestId && command.state.kind === 'pending') {
        this.#put({ ...command, state: { kind: 'timedOut' } });
      }
    });
  }

  /** Forgets how the last command of a service ended. A pending one stays. */
  dismiss(serviceId: string): void {
    const command = this.#byService.get().get(serviceId);
    if (!command || command.state.kind === 'pending') return;
    const next = new Map(this.#byService.get());
    next.delete(serviceId);
    this.#byService.set(next);
  }

  /** Takes an answer or a service's event from the connection. */
  receive(message: DecodedServerMessage): void {
    if (message.event === 'ack') this.#acknowledged(message.data.request_id, message.data.result);
    else if (message.event === 'error') {
      this.#settle(message.meta.requestId, failureOf(message.data));
    } else if (message.event === 'serviceEvent') {
      const command = this.#byService.get().get(message.data.service_id);
      if (command) this.#put({ ...command, observed: message.data.status });
    }
  }

  /** The connection is gone: answers to what is pending will not come. */
  connectionLost(): void {
    for (const command of this.#byService.get().values()) {
      if (command.state.kind === 'pending') this.#put({ ...command, state: { kind: 'lost' } });
    }
  }

  #acknowledged(requestId: string, result: unknown): void {
    const changed =
      typeof result === 'object' && result !== null && 'changed' in result ? result.changed !== false : true;
    const serviceId = this.#settle(requestId, { kind: 'done', changed });
    if (serviceId === undefined) return;
    this.#options.clock.after(OUTCOME_SHOWN_MS, () => {
      const command = this.#byService.get().get(serviceId);
      if (command?.requestId === requestId && command.state.kind === 'done') this.dismiss(serviceId);
    });
  }

  /** Records an answer, a late one too: it is truer than the timeout it follows. */
  #settle(requestId: string | undefined, state: CommandState): string | undefined {
    for (const command of this.#byService.get().values()) {
      if (command.requestId !== requestId) continue;
      this.#put({ ...command, state });
      return command.serviceId;
    }
    return undefined;
  }

  #put(command: Command): void {
    this.#byService.set(new Map(this.#byService.get()).set(command.serviceId, command));
  }
}

function failureOf({ error_code, error_message, details }: MessageData<'error'>): CommandState {
  if (error_code !== ErrorCode.SERVICE_COMMAND_FAILED) {
    return { kind: 'refused', code: error_code, message: error_message };
  }
  return { kind: 'failed', reason: typeof details?.reason === 'string' ? details.reason : error_message };
}
