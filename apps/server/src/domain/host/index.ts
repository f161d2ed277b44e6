export { createHost, type Host, type HostOptions, type HostSample } from './host.ts';
export type { HostReading } from './read.ts';
