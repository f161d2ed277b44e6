import { usePageTexts } from '../../i18n/page-texts.ts';
import { EventsPanel } from '../../parts/events/events-panel.tsx';
import { ServicesPanel } from '../../parts/services/services-panel.tsx';
import { shellTexts } from '../../shell/i18n.ts';
import { HostPanel } from './host-panel.tsx';

/** Everything at a glance: the host, the services, what they print and what happened. */
export default function OverviewPage() {
  const t = usePageTexts(shellTexts);
  return (
    <>
      <h1 className="sr-only">{t.pages.overview}</h1>
      <div className="grid grid-cols-1 gap-4">
        <HostPanel />
        <ServicesPanel />
        <EventsPanel />
      </div>
    </>
  );
}
