import { useQueryClient } from '@tanstack/react-query';
import type { ServiceSnapshot, Snapshot } from '@watchhamster/shared-types';
import { useState } from 'react';
import type { ServiceAction } from '../../data/commands.ts';
import { snapshotKey, usePageClient } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { PlayIcon, RestartIcon, StopIcon } from '../../ui/icons.tsx';
import { useObstacle } from './obstacle.ts';

const actions = ['start', 'stop', 'restart'] as const satisfies ServiceAction[];
const icons = { start: PlayIcon, stop: StopIcon, restart: RestartIcon };

/** What makes sense in each state. A failed service that waits for its restart can be stopped: that cancels it. */
function isSensible({ status, next_restart_at }: ServiceSnapshot, action: ServiceAction): boolean {
  switch (status) {
    case 'running':
      return action !== 'start';
    case 'starting':
      return action === 'stop';
    case 'stopping':
      return false;
    case 'stopped':
      return action === 'start';
    case 'error':
      return action !== 'stop' || next_restart_at !== undefined;
    case 'unknown':
      return true;
  }
}

interface Question {
  readonly action: 'stop' | 'restart';
  /** Running services that depend on this one. */
  readonly dependents: readonly string[];
}

/**
 * Start, stop and restart. Always in the same place; off while the page is not live, while a command is under way and
 * where they make no sense. Asks first when what runs would stay down, or when others depend on it.
 */
export function ServiceActions({ service }: { readonly service: ServiceSnapshot }) {
  const { t } = useI18n();
  const { commands } = usePageClient();
  const queryClient = useQueryClient();
  const [question, setQuestion] = useState<Question | undefined>(undefined);
  const obstacle = useObstacle(service.service_id);
  const { service_id: id, service_name: name, status } = service;

  const press = (action: ServiceAction) => {
    if (obstacle !== undefined || !isSensible(service, action)) return;
    const services = queryClient.getQueryData<Snapshot>(snapshotKey)?.services ?? [];
    const dependents = services
      .filter((other) => other.depends_on.includes(id) && other.status === 'running')
      .map((other) => other.service_name);
    const interrupts = status === 'running' || status === 'starting';
    if (action === 'stop' && interrupts) setQuestion({ action, dependents });
    else if (action === 'restart' && interrupts && dependents.length > 0) setQuestion({ action, dependents });
    else void commands.run(id, action);
  };

  return (
    <div className="flex gap-1.5 xl:justify-end">
      {actions.map((action) => {
        const Icon = icons[action];
        return (
          <button
            key={action}
            type="button"
            className="button flex-1 xl:flex-none"
            // Not `disabled`: a button that is off for a while keeps the keyboard's focus.
            aria-disabled={obstacle !== undefined || !isSensible(service, action)}
            title={obstacle}
            aria-label={t.services.actionOn[action](name)}
            onClick={() => press(action)}
            data-testid={`service-${action}-${id}`}
          >
            <Icon width="12" height="12" />
            {t.services.action[action]}
          </button>
        );
      })}
      {question && (
        <ConfirmDialog
          title={
            question.action === 'stop'
              ? t.services.confirm.stopTitle(name)
              : t.services.confirm.restartTitle(name)
          }
          confirmLabel={t.services.action[question.action]}
          obstacle={obstacle}
          onConfirm={() => void commands.run(id, question.action)}
          onClose={() => setQuestion(undefined)}
        >
          {question.action === 'stop' && <p>{t.services.confirm.stopBody}</p>}
          {question.dependents.length > 0 && (
            <p>{t.services.confirm.dependents(question.dependents.join(', '))}</p>
          )}
        </ConfirmDialog>
      )}
    </div>
  );
}
