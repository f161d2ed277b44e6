export { createHost, type Host } from './host.ts';
export type { HostReading } from './read.ts';
