import { catalogue, type DeploymentSnapshot, type MessageData } from '@watchhamster/shared-types';
import { Link } from 'wouter';
import { useHistory } from '../../data/history.ts';
import { useSnapshotPart } from '../../data/live.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Progress, RunStatus } from '../../parts/deployments/run-status.tsx';
import { pagePaths } from '../../router/paths.ts';
import { shellTexts } from '../../shell/i18n.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyState, Example, Skeleton } from '../../ui/states.tsx';
import { Ago } from '../../ui/time.tsx';
import { DeploymentActions } from './actions.tsx';
import { deploymentsTexts } from './i18n.ts';
import { RemoteStatus } from './looks.tsx';
import { short } from './query.ts';

const example = `deployments:
  - id: site
    repository: https://git.example.com/site.git
    branch: main
    steps:
      - name: Build
        command: [npm, run, build]`;

/** Every deployment: what is deployed, how its last run went, and what other pipelines report. */
export function DeploymentList() {
  const { pages } = usePageTexts(shellTexts);
  const t = usePageTexts(deploymentsTexts);
  const deployments = useSnapshotPart((snapshot) => snapshot.deployments);
  return (
    <>
      <PageHeader title={pages.deployments} />
      <div className="flex flex-col gap-3">
        {!deployments ? (
          <Skeleton rows={3} height={96} />
        ) : deployments.length === 0 ? (
          <div className="panel flex min-h-56">
            <EmptyState title={t.noneTitle} testId="deployments-none">
              <p>{t.noneBody}</p>
              <Example>{example}</Example>
            </EmptyState>
          </div>
        ) : (
          <ul className="flex flex-col gap-3" data-testid="deployments">
            {deployments.map((deployment) => (
              <Item key={deployment.deployment} deployment={deployment} />
            ))}
          </ul>
        )}
        <Elsewhere known={deployments ?? []} />
      </div>
    </>
  );
}

function Item({ deployment }: { readonly deployment: DeploymentSnapshot }) {
  const t = usePageTexts(deploymentsTexts);
  const { deployment: id, name, git, run, repository, waiting } = deployment;
  const isRunning = run?.status === 'in_progress' || run?.status === 'pending';
  return (
    <li className="panel flex flex-col gap-2.5 p-3.5" data-testid={`deployment-${id}`}>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <Link
            href={`${pagePaths.deployments}/${encodeURIComponent(id)}`}
            className="link-plain font-semibold text-[15px] [overflow-wrap:anywhere]"
          >
            {name}
          </Link>
          <p className="font-mono text-faint text-xs [overflow-wrap:anywhere]">
            {repository} · {git.branch}
          </p>
        </div>
        <DeploymentActions deployment={deployment} />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <span>
          <span className="mr-1.5 text-[13px] text-faint">{t.facts.deployed}</span>
          <span className="font-mono text-[13px]">
            {git.commit_hash === null ? t.nothingYet : short(git.commit_hash)}
          </span>
        </span>
        <RemoteStatus git={git} />
        {run && (
          <span className="flex flex-wrap items-center gap-2">
            <RunStatus status={run.status} />
            <span className="font-mono text-[13px]">{short(run.commit_hash)}</span>
            <span className="text-[13px] text-faint">
              <Ago at={run.at} />
            </span>
          </span>
        )}
        {waiting && <span className="text-[13px] text-soft">{t.waiting}</span>}
      </div>
      {run && isRunning && <Progress label={t.progress(name)} value={run.progress} />}
      {run && run.message !== '' && (
        <p className="line-clamp-3 whitespace-pre-wrap text-soft [overflow-wrap:anywhere]">{run.message}</p>
      )}
      {git.problem && (
        <p className="text-bad [overflow-wrap:anywhere]">
          {t.problem}: {git.problem.message}
        </p>
      )}
    </li>
  );
}

type Report = MessageData<'poscoEvent'> & { readonly at: string };

/** The last word on each run that somebody else reported. */
function Elsewhere({ known }: { readonly known: readonly DeploymentSnapshot[] }) {
  const t = usePageTexts(deploymentsTexts);
  const { entries } = useHistory({ type: 'posco_event', subject: 'all', matches: () => true, wanted: 200 });
  const runs = new Map<string, Report>();
  for (const { message } of entries ?? []) {
    const parsed = catalogue.poscoEvent.data.safeParse(message.data);
    if (!parsed.success || runs.has(parsed.data.deployment_id)) continue;
    if (known.some(({ deployment }) => deployment === parsed.data.deployment)) continue;
    runs.set(parsed.data.deployment_id, { ...parsed.data, at: message.timestamp });
  }
  if (runs.size === 0) return null;
  return (
    <Panel title={t.elsewhere} testId="reported-runs">
      <ul>
        {[...runs.values()].slice(0, 20).map((run) => (
          <li
            key={run.deployment_id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t px-3.5 py-2 first:border-t-0"
          >
            <RunStatus status={run.status} />
            <span className="font-medium">{run.deployment ?? run.branch}</span>
            <span className="font-mono text-[13px] text-soft">{short(run.commit_hash)}</span>
            <span className="min-w-0 flex-1 basis-40 text-soft [overflow-wrap:anywhere]">{run.message}</span>
            <span className="text-faint text-xs">
              <Ago at={run.at} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
