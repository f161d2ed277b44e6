import { RequestError } from '@watchhamster/client';
import { useCommand } from '@watchhamster/client/react';
import type { AlertSnapshot } from '@watchhamster/shared-types';
import { usePhase, useServerHello } from '../../data/live.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Button } from '../../ui/button.tsx';
import { CheckIcon, CrossIcon, PlayIcon } from '../../ui/icons.tsx';
import { useToast } from '../../ui/toast.tsx';
import { alertsTexts } from './i18n.ts';

const icons: Readonly<Record<string, typeof CheckIcon>> = { acknowledge: CheckIcon, dismiss: CrossIcon };

interface AlertActionsProps {
  readonly alert: AlertSnapshot;
  /** It is over, and its row is still there: its buttons keep their room and the keyboard's focus, and do nothing. */
  readonly isOver?: boolean;
}

/** What can be done about an alert: what it offers itself. Nothing once it is over. */
export function AlertActions({ alert, isOver = false }: AlertActionsProps) {
  const t = usePageTexts(alertsTexts);
  const say = useToast();
  const phase = usePhase();
  const role = useServerHello()?.role;
  const command = useCommand('alertAction');
  const { alert_id, title, state } = alert;
  if (state === 'resolved') return null;
  const isAcknowledged = state === 'acknowledged';
  const actions = alert.actions ?? [];
  // What is done keeps its place, and the keyboard's focus.
  const offered =
    isAcknowledged && !actions.some(({ action }) => action === 'acknowledge')
      ? [{ action: 'acknowledge', label: t.actions.acknowledge }, ...actions]
      : actions;
  const obstacle = isOver
    ? t.over
    : phase !== 'live'
      ? t.notLive
      : role === 'viewer' || role === 'publisher'
        ? t.role
        : undefined;
  const known: Readonly<Record<string, string>> = t.actions;
  const run = (action: string, label: string) =>
    command.mutate(
      { alert_id, action },
      {
        onSuccess: (result) => {
          const done = action === 'acknowledge' || action === 'dismiss' ? t.done[action] : undefined;
          const text =
            result?.changed === false ? t.already(title) : (done?.(title) ?? t.done.other(label, title));
          say({ tone: 'good', text, subject: alert_id });
        },
        onError: (cause) => {
          const isUnknown = cause instanceof RequestError && cause.outcome === 'unknown';
          const text = isUnknown ? t.unknown(title) : t.refused(cause.message);
          say({ tone: isUnknown ? 'warn' : 'bad', text, subject: alert_id });
        },
      },
    );
  return (
    <div className="flex flex-wrap gap-1.5">
      {offered.map(({ action, label }) => {
        // What this page knows is said in its own language; what it does not, as the alert says it.
        const name = known[action] ?? label;
        return (
          <Button
            key={action}
            icon={icons[action] ?? PlayIcon}
            busy={command.isPending && command.variables.action === action}
            obstacle={
              obstacle ?? (isAcknowledged && action === 'acknowledge' ? t.done.acknowledge(title) : undefined)
            }
            onClick={() => run(action, name)}
            aria-label={`${name}: ${title}`}
            data-testid={`alert-${action}`}
          >
            {name}
          </Button>
        );
      })}
    </div>
  );
}
