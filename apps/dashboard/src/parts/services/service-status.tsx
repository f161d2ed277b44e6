import type { ServiceStatus } from '@watchhamster/shared-types';
import { useI18n } from '../../i18n/index.tsx';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { BusyIcon, CheckIcon, ErrorIcon, QuestionIcon, SquareIcon } from '../../ui/icons.tsx';

const looks: Record<ServiceStatus, { tone: Tone; icon: typeof CheckIcon; turning?: true }> = {
  running: { tone: 'good', icon: CheckIcon },
  stopped: { tone: 'idle', icon: SquareIcon },
  error: { tone: 'bad', icon: ErrorIcon },
  starting: { tone: 'info', icon: BusyIcon, turning: true },
  stopping: { tone: 'info', icon: BusyIcon, turning: true },
  unknown: { tone: 'idle', icon: QuestionIcon },
};

/** A service's state: colour, icon and word. */
export function ServiceStatusBadge(props: { readonly serviceId: string; readonly status: ServiceStatus }) {
  const { t } = useI18n();
  const { tone, icon, turning = false } = looks[props.status];
  return (
    <Badge tone={tone} icon={icon} turning={turning} testId={`service-status-${props.serviceId}`}>
      {t.services.status[props.status]}
    </Badge>
  );
}
