export { createLogs, type Logs } from './logs.ts';
export type { LogStream } from './parse.ts';
export type { LogSource } from './source.ts';
