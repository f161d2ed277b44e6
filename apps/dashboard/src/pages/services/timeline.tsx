import type { JournalEntry } from '@watchhamster/shared-types';
import { Link } from 'wouter';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { EventRow } from '../../parts/events/event-row.tsx';
import { pagePaths } from '../../router/paths.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useReadMore } from '../../ui/use-read-more.ts';
import { useServiceHistory } from './history.ts';
import { servicesTexts } from './i18n.ts';

/** What happened to a service, newest first; each with a way to what it printed then. */
export function ServiceTimeline({ serviceId }: { readonly serviceId: string }) {
  const t = usePageTexts(servicesTexts);
  const { entries, error, retry, older, isReading } = useServiceHistory(serviceId);
  const readMore = useReadMore();
  if (error) return <ErrorState error={error} onRetry={retry} />;
  return (
    <div className="panel" data-testid="service-timeline">
      {!entries ? (
        <Skeleton rows={4} height={58} />
      ) : entries.length === 0 ? (
        <EmptyState title={t.noEvents}>
          <p>{t.noEventsBody}</p>
        </EmptyState>
      ) : (
        <ol>
          {entries.map((entry) => (
            <EventRow key={entry.position} entry={entry}>
              <Link href={momentOf(serviceId, entry)} className="link text-[13px]">
                {t.linesAround}
              </Link>
            </EventRow>
          ))}
        </ol>
      )}
      {(older || isReading) && (
        <div className="border-line border-t p-2 text-center">
          <Button look="quiet" busy={isReading} onClick={() => older && void readMore(older())}>
            {t.older}
          </Button>
        </div>
      )}
    </div>
  );
}

function momentOf(serviceId: string, { message }: JournalEntry): string {
  const at = encodeURIComponent(message.timestamp);
  return `${pagePaths.services}/${encodeURIComponent(serviceId)}?tab=logs&at=${at}`;
}
