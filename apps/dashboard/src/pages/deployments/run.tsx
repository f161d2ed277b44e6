import type { DeploymentSnapshot } from '@watchhamster/shared-types';
import { Link } from 'wouter';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Progress } from '../../parts/deployments/run-status.tsx';
import { pagePaths } from '../../router/paths.ts';
import { Panel } from '../../ui/panel.tsx';
import { RollBack } from './actions.tsx';
import { deploymentsTexts } from './i18n.ts';
import { RunState, Steps } from './looks.tsx';
import { type Run, short } from './query.ts';

interface RunPanelProps {
  readonly run: Run;
  readonly deployment: DeploymentSnapshot;
}

/** One run: how far it is, each step, and what it printed last when it failed. */
export function RunPanel({ run, deployment }: RunPanelProps) {
  const t = usePageTexts(deploymentsTexts);
  const isUnderWay = run.state === 'running' || run.state === 'rolling_back' || run.state === 'waiting';
  const mayGoBack = run.state === 'completed' && run.commit_hash !== deployment.git.commit_hash;
  const source = encodeURIComponent(`deploy:${deployment.deployment}`);
  const at = encodeURIComponent(run.started_at ?? run.created_at);
  return (
    <Panel
      title={t.chosen(`#${run.number}`)}
      testId="run"
      summary={
        <span className="flex flex-wrap items-center gap-2">
          <RunState state={run.state} />
          <span className="font-mono text-[13px]" title={run.commit_hash}>
            {short(run.commit_hash)}
          </span>
        </span>
      }
      tools={mayGoBack && <RollBack deployment={deployment} commit={run.commit_hash} />}
    >
      <div className="flex flex-col gap-2.5 p-3.5">
        {isUnderWay && <Progress label={t.progress(deployment.name)} value={run.progress} />}
        {run.message !== '' && (
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{firstLine(run)}</p>
        )}
        <Link href={`${pagePaths.logs}?source=${source}&at=${at}`} className="link self-start">
          {t.allOutput}
        </Link>
      </div>
      {run.steps.length > 0 && (
        <div className="border-line border-t">
          <Steps steps={run.steps} />
        </div>
      )}
      {run.failure?.lines && run.failure.lines.length > 0 && (
        <div className="border-line border-t p-3.5">
          <h3 className="mb-1.5 text-[13px] text-faint">{t.output}</h3>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard.
            tabIndex={0}
            className="max-h-72 overflow-auto whitespace-pre-wrap rounded-md bg-inset p-2.5 font-mono text-[12.5px] [overflow-wrap:anywhere]"
            data-testid="run-output"
          >
            {run.failure.lines.join('\n')}
          </pre>
        </div>
      )}
    </Panel>
  );
}

/** The message repeats the last lines, where there are some: they stand below. */
function firstLine({ message, failure }: Run): string {
  return failure?.lines?.length ? (message.split('\n')[0] ?? message) : message;
}
