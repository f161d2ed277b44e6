import type { ReactNode } from 'react';
import { usePageClient, useServerHello, useSnapshotPart } from '../../data/live.tsx';
import { useNow } from '../../data/now.ts';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Panel } from '../../ui/panel.tsx';
import { Lasting } from '../../ui/time.tsx';
import { overviewTexts } from './i18n.ts';

/** The server behind the page, and the connection to it. */
export function ConnectionGlance() {
  const { t: common, format } = useI18n();
  const t = usePageTexts(overviewTexts);
  const hello = useServerHello();
  const startedAt = useSnapshotPart(({ server }) => server.started_at);
  const { client } = usePageClient();
  // The place and the round trip change without a message that this draws for.
  useNow();
  const { latencyMs, place } = client;
  const roles: Readonly<Record<string, string>> = common.account.role;
  return (
    <Panel title={t.connection} testId="connection-glance">
      <dl className="grid grid-cols-2 gap-x-4 gap-y-2 px-3.5 py-2.5">
        <Fact name={t.facts.server}>{hello && common.host.serverVersion(hello.server_version)}</Fact>
        <Fact name={t.facts.running}>{startedAt && <Lasting at={startedAt} />}</Fact>
        <Fact name={t.facts.role}>{hello?.role && (roles[hello.role] ?? hello.role)}</Fact>
        <Fact name={t.facts.latency}>
          {latencyMs === undefined ? t.notMeasured : `${format.number(latencyMs)} ms`}
        </Fact>
        <Fact name={t.facts.clients}>{hello && format.number(hello.client_count)}</Fact>
        <Fact name={t.facts.position}>{place && format.number(place.position)}</Fact>
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-[13px] text-faint">{name}</dt>
      <dd className="truncate">{children ?? '–'}</dd>
    </div>
  );
}
