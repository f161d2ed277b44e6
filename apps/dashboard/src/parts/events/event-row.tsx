import type { JournalEntry } from '@watchhamster/shared-types';
import { memo, type ReactNode, useMemo } from 'react';
import { useI18n } from '../../i18n/index.tsx';
import { type Tone, toneClass } from '../../ui/badge.tsx';
import {
  AlertIcon,
  CheckIcon,
  ErrorIcon,
  GlobeIcon,
  HookIcon,
  InfoIcon,
  RestartIcon,
  RocketIcon,
} from '../../ui/icons.tsx';
import { Ago } from '../../ui/time.tsx';
import { describeEvent, type EventDescription } from './describe-event.ts';

const tones: Record<EventDescription['level'], Tone> = {
  info: 'idle',
  success: 'good',
  warning: 'warn',
  error: 'bad',
  critical: 'bad',
};
const kindIcons = {
  service: RestartIcon,
  alert: AlertIcon,
  webhook: HookIcon,
  deployment: RocketIcon,
  project: GlobeIcon,
  other: InfoIcon,
};
const levelIcons = { success: CheckIcon, error: ErrorIcon, critical: ErrorIcon, warning: AlertIcon };

function iconOf({ kind, level }: EventDescription) {
  return kind === 'service' && level !== 'info' ? levelIcons[level] : kindIcons[kind];
}

interface EventRowProps {
  readonly entry: JournalEntry;
  /** Below it: where it leads. */
  readonly children?: ReactNode;
}

/** One event: what happened, in the reader's language, and when. */
export const EventRow = memo(function EventRow({ entry, children }: EventRowProps) {
  const { t, format } = useI18n();
  const described = useMemo(() => describeEvent(entry, t, format), [entry, t, format]);
  const { level, title, text } = described;
  const Icon = iconOf(described);
  return (
    <li
      className="flex gap-2.5 border-line border-t px-3.5 py-2 first:border-t-0"
      data-testid={`event-${entry.position}`}
      data-level={level}
    >
      <span
        className={`mt-0.5 grid size-6 shrink-0 place-items-center rounded-full ${toneClass[tones[level]]}`}
      >
        <Icon width="13" height="13" />
        <span className="sr-only">{t.events.level[level]}: </span>
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-3">
          <span
            className={`min-w-0 font-medium [overflow-wrap:anywhere] ${level === 'critical' ? 'text-bad' : ''}`}
          >
            {title}
          </span>
          <span className="ml-auto shrink-0 text-faint text-xs">
            <Ago at={entry.message.timestamp} />
          </span>
        </p>
        {text !== '' && <p className="text-[13px] text-soft [overflow-wrap:anywhere]">{text}</p>}
        {children}
      </div>
    </li>
  );
});
