import type { AlertRuleConfig } from '../../config/alerts.ts';
import type { HostConfig } from '../../config/schema.ts';

/** The ids of the rules that the server comes with. */
export const builtInRuleIds = ['host-cpu', 'host-memory', 'host-disk', 'service-down'] as const;

/** The rules that the server comes with, in the form of the configuration. */
export function builtInRules(thresholds: HostConfig['thresholds']): AlertRuleConfig[] {
  const host = (
    id: string,
    metric: keyof HostConfig['thresholds'],
    gap: number,
    for_seconds: number,
  ): AlertRuleConfig => {
    const { warning, critical } = thresholds[metric];
    return {
      id,
      when: { metric, above: warning, clear: Math.max(0, warning - gap) },
      level: 'warning',
      escalate: { level: 'critical', at: critical },
      for_seconds,
    };
  };
  return [
    host('host-cpu', 'cpu_percent', 5, 60),
    host('host-memory', 'memory_percent', 5, 60),
    host('host-disk', 'disk_usage', 2, 0),
    {
      id: 'service-down',
      when: { service: '*', is: ['error', 'unhealthy'] },
      level: 'error',
      escalate: { level: 'critical' },
      for_seconds: 10,
      clear_for_seconds: 10,
    },
  ];
}
