import type { OutboundProject } from '@watchhamster/shared-types';
import { useDeferredValue } from 'react';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { useQueryState } from '../../router/query-state.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { SaveIcon } from '../../ui/icons.tsx';
import { OlderButton } from '../../ui/older-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { saveText } from '../../ui/save-text.ts';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Ago } from '../../ui/time.tsx';
import { useOutcome } from './command.ts';
import { diallingTexts } from './dialling-i18n.ts';
import { type Call, downloadCalls, useCalls } from './dialling-query.ts';
import { RemoveCall } from './remove-call.tsx';
import { Upload } from './upload.tsx';

const states = [
  'all',
  'waiting',
  'dialling',
  'connected',
  'answered',
  'unanswered',
  'failed',
  'unknown',
] as const;
const tones: Record<Call['state'], Tone> = {
  waiting: 'idle',
  dialling: 'info',
  connected: 'info',
  answered: 'good',
  unanswered: 'warn',
  failed: 'bad',
  unknown: 'warn',
};

interface CallListProps {
  readonly id: string;
  readonly dialling: OutboundProject['dialling'];
}

/** The numbers of a project, what became of each, and how to bring others. */
export function CallList({ id, dialling }: CallListProps) {
  const t = usePageTexts(diallingTexts);
  const [state, setState] = useQueryState('state', 'all', states);
  const [q, setQ] = useQueryState('q', '');
  const query = useCalls(id, state, useDeferredValue(q.trim()));
  const { data, error, refetch } = query;
  const { failed } = useOutcome();
  const calls = data?.pages.flatMap((page) => page.calls);
  return (
    <Panel
      title={t.calls}
      tools={
        <>
          <input
            type="search"
            className="field w-44"
            aria-label={t.search}
            placeholder={t.searchPlaceholder}
            maxLength={200}
            value={q}
            onChange={(event) => setQ(event.target.value)}
            data-testid="calls-search"
          />
          <Select
            aria-label={t.columns.state}
            value={state}
            onChoose={(value) => setState(value as typeof state)}
            options={states.map((value) => ({
              value,
              label: value === 'all' ? t.all : t.callStates[value],
            }))}
          />
          <Button
            icon={SaveIcon}
            onClick={() =>
              void downloadCalls(id).then(
                (text) => saveText(`${id}.csv`, text),
                (cause: Error) => failed(cause, id),
              )
            }
          >
            {t.download}
          </Button>
        </>
      }
      testId="calls"
    >
      <Upload id={id} dialling={dialling} />
      {error && !calls ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !calls ? (
        <Skeleton rows={4} />
      ) : calls.length === 0 ? (
        q.trim() !== '' || state !== 'all' ? (
          <EmptyState title={t.noMatch} testId="calls-no-match" />
        ) : (
          <EmptyState title={t.noCalls}>
            <p>{t.noCallsBody}</p>
          </EmptyState>
        )
      ) : (
        <Calls id={id} calls={calls} />
      )}
      <OlderButton label={t.older} query={query} />
    </Panel>
  );
}

function Calls({ id, calls }: { readonly id: string; readonly calls: readonly Call[] }) {
  const t = usePageTexts(diallingTexts);
  const { format, t: common } = useI18n();
  // Of a number that is dialled again, the server gives the end of its last call by name.
  const reasonText = (reason: string): string =>
    Object.entries(t.callStates).find(([name]) => name === reason)?.[1] ?? reason;
  const columns: readonly Column<Call>[] = [
    {
      id: 'number',
      heading: t.columns.number,
      cell: ({ number, name, reference }) => (
        <span className="flex min-w-0 flex-col">
          <span className="font-medium tabular-nums">{number}</span>
          {name !== undefined && (
            <span className="text-[13px] text-soft [overflow-wrap:anywhere] md:hidden">{name}</span>
          )}
          {reference !== undefined && (
            <span className="text-[13px] text-faint [overflow-wrap:anywhere]">{reference}</span>
          )}
        </span>
      ),
    },
    {
      id: 'name',
      heading: t.columns.name,
      from: 'table',
      cell: ({ name }) => <span className="[overflow-wrap:anywhere]">{name ?? common.none}</span>,
    },
    {
      id: 'state',
      heading: t.columns.state,
      cell: ({ state, reason }) => (
        <span className="inline-flex min-w-0 flex-col items-start gap-0.5">
          <Badge tone={tones[state]}>{t.callStates[state]}</Badge>
          {reason !== undefined && (
            <span className="text-[13px] text-faint [overflow-wrap:anywhere]">{reasonText(reason)}</span>
          )}
        </span>
      ),
    },
    { id: 'dn', heading: t.columns.dn, width: 'w-24', from: 'table', cell: ({ dn }) => dn ?? common.none },
    {
      id: 'attempts',
      heading: t.columns.attempts,
      width: 'w-20',
      align: 'end',
      cell: ({ attempts }) => format.number(attempts),
    },
    {
      id: 'changed',
      heading: t.columns.changed,
      width: 'w-32',
      cell: ({ updated_at }) => <Ago at={updated_at} />,
    },
    {
      id: 'remove',
      heading: t.remove,
      isAction: true,
      width: 'w-16',
      align: 'end',
      cell: (call) => <RemoveCall id={id} call={call} />,
    },
  ];
  return (
    <Table
      label={t.calls}
      columns={columns}
      rows={calls}
      keyOf={({ call_id }) => call_id}
      testId="call-table"
    />
  );
}
