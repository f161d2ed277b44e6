import type { ServiceSnapshot } from '@watchhamster/shared-types';
import { Link } from 'wouter';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { NextRestart } from '../../parts/services/next-restart.tsx';
import { pagePaths } from '../../router/paths.ts';
import { Badge } from '../../ui/badge.tsx';
import { Fact } from '../../ui/fact.tsx';
import { CheckIcon, ErrorIcon, QuestionIcon } from '../../ui/icons.tsx';
import { Ago, Lasting } from '../../ui/time.tsx';
import { servicesTexts } from './i18n.ts';

interface FactsProps {
  readonly service: ServiceSnapshot;
  readonly services: readonly ServiceSnapshot[];
}

const healthLooks = {
  healthy: { tone: 'good', icon: CheckIcon },
  unhealthy: { tone: 'bad', icon: ErrorIcon },
  unknown: { tone: 'idle', icon: QuestionIcon },
} as const;

/** Figures and facts of a service. */
export function ServiceFacts({ service, services }: FactsProps) {
  const t = usePageTexts(servicesTexts);
  const { t: common, format } = useI18n();
  const {
    service_id: id,
    kind,
    pid,
    since,
    restart_count,
    next_restart_at,
    last_exit,
    health,
    depends_on,
  } = service;
  const kinds: Readonly<Record<string, string>> = t.kinds;
  const needing = services.filter((other) => other.depends_on.includes(id));
  const exit =
    last_exit &&
    (last_exit.signal !== null
      ? common.services.exitSignal(last_exit.signal)
      : last_exit.exit_code === null
        ? undefined
        : common.services.exitCode(last_exit.exit_code));
  return (
    <dl
      className="panel grid grid-cols-2 gap-x-6 gap-y-3 p-3.5 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6"
      data-testid="service-facts"
    >
      <Fact name={t.facts.since}>
        <Lasting at={since} />
      </Fact>
      <Fact name={t.facts.kind}>{kinds[kind] ?? kind}</Fact>
      {kind === 'process' && <Fact name={t.facts.pid}>{pid ?? common.none}</Fact>}
      <Fact name={t.facts.restarts}>{format.number(restart_count)}</Fact>
      {next_restart_at !== undefined && (
        <Fact name={t.facts.nextRestart}>
          <NextRestart at={next_restart_at} />
        </Fact>
      )}
      {last_exit && (
        <Fact name={t.facts.lastExit}>
          {exit && `${exit} · `}
          <Ago at={last_exit.at} />
        </Fact>
      )}
      {health && (
        <Fact name={t.facts.health}>
          <Badge {...healthLooks[health.state]}>{t.health[health.state]}</Badge>
          {health.failures > 0 && (
            <span className="block text-[13px] text-bad">{t.failures(format.number(health.failures))}</span>
          )}
        </Fact>
      )}
      {health?.checked_at !== undefined && (
        <Fact name={t.facts.checked}>
          <Ago at={health.checked_at} />
        </Fact>
      )}
      {health?.latency_ms !== undefined && (
        <Fact name={t.facts.latency}>{format.number(health.latency_ms)} ms</Fact>
      )}
      {depends_on.length > 0 && (
        <Fact name={t.facts.dependsOn}>
          <Services ids={depends_on} services={services} />
        </Fact>
      )}
      {needing.length > 0 && (
        <Fact name={t.facts.neededBy}>
          <Services ids={needing.map(({ service_id }) => service_id)} services={services} />
        </Fact>
      )}
    </dl>
  );
}

function Services({ ids, services }: { readonly ids: readonly string[] } & Pick<FactsProps, 'services'>) {
  return (
    <ul className="flex flex-wrap gap-x-2.5 gap-y-0.5">
      {ids.map((id) => (
        <li key={id}>
          <Link href={`${pagePaths.services}/${encodeURIComponent(id)}`} className="link">
            {services.find(({ service_id }) => service_id === id)?.service_name ?? id}
          </Link>
        </li>
      ))}
    </ul>
  );
}
