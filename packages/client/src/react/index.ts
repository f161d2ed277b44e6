/**
 * React hooks for WatchHamster: what the server says, in components, and never silently old.
 *
 * @packageDocumentation
 */
export { useClient, WatchHamsterProvider } from './context.ts';
export {
  type CommandView,
  type ConnectionView,
  useCommand,
  useConnection,
  useLatest,
  useMessage,
} from './hooks.ts';
export { type LiveQuery, type LiveQueryOptions, useLiveQuery, useSnapshot } from './live-query.ts';
export { useWebSocket, type WebSocketView } from './use-web-socket.ts';
