import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type Agent, agentsOf } from './agents-of.ts';
import { diallingTexts } from './dialling-i18n.ts';

/** So many are shown; a PBX may have thousands. */
const mostShown = 60;

const tones: Readonly<Record<string, Tone>> = { Dialing: 'info', Ringing: 'info', Connected: 'good' };

/** The extensions of a project, and the call that each has now. Nothing while they are not known. */
export function Agents({ caller }: { readonly caller: unknown }) {
  const t = usePageTexts(diallingTexts);
  const { format } = useI18n();
  const agents = agentsOf(caller);
  if (!agents || agents.length === 0) return null;
  return (
    <Panel title={t.agents} summary={format.number(agents.length)} testId="agents">
      <ul className="grid grid-cols-1 gap-px sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
        {agents.slice(0, mostShown).map((agent) => (
          <li key={agent.dn} className="flex min-w-0 items-baseline gap-2 px-3.5 py-2">
            <AgentState agent={agent} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function AgentState({ agent: { dn, phase, party } }: { readonly agent: Agent }) {
  const t = usePageTexts(diallingTexts);
  const names: Readonly<Record<string, string>> = t.phases;
  return (
    <>
      <span className="font-medium tabular-nums">{dn}</span>
      <Badge tone={tones[phase ?? ''] ?? 'idle'}>{names[phase ?? 'none'] ?? phase}</Badge>
      {party !== undefined && (
        <span className="truncate text-[13px] text-faint tabular-nums" title={party}>
          {party}
        </span>
      )}
    </>
  );
}
