import { usePhase, useServerHello, useServiceCommand } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';

/** Why a service cannot be controlled now; undefined when it can. */
export function useObstacle(serviceId: string): string | undefined {
  const { disabled } = useI18n().t.services;
  const phase = usePhase();
  const role = useServerHello()?.role;
  const pending = useServiceCommand(serviceId)?.state.kind === 'pending';
  if (phase !== 'live') return disabled.notLive;
  if (role === 'viewer' || role === 'publisher') return disabled.role(role);
  return pending ? disabled.pending : undefined;
}
