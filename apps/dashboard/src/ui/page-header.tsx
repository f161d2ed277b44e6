import type { ReactNode } from 'react';
import { usePageClient, usePhase } from '../data/live.tsx';
import { useI18n } from '../i18n/index.tsx';
import { ClockIcon } from './icons.tsx';

interface PageHeaderProps {
  readonly title: string;
  /** Before the title: the way back. */
  readonly back?: ReactNode;
  /** Beside the title: a figure or two. */
  readonly summary?: ReactNode;
  /** At the right end. */
  readonly actions?: ReactNode;
}

/** The heading of a page: what it is, and since when it is old while it is not live. */
export function PageHeader({ title, back, summary, actions }: PageHeaderProps) {
  return (
    <header className="mb-3 flex min-h-9 flex-wrap items-center gap-x-3 gap-y-2">
      {back}
      <h1 className="min-w-0 font-semibold text-lg tracking-tight [overflow-wrap:anywhere]">{title}</h1>
      {summary !== undefined && <div className="min-w-0 text-soft">{summary}</div>}
      <PageAge />
      {actions !== undefined && <div className="ml-auto flex flex-wrap items-center gap-1.5">{actions}</div>}
    </header>
  );
}

function PageAge() {
  const { t, format } = useI18n();
  const phase = usePhase();
  const dataAt = usePageClient().dataAt();
  if (phase === 'live' || phase === 'connecting' || dataAt === 0) return null;
  return (
    <span
      className="inline-flex items-center gap-1 rounded-full border border-warn bg-warn-tint px-2 text-warn text-xs leading-[18px]"
      data-testid="page-age"
    >
      <ClockIcon width="12" height="12" />
      {t.asOf(format.clock(new Date(dataAt)))}
    </span>
  );
}
