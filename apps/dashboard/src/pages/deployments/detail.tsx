import type { DeploymentSnapshot } from '@watchhamster/shared-types';
import { useSnapshotPart } from '../../data/live.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { pagePaths } from '../../router/paths.ts';
import { useQueryState } from '../../router/query-state.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Fact } from '../../ui/fact.tsx';
import { Gone } from '../../ui/gone.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { Ago } from '../../ui/time.tsx';
import { useReadMore } from '../../ui/use-read-more.ts';
import { DeploymentActions } from './actions.tsx';
import { deploymentsTexts } from './i18n.ts';
import { RemoteStatus } from './looks.tsx';
import { short, useRuns } from './query.ts';
import { RunPanel } from './run.tsx';
import { RunTable } from './runs.tsx';

/** One deployment: its git, the run that the address names (else the newest), and all runs. */
export function DeploymentDetail({ id }: { readonly id: string }) {
  const t = usePageTexts(deploymentsTexts);
  const deployments = useSnapshotPart((snapshot) => snapshot.deployments);
  const deployment = deployments?.find((one) => one.deployment === id);
  const back = <BackLink href={pagePaths.deployments} label={t.back} />;
  if (!deployments) return <Skeleton rows={6} />;
  if (!deployment) {
    return (
      <Gone back={back} id={id} title={t.gone(id)} testId="deployment-gone">
        <p>{t.goneBody}</p>
      </Gone>
    );
  }
  return (
    <>
      <PageHeader
        back={back}
        title={deployment.name}
        summary={<RemoteStatus git={deployment.git} />}
        actions={<DeploymentActions deployment={deployment} />}
      />
      <div className="flex flex-col gap-3">
        <Git deployment={deployment} />
        <Runs deployment={deployment} />
      </div>
    </>
  );
}

function Runs({ deployment }: { readonly deployment: DeploymentSnapshot }) {
  const t = usePageTexts(deploymentsTexts);
  const query = useRuns(deployment.deployment);
  const readMore = useReadMore();
  const [chosen, setChosen] = useQueryState('run', '');
  if (query.error && !query.data) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return <Skeleton rows={5} />;
  const runs = query.data.pages.flatMap(({ history }) => history);
  const shown = runs.find(({ deployment_id }) => deployment_id === chosen) ?? runs[0];
  if (!shown) {
    return (
      <div className="panel flex min-h-40">
        <EmptyState title={t.noRuns} testId="runs-none" />
      </div>
    );
  }
  return (
    <div className="grid items-start gap-3 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <RunPanel run={shown} deployment={deployment} />
      <RunTable
        runs={runs}
        chosen={shown.deployment_id}
        onChoose={setChosen}
        older={query.hasNextPage ? () => void readMore(query.fetchNextPage()) : undefined}
        isReading={query.isFetchingNextPage}
      />
    </div>
  );
}

function Git({ deployment }: { readonly deployment: DeploymentSnapshot }) {
  const t = usePageTexts(deploymentsTexts);
  const { git, repository, waiting } = deployment;
  const commit = (hash: string | null) =>
    hash === null ? (
      t.nothingYet
    ) : (
      <span className="font-mono text-[13px]" title={hash}>
        {short(hash)}
      </span>
    );
  return (
    <div className="panel p-3.5" data-testid="deployment-git">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2.5 sm:grid-cols-3 xl:grid-cols-6">
        <Fact name={t.facts.deployed}>{commit(git.commit_hash)}</Fact>
        <Fact name={t.facts.tip}>{commit(git.remote_commit_hash)}</Fact>
        <Fact name={t.facts.branch}>{git.branch}</Fact>
        <Fact name={t.facts.checked}>{git.checked_at === null ? t.never : <Ago at={git.checked_at} />}</Fact>
        <div className="col-span-2 min-w-0">
          <dt className="text-[13px] text-faint">{t.facts.repository}</dt>
          <dd className="mt-0.5 font-mono text-[13px] [overflow-wrap:anywhere]">{repository}</dd>
        </div>
      </dl>
      {git.changed_files.length > 0 && (
        <p className="mt-2.5 text-warn">
          {t.facts.changed}: <span className="font-mono text-[13px]">{git.changed_files.join(', ')}</span>
        </p>
      )}
      {git.problem && (
        <p className="mt-2.5 text-bad [overflow-wrap:anywhere]" data-testid="git-problem">
          {t.problem}: {git.problem.message}
        </p>
      )}
      {waiting && <p className="mt-2.5 text-soft">{t.waiting}</p>}
    </div>
  );
}
