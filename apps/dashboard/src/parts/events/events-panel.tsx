import { useMemo } from 'react';
import { useSnapshotPart } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { EventRow } from './event-row.tsx';

/** Events that are drawn; older ones are kept for what comes after an outage. */
const SHOWN = 150;

/** What happened, newest first. */
export function EventsPanel() {
  const { t } = useI18n();
  const events = useSnapshotPart((snapshot) => snapshot.recent_events);
  const newest = useMemo(() => events?.slice(-SHOWN).reverse(), [events]);
  return (
    <Panel title={t.events.title} testId="events-panel" className="h-[430px] lg:h-[540px]">
      {newest?.length === 0 && (
        <EmptyState title={t.events.emptyTitle} testId="events-empty">
          <p>{t.events.emptyBody}</p>
        </EmptyState>
      )}
      {newest && newest.length > 0 && (
        <ol
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard.
          tabIndex={0}
          aria-label={t.events.title}
          className="relative min-h-0 flex-1 overflow-y-auto rounded-b-[10px] outline-offset-[-2px]"
          data-testid="event-list"
        >
          {newest.map((entry) => (
            <EventRow key={entry.position} entry={entry} />
          ))}
        </ol>
      )}
    </Panel>
  );
}
