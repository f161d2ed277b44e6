import { useMemo } from 'react';
import { useSnapshotPart } from '../../data/live.tsx';
import type { LogFilter } from '../../data/logs/log-view.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Select } from '../../ui/field.tsx';

interface SourceSelectProps {
  readonly filter: LogFilter;
  readonly onFilter: (change: Partial<LogFilter>) => void;
}

/** Which log is shown: all, what belongs to a service, or one log of those that belong to none, or beside others. */
export function SourceSelect({ filter, onFilter }: SourceSelectProps) {
  const { t } = useI18n();
  const services = useSnapshotPart((snapshot) => snapshot.services);
  const sources = useSnapshotPart((snapshot) => snapshot.log_sources);
  const options = useMemo(() => {
    const logs = sources ?? [];
    const beside = (id: string | undefined) => logs.filter(({ service_id }) => service_id === id).length > 1;
    const known = [
      { value: '', label: t.logs.allServices },
      ...(services ?? []).map(({ service_id, service_name }) => ({
        value: `service ${service_id}`,
        label: service_name,
      })),
      ...logs
        .filter(({ service_id }) => service_id === undefined || beside(service_id))
        .map(({ file_name, state }) => ({
          value: `source ${file_name}`,
          label:
            state === 'missing' || state === 'unreadable'
              ? `${file_name} (${t.logs.sourceState[state]})`
              : file_name,
        })),
    ];
    const chosen = idOf(filter);
    // An address may name what is not there any more: its past may still be.
    return known.some(({ value }) => value === chosen)
      ? known
      : [...known, { value: chosen, label: chosen.slice(chosen.indexOf(' ') + 1) }];
  }, [services, sources, filter, t]);
  return (
    <Select
      aria-label={t.logs.service}
      className="max-w-44"
      value={idOf(filter)}
      options={options}
      onChoose={(value) => {
        const name = value.slice(value.indexOf(' ') + 1);
        onFilter({
          serviceId: value.startsWith('service ') ? name : undefined,
          fileName: value.startsWith('source ') ? name : undefined,
        });
      }}
      data-testid="log-service"
    />
  );
}

function idOf({ serviceId, fileName }: LogFilter): string {
  if (fileName !== undefined) return `source ${fileName}`;
  return serviceId === undefined ? '' : `service ${serviceId}`;
}
