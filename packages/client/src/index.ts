/**
 * A client of WatchHamster. {@link createClient} gives one that reconnects, resumes, and hands every durable message to
 * its handlers exactly once; {@link watchState} keeps the server's whole state up to date.
 *
 * @packageDocumentation
 */

export { applySnapshot, mergeSnapshots } from './apply-snapshot.ts';
export {
  type Client,
  type ConnectionReport,
  createClient,
} from './client.ts';
export type { Cancel, Clock } from './clock.ts';
export type { CommandName, Commands } from './commands.ts';
export type { Credential, CredentialRequest, CredentialSource } from './credential.ts';
export {
  type ClientErrorCode,
  ClientOptionsError,
  type Problem,
  RequestError,
  type RequestOutcome,
  SnapshotError,
} from './errors.ts';
export type { Frame, FrameProblem } from './frames.ts';
export type { HistoryEntry } from './history.ts';
export type { Fetch } from './http.ts';
export { WebSocketManager } from './manager.ts';
export type { EventOf, MessageHandler, ReceivedMessage, ServerName, Unsubscribe } from './names.ts';
export type { ClientOptions } from './options.ts';
export type { RequestOptions, RequestResult } from './requests.ts';
export type { Identity } from './session.ts';
export type { SocketConstructor, SocketLike } from './socket.ts';
export type { ConnectionState, Ending, Gap, Phase, Place } from './state.ts';
export type { Readable } from './store.ts';
export { createView, type Positioned, type View, type ViewOptions, type ViewState } from './view.ts';
export type { WakeSource } from './wake.ts';
export { watchState } from './watch.ts';
