import { usePageClient, usePhase } from '../data/live.tsx';
import { useNow } from '../data/now.ts';
import type { Phase } from '../data/phase.ts';
import { useI18n } from '../i18n/index.tsx';
import { Badge, type Tone } from '../ui/badge.tsx';
import { BusyIcon, ClockIcon, DotIcon, UnplugIcon } from '../ui/icons.tsx';

const looks: Record<Phase, { tone: Tone; icon: typeof DotIcon; turning: boolean }> = {
  connecting: { tone: 'info', icon: BusyIcon, turning: true },
  live: { tone: 'good', icon: DotIcon, turning: false },
  recovering: { tone: 'warn', icon: BusyIcon, turning: true },
  stale: { tone: 'warn', icon: ClockIcon, turning: false },
  closed: { tone: 'bad', icon: UnplugIcon, turning: false },
};

/** Age in seconds from which the header counts it. Below, it would only flicker. */
const WORTH_COUNTING = 7;

/** The connection in a word, and how old the data is. Changes are announced politely. */
export function ConnectionState() {
  const { t } = useI18n();
  const phase = usePhase();
  const { tone, icon, turning } = looks[phase];
  return (
    <div className="flex items-center gap-2">
      <Badge tone={tone} icon={icon} turning={turning} testId="connection-state">
        <span className="sr-only">{t.connection.label}: </span>
        {t.connection.phase[phase]}
      </Badge>
      <Age />
      <span className="sr-only" role="status">
        {t.connection.announce[phase]}
      </span>
    </div>
  );
}

function Age() {
  const { t, format } = useI18n();
  const { client, dataAt: readDataAt } = usePageClient();
  const now = useNow();
  const dataAt = readDataAt();
  const { latencyMs } = client;
  const seconds = (now - dataAt) / 1000;
  const age = seconds < WORTH_COUNTING ? t.justNow : t.ago(format.duration(seconds));
  return (
    <span
      className="text-[13px] text-faint"
      data-testid="data-age"
      title={latencyMs === undefined ? undefined : t.connection.latency(format.number(latencyMs))}
    >
      {dataAt === 0 ? t.connection.never : t.connection.updated(age)}
    </span>
  );
}
