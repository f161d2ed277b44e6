import { usePageTexts } from '../../i18n/page-texts.ts';
import { EventsPanel } from '../../parts/events/events-panel.tsx';
import { shellTexts } from '../../shell/i18n.ts';
import { AlertsGlance } from './alerts-glance.tsx';
import { ConnectionGlance } from './connection-glance.tsx';
import { DeploymentsGlance } from './deployments-glance.tsx';
import { HostPanel } from './host-panel.tsx';
import { LastFailure } from './last-failure.tsx';
import { ServicesGlance } from './services-glance.tsx';

/** Everything at a glance: what failed last, the host, the services, what is wrong, and what happened. */
export default function OverviewPage() {
  const t = usePageTexts(shellTexts);
  return (
    <>
      <h1 className="sr-only">{t.pages.overview}</h1>
      <div className="flex flex-col gap-3">
        <LastFailure />
        <HostPanel />
        <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(300px,380px)] lg:grid-rows-[auto_1fr]">
          <ServicesGlance />
          <div className="flex min-w-0 flex-col gap-3 lg:col-start-2 lg:row-span-2 lg:row-start-1">
            <AlertsGlance />
            <DeploymentsGlance />
            <ConnectionGlance />
          </div>
          <EventsPanel />
        </div>
      </div>
    </>
  );
}
