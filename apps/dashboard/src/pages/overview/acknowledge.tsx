import { RequestError } from '@watchhamster/client';
import { useCommand } from '@watchhamster/client/react';
import type { AlertSnapshot } from '@watchhamster/shared-types';
import { usePhase, useServerHello } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Button } from '../../ui/button.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { useToast } from '../../ui/toast.tsx';
import { overviewTexts } from './i18n.ts';

/** Says that somebody looks after an alert: nobody else is told of it again. Nothing where it is said, or not offered. */
export default function Acknowledge({ alert }: { readonly alert: AlertSnapshot }) {
  const t = usePageTexts(overviewTexts);
  const { disabled } = useI18n().t.services;
  const say = useToast();
  const phase = usePhase();
  const role = useServerHello()?.role;
  const command = useCommand('alertAction');
  const { alert_id, title, state, actions } = alert;
  if (state !== 'firing' || !actions?.some(({ action }) => action === 'acknowledge')) return null;
  const obstacle =
    phase !== 'live'
      ? disabled.notLive
      : role === 'viewer' || role === 'publisher'
        ? disabled.role(role)
        : undefined;
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
      aria-label={`${t.acknowledge}: ${title}`}
      onClick={acknowledge}
      data-testid="glance-acknowledge"
    >
      {t.acknowledge}
    </Button>
  );
}
