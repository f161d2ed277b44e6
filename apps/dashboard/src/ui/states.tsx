import type { ReactNode } from 'react';
import { useI18n } from '../i18n/index.tsx';
import { Button } from './button.tsx';
import { ErrorIcon, RestartIcon } from './icons.tsx';
import { useReason } from './reason.ts';

interface EmptyStateProps {
  readonly title: string;
  /** What to do about it, or what will come here. */
  readonly children?: ReactNode;
  readonly testId?: string;
}

/** What stands where there is nothing to show, and what to do about it. */
export function EmptyState({ title, children, testId }: EmptyStateProps) {
  return (
    <div
      className="m-auto flex min-w-0 max-w-lg flex-col items-center gap-2 p-6 text-center"
      data-testid={testId}
    >
      <p className="font-medium">{title}</p>
      <div className="flex max-w-full flex-col items-center gap-2 text-soft">{children}</div>
    </div>
  );
}

/** A piece of the configuration to write, as it stands in the file. */
export function Example({ children }: { readonly children: string }) {
  return (
    <pre className="max-w-full whitespace-pre-wrap rounded-lg bg-inset px-4 py-3 text-left font-mono text-[13px] text-text [overflow-wrap:anywhere]">
      {children}
    </pre>
  );
}

/** What stands where something could not be loaded: why, and a button that tries again. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useI18n();
  const reasonOf = useReason();
  return (
    <div role="alert" className="m-auto flex max-w-lg flex-col items-center gap-2 p-6 text-center">
      <p className="flex items-center gap-2 font-medium text-bad">
        <ErrorIcon />
        {t.couldNotLoad}
      </p>
      <p className="text-soft [overflow-wrap:anywhere]">{reasonOf(error)}</p>
      {onRetry && (
        <Button icon={RestartIcon} onClick={onRetry}>
          {t.retry}
        </Button>
      )}
    </div>
  );
}

/** As high as the rows that come, so that nothing below them moves then. */
export function Skeleton({ rows = 3, height = 44 }: { readonly rows?: number; readonly height?: number }) {
  const { t } = useI18n();
  return (
    <div aria-busy="true" className="flex flex-col">
      <span className="sr-only">{t.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          className="flex items-center gap-6 border-line border-t px-3.5 first:border-t-0"
          style={{ height }}
        >
          <div className="h-3.5 w-2/5 rounded bg-inset" />
          <div className="h-3.5 w-1/5 rounded bg-inset" />
        </div>
      ))}
    </div>
  );
}
