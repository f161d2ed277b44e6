import type { ReactNode } from 'react';
import type { Sample } from '../../data/metrics-history.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Plot, plotSpan, type Series } from './plot.tsx';

interface MetricProps {
  readonly name: string;
  /** In percent. */
  readonly value: number;
  readonly detail: ReactNode;
  readonly samples: readonly Sample[];
  readonly series: readonly Series[];
  /** The sample under the pointer: its time stands where the detail was. */
  readonly hovered: Sample | undefined;
  readonly onHover: (sample: Sample | undefined) => void;
  readonly testId: string;
}

/** One share of the host, now and over the last minutes. */
export function Metric({ name, value, detail, samples, series, hovered, onHover, testId }: MetricProps) {
  const { t, format } = useI18n();
  const span = format.duration(plotSpan(samples) / 1000);
  return (
    <div className="flex h-[154px] min-w-0 flex-col bg-surface px-3.5 pt-3 pb-2.5" data-testid={testId}>
      <div className="flex items-baseline justify-between gap-2">
        <h3 className="text-soft">{name}</h3>
        <p className="text-faint text-xs">{hovered ? format.clock(new Date(hovered.at)) : span}</p>
      </div>
      <p className="whitespace-nowrap font-semibold text-[26px] leading-8 tracking-tight">
        {format.percent(value)}
        <span className="ml-0.5 font-medium text-base text-soft">%</span>
      </p>
      <p className="truncate text-[13px] text-faint">{detail}</p>
      <div className="mt-auto">
        <Plot
          samples={samples}
          series={series}
          max={100}
          label={t.host.plotLabel(name, span)}
          onHover={onHover}
        />
      </div>
    </div>
  );
}
