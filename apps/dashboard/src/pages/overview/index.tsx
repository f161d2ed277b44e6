import { usePageTexts } from '../../i18n/page-texts.ts';
import { EventsPanel } from '../../parts/events/events-panel.tsx';
import { LogsPanel } from '../../parts/logs/logs-panel.tsx';
import { ServicesPanel } from '../../parts/services/services-panel.tsx';
import { shellTexts } from '../../shell/i18n.ts';
import { HostPanel } from './host-panel.tsx';

/** Everything at a glance: the host, the services, what they print and what happened. */
export default function OverviewPage() {
  const t = usePageTexts(shellTexts);
  return (
    <>
      <h1 className="sr-only">{t.pages.overview}</h1>
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(320px,400px)]">
        <div className="lg:col-span-2">
          <HostPanel />
        </div>
        <div className="lg:col-span-2">
          <ServicesPanel />
        </div>
        <LogsPanel />
        <EventsPanel />
      </div>
    </>
  );
}
