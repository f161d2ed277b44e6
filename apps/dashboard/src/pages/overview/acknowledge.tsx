import { RequestError } from '@watchhamster/client';
import { useCommand } from '@watchhamster/client/react';
import type { AlertSnapshot } from '@watchhamster/shared-types';
import { useRef } from 'react';
import { usePhase, useServerHello } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Button } from '../../ui/button.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { useToast } from '../../ui/toast.tsx';
import { overviewTexts } from './i18n.ts';

interface AcknowledgeProps {
  readonly alert: AlertSnapshot;
  /** It is over, and its row is still there. */
  readonly isOver: boolean;
}

/**
 * Says that somebody looks after an alert: nobody else is told of it again. Where it was said before, that is all; the
 * button that said it stays, with its room and the keyboard's focus.
 */
export default function Acknowledge({ alert, isOver }: AcknowledgeProps) {
  const t = usePageTexts(overviewTexts);
  const { services, events } = useI18n().t;
  const { disabled } = services;
  const say = useToast();
  const phase = usePhase();
  const role = useServerHello()?.role;
  const command = useCommand('alertAction');
  const { alert_id, title, state, actions } = alert;
  const isOffered = state === 'firing' && actions?.some(({ action }) => action === 'acknowledge');
  const wasOffered = useRef(isOffered);
  if (isOffered) wasOffered.current = true;
  const isAcknowledged = state === 'acknowledged';
  if (!wasOffered.current)
    return isAcknowledged && <span className="text-faint text-xs">{events.alertState.acknowledged}</span>;
  const done = isOver ? t.isOver : isOffered ? undefined : t.acknowledged(title);
  const obstacle =
    done ??
    (phase !== 'live'
      ? disabled.notLive
      : role === 'viewer' || role === 'publisher'
        ? disabled.role(role)
        : undefined);
  const word = isAcknowledged ? events.alertState.acknowledged : t.acknowledge;
  const acknowledge = () =>
    command.mutate(
      { alert_id, action: 'acknowledge' },
      {
        onSuccess: () => say({ tone: 'good', text: t.acknowledged(title), subject: alert_id }),
        onError: (cause) => {
          const isUnknown = cause instanceof RequestError && cause.outcome === 'unknown';
          const text = isUnknown ? t.noAnswer(title) : `${title}: ${cause.message}`;
          say({ tone: isUnknown ? 'warn' : 'bad', text, subject: alert_id });
        },
      },
    );
  return (
    <Button
      icon={CheckIcon}
      className="-my-1"
      busy={command.isPending}
      obstacle={obstacle}
      aria-label={`${word}: ${title}`}
      onClick={acknowledge}
      data-testid="glance-acknowledge"
    >
      {word}
    </Button>
  );
}
