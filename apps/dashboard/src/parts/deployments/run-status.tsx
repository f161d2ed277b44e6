import type { MessageData } from '@watchhamster/shared-types';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Badge } from '../../ui/badge.tsx';
import { busy, done, failed, type Look, waits, wentBack } from './looks.ts';
import { runTexts } from './texts.ts';

const statusLooks: Record<MessageData<'poscoEvent'>['status'], Look> = {
  pending: waits,
  in_progress: busy,
  completed: done,
  failed,
  rolled_back: wentBack,
};

/** How the run of an event stands. */
export function RunStatus({ status }: { readonly status: MessageData<'poscoEvent'>['status'] }) {
  const t = usePageTexts(runTexts);
  return (
    <Badge {...statusLooks[status]} testId="run-status">
      {t[status]}
    </Badge>
  );
}

interface ProgressProps {
  readonly label: string;
  /** 0 to 100. */
  readonly value: number;
}

/** How far something is. */
export function Progress({ label, value }: ProgressProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={0}
      aria-valuemax={100}
      className="h-1.5 overflow-hidden rounded-full bg-idle-tint"
    >
      <div className="h-full rounded-full bg-info transition-[width]" style={{ width: `${value}%` }} />
    </div>
  );
}
