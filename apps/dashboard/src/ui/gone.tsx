import type { ReactNode } from 'react';
import { PageHeader } from './page-header.tsx';
import { EmptyState } from './states.tsx';

interface GoneProps {
  readonly back: ReactNode;
  /** What the address names. */
  readonly id: string;
  readonly title: string;
  readonly testId: string;
  /** Why that may be, and what to do. */
  readonly children: ReactNode;
}

/** The page of something that is not there, or no longer. */
export function Gone({ back, id, title, testId, children }: GoneProps) {
  return (
    <>
      <PageHeader back={back} title={id} />
      <div className="panel flex min-h-48">
        <EmptyState title={title} testId={testId}>
          {children}
        </EmptyState>
      </div>
    </>
  );
}
