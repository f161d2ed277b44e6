import type { OutboundProject } from '@watchhamster/shared-types';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { BusyIcon, CheckIcon, ClockIcon, PauseIcon, UnplugIcon } from '../../ui/icons.tsx';
import { diallingTexts } from './dialling-i18n.ts';

type State = NonNullable<OutboundProject['dialling']>['state'];

const looks: Record<State, { readonly tone: Tone; readonly icon: typeof CheckIcon }> = {
  paused: { tone: 'idle', icon: PauseIcon },
  disconnected: { tone: 'warn', icon: UnplugIcon },
  outside_hours: { tone: 'info', icon: ClockIcon },
  dialling: { tone: 'good', icon: BusyIcon },
  finished: { tone: 'good', icon: CheckIcon },
};

/** What the dialling of a project does, as a badge. */
export function DiallingState({ dialling }: { readonly dialling: OutboundProject['dialling'] }) {
  const t = usePageTexts(diallingTexts);
  if (!dialling) return <span className="text-faint">{t.noList}</span>;
  const { tone, icon } = looks[dialling.state];
  return (
    <Badge tone={tone} icon={icon} turning={dialling.state === 'dialling'} testId="dialling-state">
      {t.states[dialling.state]}
    </Badge>
  );
}
