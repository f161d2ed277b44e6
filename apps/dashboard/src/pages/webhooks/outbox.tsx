import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { ApiError, postJson } from '../../data/api.ts';
import { usePhase, useServerHello } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { useQueryState } from '../../router/query-state.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { HeldTable } from '../../ui/held-table.tsx';
import { CheckIcon, ClockIcon, ErrorIcon, RestartIcon } from '../../ui/icons.tsx';
import { OlderButton } from '../../ui/older-button.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import type { Column } from '../../ui/table.tsx';
import { Ago } from '../../ui/time.tsx';
import { useToast } from '../../ui/toast.tsx';
import { webhooksTexts } from './i18n.ts';
import { useOutbox, type Webhook, type WebhookState, webhookStates } from './query.ts';

const choices = ['all', ...webhookStates] as const;
const looks = {
  pending: { tone: 'info', icon: ClockIcon },
  sent: { tone: 'good', icon: CheckIcon },
  failed: { tone: 'bad', icon: ErrorIcon },
} as const;

/** Why nothing can be sent now; undefined when it can. */
export function useObstacle(): string | undefined {
  const t = usePageTexts(webhooksTexts);
  const phase = usePhase();
  const role = useServerHello()?.role;
  if (phase !== 'live') return t.notLive;
  return role === 'viewer' || role === 'publisher' ? t.role : undefined;
}

/** The webhooks with their states; the address says which state is shown. */
export function Outbox({ onCompose }: { readonly onCompose: () => void }) {
  const t = usePageTexts(webhooksTexts);
  const { format } = useI18n();
  const [state, setState] = useQueryState<WebhookState | 'all'>('state', 'all', choices);
  const query = useOutbox(state);
  const rows = query.data?.pages.flatMap(({ webhooks }) => webhooks);
  const columns: readonly Column<Webhook>[] = [
    { id: 'webhook', heading: t.columns.webhook, cell: (row) => <Title webhook={row} /> },
    {
      id: 'state',
      heading: t.columns.state,
      width: 'w-36',
      cell: (row) => (
        <Badge {...looks[row.state]} testId="webhook-state">
          {t.badge[row.state]}
        </Badge>
      ),
    },
    {
      id: 'target',
      heading: t.columns.target,
      width: 'w-64',
      cell: ({ target_id, webhook_type, url }) => (
        <span title={url} className="[overflow-wrap:anywhere]">
          {target_id ?? url} <span className="text-faint">{webhook_type}</span>
        </span>
      ),
    },
    {
      id: 'attempts',
      heading: t.columns.attempts,
      width: 'w-20',
      align: 'end',
      cell: ({ attempts }) => format.number(attempts),
    },
    {
      id: 'when',
      heading: t.columns.when,
      width: 'w-32',
      cell: ({ updated_at }) => <Ago at={updated_at} />,
    },
    {
      id: 'retry',
      heading: t.retry,
      isAction: true,
      width: 'w-36',
      align: 'end',
      cell: (row) => (row.state === 'failed' ? <Retry webhook={row} /> : null),
    },
  ];
  return (
    <>
      <div className="border-line border-b p-2">
        <Select
          aria-label={t.state}
          value={state}
          options={choices.map((value) => ({ value, label: t.states[value] }))}
          onChoose={(value) => setState(value as WebhookState | 'all')}
          data-testid="webhook-filter"
        />
      </div>
      {query.error && !rows ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : !rows ? (
        <Skeleton rows={6} />
      ) : rows.length === 0 ? (
        <EmptyState title={state === 'all' ? t.noneTitle : t.noMatch} testId="webhooks-none">
          {state === 'all' ? (
            <>
              <p>{t.noneBody}</p>
              <Button onClick={onCompose}>{t.tabs.compose}</Button>
            </>
          ) : (
            <Button onClick={() => setState('all')}>{t.states.all}</Button>
          )}
        </EmptyState>
      ) : (
        <HeldTable
          key={state}
          label={t.tabs.outbox}
          columns={columns}
          rows={rows}
          keyOf={({ webhook_id }) => webhook_id}
          // Tried again, it has left the failed ones: the next click is not for it, nor for the one below.
          whenGone={(row) => ({ ...row, state: 'pending' as const })}
          testId="outbox"
        />
      )}
      <OlderButton label={t.older} query={query} />
    </>
  );
}

function Title({ webhook }: { readonly webhook: Webhook }) {
  const t = usePageTexts(webhooksTexts);
  const { format } = useI18n();
  const { title, reason, response_code, next_attempt_at, state } = webhook;
  return (
    <div className="flex min-w-0 flex-col">
      <span className="[overflow-wrap:anywhere]">{title || t.untitled}</span>
      {state !== 'sent' && (reason !== undefined || response_code !== undefined) && (
        <span
          className={`text-[13px] [overflow-wrap:anywhere] ${state === 'failed' ? 'text-bad' : 'text-warn'}`}
        >
          {reason ?? t.answered(String(response_code))}
        </span>
      )}
      {next_attempt_at !== undefined && (
        <span className="text-[13px] text-faint">
          {t.next}{' '}
          <time dateTime={next_attempt_at} title={format.exact(new Date(next_attempt_at))}>
            {format.clock(new Date(next_attempt_at))}
          </time>
        </span>
      )}
    </div>
  );
}

function Retry({ webhook: { webhook_id, title } }: { readonly webhook: Webhook }) {
  const t = usePageTexts(webhooksTexts);
  const say = useToast();
  const queryClient = useQueryClient();
  const name = title || t.untitled;
  const retry = useMutation({
    mutationFn: () => postJson(`webhooks/${encodeURIComponent(webhook_id)}/retry`, {}, z.unknown()),
    retry: false,
    networkMode: 'always',
    onSuccess: () => {
      say({ tone: 'good', text: t.retried(name), subject: webhook_id });
      void queryClient.invalidateQueries({ queryKey: ['api', 'webhooks'] });
    },
    onError: (cause) => {
      const isUnknown = cause instanceof ApiError && cause.code === 'UNREACHABLE';
      const text = isUnknown ? t.retryUnknown(name) : t.retryFailed(name, cause.message);
      say({ tone: isUnknown ? 'warn' : 'bad', text, subject: webhook_id });
    },
  });
  return (
    <Button
      icon={RestartIcon}
      obstacle={useObstacle()}
      busy={retry.isPending}
      onClick={() => retry.mutate()}
      data-testid={`webhook-retry-${webhook_id}`}
    >
      {t.retry}
    </Button>
  );
}
