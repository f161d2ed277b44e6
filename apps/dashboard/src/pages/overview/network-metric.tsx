import type { HostStatus, Sample } from '../../data/metrics-history.ts';
import { useI18n } from '../../i18n/index.tsx';
import { AlertIcon, CheckIcon, UnplugIcon } from '../../ui/icons.tsx';
import { Plot, plotSpan, type Series } from './plot.tsx';

const traffic: readonly Series[] = [
  { colour: 'text-plot-in', value: (sample) => sample.receivedRate },
  { colour: 'text-plot-out', value: (sample) => sample.sentRate },
];

const networkLooks: Record<HostStatus['network_status'], { text: string; Icon: typeof CheckIcon }> = {
  connected: { text: 'text-good', Icon: CheckIcon },
  limited: { text: 'text-warn', Icon: AlertIcon },
  disconnected: { text: 'text-bad', Icon: UnplugIcon },
};

interface NetworkMetricProps {
  readonly status: HostStatus;
  readonly samples: readonly Sample[];
  readonly hovered: Sample | undefined;
  readonly onHover: (sample: Sample | undefined) => void;
}

/** The network and its traffic. */
export function NetworkMetric({ status, samples, hovered, onHover }: NetworkMetricProps) {
  const { t, format } = useI18n();
  const shown = hovered ?? samples.at(-1);
  const network = networkLooks[status.network_status];
  const span = format.duration(plotSpan(samples) / 1000);
  return (
    <div
      className="flex h-[154px] min-w-0 flex-col bg-surface px-3.5 pt-3 pb-2.5"
      data-testid="metric-network"
    >
      <div className="flex items-baseline justify-between gap-2">
        <h3 className="text-soft">{t.host.network}</h3>
        <p className="text-faint text-xs">{hovered ? format.clock(new Date(hovered.at)) : span}</p>
      </div>
      <p
        className={`flex items-center gap-1.5 font-semibold text-base leading-8 ${network.text}`}
        data-testid="network-status"
      >
        <network.Icon />
        {t.host.networkStatus[status.network_status]}
      </p>
      <dl className="mb-auto flex flex-wrap gap-x-4 text-[13px] leading-[18px]">
        <Rate name={t.host.received} colour="bg-plot-in" value={shown?.receivedRate} />
        <Rate name={t.host.sent} colour="bg-plot-out" value={shown?.sentRate} />
      </dl>
      <Plot
        samples={samples}
        series={traffic}
        label={t.host.plotLabel(t.host.network, span)}
        onHover={onHover}
      />
    </div>
  );
}

function Rate(props: { readonly name: string; readonly colour: string; readonly value: number | undefined }) {
  const { format } = useI18n();
  return (
    <div className="flex min-w-0 items-center gap-1.5 whitespace-nowrap">
      <dt className="flex items-center gap-1.5 text-faint">
        <span className={`h-0.5 w-3 shrink-0 rounded-full ${props.colour}`} />
        {props.name}
      </dt>
      <dd className="truncate">{props.value === undefined ? '–' : format.rate(props.value)}</dd>
    </div>
  );
}
