import type { AlertLevel, AlertSnapshot } from '@watchhamster/shared-types';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { AlertIcon, BellIcon, CheckIcon, EyeIcon, InfoIcon } from '../../ui/icons.tsx';
import { alertsTexts } from './i18n.ts';

const levelLooks: Record<AlertLevel, { readonly tone: Tone; readonly icon: typeof CheckIcon }> = {
  info: { tone: 'info', icon: InfoIcon },
  warning: { tone: 'warn', icon: AlertIcon },
  error: { tone: 'bad', icon: AlertIcon },
  critical: { tone: 'bad', icon: BellIcon },
};

/** How bad an alert is. */
export function LevelBadge({ level }: { readonly level: AlertLevel }) {
  const t = usePageTexts(alertsTexts);
  return <Badge {...levelLooks[level]}>{t.levels[level]}</Badge>;
}

const stateLooks: Record<AlertSnapshot['state'], { readonly tone: Tone; readonly icon: typeof CheckIcon }> = {
  firing: { tone: 'bad', icon: BellIcon },
  acknowledged: { tone: 'info', icon: EyeIcon },
  resolved: { tone: 'good', icon: CheckIcon },
};

/** Where an alert stands. */
export function StateBadge({ alert }: { readonly alert: AlertSnapshot }) {
  const t = usePageTexts(alertsTexts);
  const { state, metadata } = alert;
  const isDismissed = state === 'resolved' && metadata?.change === 'dismissed';
  return (
    <Badge {...(isDismissed ? { tone: 'idle', icon: CheckIcon } : stateLooks[state])} testId="alert-state">
      {isDismissed ? t.dismissed : t.state[state]}
    </Badge>
  );
}
