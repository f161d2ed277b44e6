import { type ServiceStatus, serviceStatus } from '@watchhamster/shared-types';
import { useSnapshotPart } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { ServiceCounts } from '../../parts/services/service-counts.tsx';
import { ServicesPanel } from '../../parts/services/services-panel.tsx';
import { useQueryState } from '../../router/query-state.ts';
import { shellTexts } from '../../shell/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { servicesTexts } from './i18n.ts';

const statuses = ['all', ...serviceStatus.options] as const;

/** Every service with its controls; which are shown is in the address: `q`, `status`. */
export function ServiceList() {
  const { t } = useI18n();
  const { pages } = usePageTexts(shellTexts);
  const texts = usePageTexts(servicesTexts);
  const [text, setText] = useQueryState('q', '');
  const [status, setStatus] = useQueryState<ServiceStatus | 'all'>('status', 'all', statuses);
  const services = useSnapshotPart((snapshot) => snapshot.services);
  const wanted = text.trim().toLowerCase();
  const shown = services?.filter(
    ({ service_id, service_name, status: is }) =>
      (status === 'all' || is === status) && `${service_name} ${service_id}`.toLowerCase().includes(wanted),
  );
  return (
    <div data-testid="services-panel">
      <PageHeader
        title={pages.services}
        summary={services && services.length > 0 && <ServiceCounts services={services} />}
        actions={
          <>
            <input
              type="search"
              className="field w-44"
              aria-label={texts.search}
              placeholder={texts.search}
              value={text}
              onChange={(event) => setText(event.target.value)}
              data-testid="service-search"
            />
            <Select
              aria-label={texts.filter}
              value={status}
              options={statuses.map((value) => ({
                value,
                label: value === 'all' ? texts.all : t.services.status[value],
              }))}
              onChoose={(value) => setStatus(value as ServiceStatus | 'all')}
              data-testid="service-filter"
            />
          </>
        }
      />
      <ServicesPanel
        only={shown}
        filter={`${status} ${wanted}`}
        whenNone={
          <EmptyState title={texts.noMatch} testId="services-no-match">
            <Button
              onClick={() => {
                setText('');
                setStatus('all');
              }}
            >
              {texts.clear}
            </Button>
          </EmptyState>
        }
      />
    </div>
  );
}
