export { createLogs, type Logs, type LogsOptions } from './logs.ts';
export type { LogStream } from './parse.ts';
export type { LogSource } from './source.ts';
