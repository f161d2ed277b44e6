import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Ago, Lasting } from '../../ui/time.tsx';
import { deploymentsTexts } from './i18n.ts';
import { RunState } from './looks.tsx';
import { type Run, short } from './query.ts';

interface RunTableProps {
  readonly runs: readonly Run[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** Reads older ones; undefined when there are none. */
  readonly older: (() => void) | undefined;
  readonly isReading: boolean;
}

/** The runs of a deployment, newest first. */
export function RunTable({ runs, chosen, onChoose, older, isReading }: RunTableProps) {
  const t = usePageTexts(deploymentsTexts);
  const { t: common, format } = useI18n();
  const columns: readonly Column<Run>[] = [
    {
      id: 'run',
      heading: t.columns.run,
      width: 'w-16',
      cell: ({ deployment_id, number }) => (
        <button
          type="button"
          className="link-plain rounded text-left font-medium"
          title={deployment_id}
          onClick={() => onChoose(deployment_id)}
        >
          #{number}
        </button>
      ),
    },
    { id: 'state', heading: t.columns.state, width: 'w-32', cell: ({ state }) => <RunState state={state} /> },
    {
      id: 'commit',
      heading: t.columns.commit,
      width: 'w-24',
      cell: ({ commit_hash }) => <span className="font-mono text-[13px]">{short(commit_hash)}</span>,
    },
    {
      id: 'by',
      heading: t.columns.by,
      from: 'table',
      cell: ({ trigger }) => <span className="text-soft">{t.trigger[trigger]}</span>,
    },
    {
      id: 'started',
      heading: t.columns.started,
      cell: ({ started_at, created_at }) => <Ago at={started_at ?? created_at} />,
    },
    {
      id: 'took',
      heading: t.columns.took,
      align: 'end',
      cell: ({ started_at, finished_at }) =>
        started_at === null ? (
          <span className="text-faint">{common.none}</span>
        ) : finished_at === null ? (
          <Lasting at={started_at} />
        ) : (
          format.duration((Date.parse(finished_at) - Date.parse(started_at)) / 1000)
        ),
    },
  ];
  return (
    <Panel title={t.runs} testId="runs">
      <Table
        label={t.runs}
        columns={columns}
        rows={runs}
        keyOf={({ deployment_id }) => deployment_id}
        chosen={chosen}
      />
      {older && (
        <div className="border-line border-t p-2 text-center">
          <Button look="quiet" busy={isReading} onClick={older}>
            {t.older}
          </Button>
        </div>
      )}
    </Panel>
  );
}
