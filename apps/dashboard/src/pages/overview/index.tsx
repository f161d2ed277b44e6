import { lazy, Suspense } from 'react';
import { useServerHello } from '../../data/live.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { EventsPanel } from '../../parts/events/events-panel.tsx';
import { shellTexts } from '../../shell/i18n.ts';
import { useAim } from '../../ui/use-aim.ts';
import { HeldContext } from '../../ui/use-held-rows.ts';
import { AlertsGlance } from './alerts-glance.tsx';
import { ConnectionGlance } from './connection-glance.tsx';
import { DeploymentsGlance } from './deployments-glance.tsx';
import { FailedWebhooks } from './failed-webhooks.tsx';
import { HostPanel } from './host-panel.tsx';
import { LastFailure } from './last-failure.tsx';
import { ServicesGlance } from './services-glance.tsx';

/** Loaded only where the server has a telephone exchange. */
const OutboundGlance = lazy(() => import('./outbound-glance.tsx'));

/** Everything at a glance: what failed last, the host, the services, what is wrong, and what happened. */
export default function OverviewPage() {
  const t = usePageTexts(shellTexts);
  const canDial = useServerHello()?.features.includes('outbound_projects') ?? false;
  // What appears above the alerts would put another one's button under the pointer.
  const { isAimedAt, holder } = useAim();
  return (
    <>
      <h1 className="sr-only">{t.pages.overview}</h1>
      <div className="flex flex-col gap-3">
        <HeldContext value={isAimedAt}>
          <LastFailure />
          <FailedWebhooks />
        </HeldContext>
        <HostPanel />
        <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(300px,380px)] lg:grid-rows-[auto_1fr]">
          <ServicesGlance />
          <div className="flex min-w-0 flex-col gap-3 lg:col-start-2 lg:row-span-2 lg:row-start-1">
            <div {...holder}>
              <AlertsGlance />
            </div>
            <DeploymentsGlance />
            <ConnectionGlance />
            {canDial && (
              <Suspense>
                <OutboundGlance />
              </Suspense>
            )}
          </div>
          <EventsPanel />
        </div>
      </div>
    </>
  );
}
