import { type ReactNode, useId } from 'react';
import { usePageClient, usePhase } from '../data/live.tsx';
import { useI18n } from '../i18n/index.tsx';
import { ClockIcon } from './icons.tsx';

interface PanelProps {
  readonly title: string;
  /** Beside the title: a summary of what is inside. */
  readonly summary?: ReactNode;
  /** At the right end of the heading. */
  readonly tools?: ReactNode;
  readonly className?: string;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** A titled part of the page, which says how old its data is while the page is not live. */
export function Panel({ title, summary, tools, className = '', testId, children }: PanelProps) {
  const heading = useId();
  const phase = usePhase();
  const old = phase !== 'live' && phase !== 'connecting';
  return (
    <section
      aria-labelledby={heading}
      className={`panel relative flex flex-col ${className}`}
      data-testid={testId}
    >
      <header className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-2 border-line border-b px-3.5 py-1.5">
        <h2 id={heading} className="font-semibold text-[15px]">
          {title}
        </h2>
        {summary !== undefined && <div className="min-w-0 text-faint">{summary}</div>}
        {tools !== undefined && <div className="ml-auto flex flex-wrap items-center gap-1.5">{tools}</div>}
      </header>
      {old && <DataAge />}
      <div className={`flex min-h-0 flex-1 flex-col ${old ? 'old-data' : ''}`}>{children}</div>
    </section>
  );
}

/** Lies over the panel's upper edge: when it comes or goes, nothing in the panel moves. */
function DataAge() {
  const { t, format } = useI18n();
  const dataAt = usePageClient().dataAt();
  if (dataAt === 0) return null;
  return (
    <span className="panel-age -top-[14px] absolute left-3 inline-flex items-center gap-1 rounded-full border border-warn bg-warn-tint px-2 text-warn text-xs leading-[18px]">
      <ClockIcon width="12" height="12" />
      {t.asOf(format.clock(new Date(dataAt)))}
    </span>
  );
}
