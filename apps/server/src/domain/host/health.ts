import type { MessageData } from '@watchhamster/shared-types';
import type { HostConfig } from '../../config/schema.ts';

/** The host's health, as status_update says it. */
export type HostHealth = NonNullable<MessageData<'statusUpdate'>['health']>;

/** From best to worst. */
const order = ['healthy', 'degraded', 'warning', 'critical'] as const satisfies readonly HostHealth[];

/** The health that the thresholds make of three percentages: a value that reaches a threshold counts, the worst wins. */
export function healthOf(
  values: Pick<MessageData<'statusUpdate'>, 'cpu_percent' | 'memory_percent' | 'disk_usage'>,
  thresholds: HostConfig['thresholds'],
): HostHealth {
  const rank = (name: keyof HostConfig['thresholds']): number => {
    const value = values[name];
    const { degraded, warning, critical } = thresholds[name];
    if (value >= critical) return 3;
    if (value >= warning) return 2;
    return value >= degraded ? 1 : 0;
  };
  return order[Math.max(rank('cpu_percent'), rank('memory_percent'), rank('disk_usage'))] ?? 'healthy';
}
