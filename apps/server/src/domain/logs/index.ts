export type { LogHistory } from './history.ts';
export { createLogs, type Logs } from './logs.ts';
export { createLogParts, type LogParts } from './open.ts';
export type { LogStream } from './parse.ts';
export type { LogSource } from './source.ts';
