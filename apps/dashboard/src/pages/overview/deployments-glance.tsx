import type { DeploymentSnapshot } from '@watchhamster/shared-types';
import { Link } from 'wouter';
import { useSnapshotPart } from '../../data/live.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Progress, RunStatus } from '../../parts/deployments/run-status.tsx';
import { pagePaths } from '../../router/paths.ts';
import { Panel } from '../../ui/panel.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { Ago } from '../../ui/time.tsx';
import { overviewTexts } from './i18n.ts';

/** What is being deployed, or was last. */
export function DeploymentsGlance() {
  const t = usePageTexts(overviewTexts);
  const deployments = useSnapshotPart((snapshot) => snapshot.deployments);
  return (
    <Panel
      title={t.deployments}
      testId="deployments-glance"
      tools={
        <Link href={pagePaths.deployments} className="link text-[13px]">
          {t.allDeployments}
        </Link>
      }
    >
      {!deployments ? (
        <Skeleton rows={1} />
      ) : deployments.length === 0 ? (
        <p className="px-3.5 py-2.5 text-soft">{t.noDeployments}</p>
      ) : (
        <ul>
          {deployments.map((deployment) => (
            <Item key={deployment.deployment} deployment={deployment} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Item({ deployment }: { readonly deployment: DeploymentSnapshot }) {
  const t = usePageTexts(overviewTexts);
  const { deployment: id, name, run } = deployment;
  return (
    <li className="border-line border-t px-3.5 py-2 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Link
          href={`${pagePaths.deployments}/${encodeURIComponent(id)}`}
          className="link-plain min-w-0 flex-1 truncate font-medium"
        >
          {name}
        </Link>
        {run ? (
          <>
            <RunStatus status={run.status} />
            <span className="text-faint text-xs">
              <Ago at={run.at} />
            </span>
          </>
        ) : (
          <span className="text-[13px] text-faint">{t.notDeployed}</span>
        )}
      </div>
      {run?.status === 'in_progress' && (
        <div className="mt-1.5">
          <Progress label={name} value={run.progress} />
        </div>
      )}
    </li>
  );
}
