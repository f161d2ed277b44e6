import { useState } from 'react';
import { useSamples, useSnapshotPart } from '../../data/live.tsx';
import type { HostStatus, Sample } from '../../data/metrics-history.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { AlertIcon, CheckIcon, ErrorIcon, QuestionIcon } from '../../ui/icons.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Metric } from './metric.tsx';
import { NetworkMetric } from './network-metric.tsx';
import type { Series } from './plot.tsx';

const cpu: readonly Series[] = [{ colour: 'text-plot-cpu', value: (sample) => sample.cpu }];
const memory: readonly Series[] = [{ colour: 'text-plot-memory', value: (sample) => sample.memory }];
const disk: readonly Series[] = [{ colour: 'text-plot-disk', value: (sample) => sample.disk }];

/** The host's metrics with their history. */
export function HostPanel() {
  const { t, format } = useI18n();
  const status = useSnapshotPart((snapshot) => snapshot.status);
  const host = useSnapshotPart((snapshot) => snapshot.server.hostname);
  const platform = useSnapshotPart((snapshot) => snapshot.server.platform);
  return (
    <Panel
      title={t.host.title}
      testId="host-panel"
      summary={
        <span className="break-all">
          <span className="font-mono text-soft text-xs">{host}</span>
          {platform !== undefined && <span className="hidden sm:inline"> · {platform}</span>}
        </span>
      }
      tools={
        <>
          {status && (
            <span className="text-soft text-[13px]" data-testid="host-uptime">
              <span className="text-faint">{t.host.uptime}</span> {format.duration(status.uptime)}
            </span>
          )}
          {status && <Health health={status.health} />}
        </>
      }
    >
      {status === undefined ? <Skeleton /> : status === null ? <NoSample /> : <Metrics status={status} />}
    </Panel>
  );
}

function Metrics({ status }: { readonly status: HostStatus }) {
  const { t, format } = useI18n();
  const samples = useSamples();
  const [hovered, setHovered] = useState<Sample | undefined>(undefined);
  const { memory_used, memory_available, disk_used, disk_free } = status;
  const common = { samples, hovered, onHover: setHovered };
  return (
    <div className="grid grid-cols-2 gap-px overflow-hidden rounded-b-[10px] bg-line lg:grid-cols-4">
      <Metric
        {...common}
        testId="metric-cpu"
        name={t.host.cpu}
        series={cpu}
        value={hovered?.cpu ?? status.cpu_percent}
        detail={
          status.load_average && (
            <span title={t.host.load}>
              <span aria-hidden="true">{t.host.loadShort} </span>
              <span className="sr-only">{t.host.load}: </span>
              {status.load_average.map(format.load).join(' · ')}
            </span>
          )
        }
      />
      <Metric
        {...common}
        testId="metric-memory"
        name={t.host.memory}
        series={memory}
        value={hovered?.memory ?? status.memory_percent}
        detail={
          memory_used !== undefined && memory_available !== undefined
            ? t.host.usedOf(format.bytes(memory_used), format.bytes(memory_used + memory_available))
            : undefined
        }
      />
      <Metric
        {...common}
        testId="metric-disk"
        name={t.host.disk}
        series={disk}
        value={hovered?.disk ?? status.disk_usage}
        detail={
          disk_free !== undefined
            ? t.host.free(format.bytes(disk_free))
            : disk_used !== undefined
              ? format.bytes(disk_used)
              : undefined
        }
      />
      <NetworkMetric {...common} status={status} />
    </div>
  );
}

const healthLooks: Record<NonNullable<HostStatus['health']>, { tone: Tone; icon: typeof CheckIcon }> = {
  healthy: { tone: 'good', icon: CheckIcon },
  degraded: { tone: 'warn', icon: AlertIcon },
  warning: { tone: 'warn', icon: AlertIcon },
  critical: { tone: 'bad', icon: ErrorIcon },
};

function Health({ health }: { readonly health: HostStatus['health'] }) {
  const { t } = useI18n();
  const look = health ? healthLooks[health] : { tone: 'idle' as const, icon: QuestionIcon };
  return (
    <Badge tone={look.tone} icon={look.icon} testId="host-health">
      {health ? t.host.health[health] : t.host.healthUnknown}
    </Badge>
  );
}

function NoSample() {
  const { t } = useI18n();
  return <EmptyState title={t.host.noSample} />;
}

/** As high as what comes, so that nothing below it moves then. */
function Skeleton() {
  return (
    <div className="grid grid-cols-2 gap-px overflow-hidden rounded-b-[10px] bg-line lg:grid-cols-4">
      {['cpu', 'memory', 'disk', 'network'].map((name) => (
        <div key={name} className="flex h-[154px] flex-col gap-3 bg-surface p-3.5">
          <div className="h-4 w-16 rounded bg-inset" />
          <div className="h-7 w-24 rounded bg-inset" />
          <div className="flex-1 rounded bg-inset" />
        </div>
      ))}
    </div>
  );
}
