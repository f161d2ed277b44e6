import type { ServiceStatus } from '@watchhamster/shared-types';
import type { Health } from '../probes/health.ts';

/** The states of a service that is asked, not run: they are its health in the protocol's words. */
export const probedStatus: Readonly<Record<Health, ServiceStatus>> = {
  unknown: 'unknown',
  healthy: 'running',
  unhealthy: 'error',
};

/** What is told when the health has become this; undefined when nothing is. */
export function probedEvent(before: Health, after: Health): 'started' | 'recovered' | 'error' | undefined {
  if (before === after || after === 'unknown') return undefined;
  if (after === 'unhealthy') return 'error';
  return before === 'unknown' ? 'started' : 'recovered';
}
