import type { DeploymentSnapshot } from '@watchhamster/shared-types';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { busy, done, failed, type Look, waits, wentBack } from '../../parts/deployments/looks.ts';
import { runTexts } from '../../parts/deployments/texts.ts';
import { Badge } from '../../ui/badge.tsx';
import { BusyIcon, CheckIcon, ClockIcon, ErrorIcon, QuestionIcon } from '../../ui/icons.tsx';
import { deploymentsTexts } from './i18n.ts';
import type { Run } from './query.ts';

const stateLooks: Record<Run['state'], Look> = {
  waiting: waits,
  running: busy,
  rolling_back: { ...wentBack, icon: BusyIcon, turning: true },
  completed: done,
  failed,
  rolled_back: wentBack,
  superseded: waits,
};

/** How a run stands. */
export function RunState({ state }: { readonly state: Run['state'] }) {
  const t = usePageTexts(deploymentsTexts);
  return (
    <Badge {...stateLooks[state]} testId="run-state">
      {t.state[state]}
    </Badge>
  );
}

const remoteLooks: Record<DeploymentSnapshot['git']['remote_status'], Look> = {
  'up-to-date': done,
  ahead: { tone: 'info', icon: CheckIcon },
  behind: { tone: 'warn', icon: ClockIcon },
  diverged: { tone: 'bad', icon: ErrorIcon },
  unknown: { tone: 'idle', icon: QuestionIcon },
};

/** What is deployed, compared with the branch. */
export function RemoteStatus({ git }: Pick<DeploymentSnapshot, 'git'>) {
  const t = usePageTexts(deploymentsTexts).remote;
  const { format } = useI18n();
  const { remote_status: status, ahead_count, behind_count } = git;
  const text =
    status === 'ahead'
      ? t.ahead(format.number(ahead_count))
      : status === 'behind'
        ? t.behind(format.number(behind_count))
        : t[status];
  return <Badge {...remoteLooks[status]}>{text}</Badge>;
}

const stepLooks = {
  pending: { icon: ClockIcon, colour: 'text-faint', turning: false },
  in_progress: { icon: BusyIcon, colour: 'text-info', turning: true },
  completed: { icon: CheckIcon, colour: 'text-good', turning: false },
  failed: { icon: ErrorIcon, colour: 'text-bad', turning: false },
  skipped: { icon: ClockIcon, colour: 'text-faint', turning: false },
} as const;

/** Each step of a run, in order, with how long it took. */
export function Steps({ steps }: Pick<Run, 'steps'>) {
  const t = usePageTexts(deploymentsTexts);
  const words = usePageTexts(runTexts);
  const { format } = useI18n();
  return (
    <ol aria-label={t.steps} data-testid="run-steps">
      {steps.map(({ name, status, duration_ms, progress }, index) => {
        const { icon: Icon, colour, turning } = stepLooks[status];
        return (
          <li
            key={index}
            data-status={status}
            className="flex items-center gap-2.5 border-line border-t px-3.5 py-1.5 first:border-t-0"
          >
            <Icon className={`${colour} ${turning ? 'turning' : ''}`} />
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{name}</span>
            <span className="shrink-0 text-[13px] text-faint">
              {words[status]}
              {progress !== undefined && status === 'in_progress' && ` · ${format.number(progress)} %`}
              {duration_ms !== undefined &&
                ` · ${duration_ms < 10_000 ? `${format.percent(duration_ms / 1000)} s` : format.duration(duration_ms / 1000)}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
