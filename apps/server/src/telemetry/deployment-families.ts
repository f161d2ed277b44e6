import type { Family } from './families.ts';

/** What deployments count. */
interface DeploymentCounts {
  readonly running: number;
  readonly runs: Readonly<Record<string, number>>;
  readonly polls: Readonly<Record<string, number>>;
}

/** The metrics of deployments; docs/operations/metrics.md explains each. */
export function deploymentFamilies(read: () => DeploymentCounts): readonly Family[] {
  const byOutcome = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([outcome, value]) => ({ labels: { outcome }, value }));
  return [
    {
      name: 'deployments_running',
      help: 'Deployments that are under way.',
      type: 'gauge',
      read: () => [{ value: read().running }],
    },
    {
      name: 'deployment_runs_total',
      help: 'Runs of deployments that ended, by how.',
      type: 'counter',
      read: () => byOutcome(read().runs),
    },
    {
      name: 'deployment_polls_total',
      help: 'Looks at branches, by whether the remote answered.',
      type: 'counter',
      read: () => byOutcome(read().polls),
    },
  ];
}
