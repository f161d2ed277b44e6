import { Link } from 'wouter';
import { useServiceCommand, useSnapshotPart } from '../../data/live.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { LogsView } from '../../parts/logs/logs-view.tsx';
import { CommandOutcome } from '../../parts/services/command-outcome.tsx';
import { ServiceActions } from '../../parts/services/service-actions.tsx';
import { ServiceStatusBadge } from '../../parts/services/service-status.tsx';
import { pagePaths } from '../../router/paths.ts';
import { useQueryState } from '../../router/query-state.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Gone } from '../../ui/gone.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ServiceFacts } from './facts.tsx';
import { servicesTexts } from './i18n.ts';
import { ServiceTimeline } from './timeline.tsx';
import { WhyNotWell } from './why.tsx';

const tabs = ['timeline', 'logs'] as const;
type Tab = (typeof tabs)[number];

/** One service: how it is and why, its controls, what happened to it, and what it prints. */
export function ServiceDetail({ id }: { readonly id: string }) {
  const t = usePageTexts(servicesTexts);
  const services = useSnapshotPart((snapshot) => snapshot.services);
  const service = services?.find(({ service_id }) => service_id === id);
  const command = useServiceCommand(id);
  const [tab, setTab] = useQueryState<Tab>('tab', 'timeline', tabs);
  const back = <BackLink href={pagePaths.services} label={t.back} />;
  if (!services) return <Skeleton rows={6} />;
  if (!service) {
    return (
      <Gone back={back} id={id} title={t.gone(id)} testId="service-gone">
        <p>{t.goneBody}</p>
        <Link href={pagePaths.services} className="button">
          {t.back}
        </Link>
      </Gone>
    );
  }
  return (
    <>
      <PageHeader
        back={back}
        title={service.service_name}
        summary={
          <span className="flex flex-wrap items-center gap-2.5">
            <span className="font-mono text-faint text-xs">{id}</span>
            <ServiceStatusBadge serviceId={id} status={service.status} />
          </span>
        }
        actions={<ServiceActions service={service} />}
      />
      {command && (
        <div className="-mt-1 mb-2">
          <CommandOutcome serviceId={id} />
        </div>
      )}
      <div className="flex flex-col gap-3">
        <WhyNotWell service={service} />
        <ServiceFacts service={service} services={services} />
        <Tabs
          label={t.tabsLabel}
          chosen={tab}
          onChoose={setTab}
          tabs={tabs.map((name) => ({ id: name, label: t.tabs[name] }))}
          className="gap-3"
        >
          {tab === 'timeline' ? (
            <ServiceTimeline serviceId={id} />
          ) : (
            <LogsView serviceId={id} className="h-[min(640px,70dvh)] min-h-[380px]" />
          )}
        </Tabs>
      </div>
    </>
  );
}
