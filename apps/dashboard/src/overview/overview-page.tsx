import { EventsPanel } from './events-panel.tsx';
import { HostPanel } from './host-panel.tsx';
import { LogsPanel } from './logs-panel.tsx';
import { ServicesPanel } from './services-panel.tsx';

/** Everything at a glance: the host, the services, what they print and what happened. */
export function OverviewPage() {
  return (
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
  );
}
