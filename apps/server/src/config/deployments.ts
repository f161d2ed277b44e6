import { nearestName, serviceId } from '@watchhamster/shared-types';
import * as z from 'zod';
import { branchProblem, repositoryProblem } from './git-names.ts';
import type { FieldProblem } from './problems.ts';

/** A text of an environment variable: itself, or where it is read from each time a step starts. */
const envValue = z.union([
  z.string(),
  z.strictObject({ from_env: z.string().min(1) }),
  z.strictObject({ from_file: z.string().min(1) }),
]);
export type EnvValue = z.output<typeof envValue>;

const step = z.strictObject({
  name: z.string().min(1).max(100).describe('Shown to people.'),
  command: z
    .array(z.string())
    .min(1)
    .describe('Program and arguments; no shell. `node` is the Node.js that runs the server.'),
  cwd: z.string().min(1).default('.').describe('Working directory, relative to the checkout, and inside it.'),
  env: z
    .record(z.string(), envValue)
    .default({})
    .describe(
      'Added to the environment: a text, `{ from_env: NAME }` or `{ from_file: PATH }`. Never shown.',
    ),
  timeout_seconds: z.number().min(0.1).max(86_400).default(600),
  weight: z.number().positive().max(1_000_000).default(1).describe('Its share of the progress.'),
});

const forwardStep = step.extend({
  after_switch: z
    .boolean()
    .default(false)
    .describe('Run it when `current` already leads to the new release; its failure leads it back.'),
});
export type DeploymentStepConfig = z.output<typeof step>;

export const deploymentConfig = z.strictObject({
  id: serviceId.describe('The deployment’s id: letters, digits, _ - . and :, at most 128 of them.'),
  name: z.string().min(1).optional().describe('Shown to people. Default: the id.'),
  repository: z
    .string()
    .min(1)
    .describe('`https://…`, `ssh://…` or `user@host:path`; with allow_local also a path or `file://…`.'),
  allow_local: z.boolean().default(false).describe('The repository is a folder of this machine.'),
  branch: z.string().min(1).default('main'),
  poll_seconds: z
    .number()
    .min(0)
    .max(86_400)
    .default(60)
    .describe('Seconds between two looks at the branch; 0 deploys on request only.'),
  credentials: z
    .strictObject({
      username: z.string().min(1).default('git'),
      password: envValue.describe('`{ from_env: NAME }` or `{ from_file: PATH }`; for https.').optional(),
      ssh_key_file: z.string().min(1).optional().describe('A private key without a passphrase; for ssh.'),
      known_hosts_file: z
        .string()
        .min(1)
        .optional()
        .describe('Keys of hosts, for ssh. Default: those of the user who runs the server.'),
    })
    .optional(),
  directory: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Holds `releases/` and the link `current`; relative to the configuration file. Default: deployments/<id> in the data directory.',
    ),
  keep: z.int().min(1).max(1000).default(3).describe('Releases that are kept, the current one included.'),
  git_timeout_seconds: z
    .number()
    .min(1)
    .max(86_400)
    .default(300)
    .describe('The longest that one exchange with the remote may take.'),
  max_repository_mib: z
    .number()
    .positive()
    .max(10_000_000)
    .default(4096)
    .describe('A fetch that makes the local copy larger, in MiB, is ended.'),
  stop_grace_seconds: z
    .number()
    .min(0)
    .max(3600)
    .default(5)
    .describe('What a step that is out of time has between SIGTERM and SIGKILL.'),
  steps: z.array(forwardStep).max(100).default([]),
  rollback: z.array(step).max(100).default([]).describe('Run when a step has failed, in the same checkout.'),
  notify: z
    .array(z.string().min(1))
    .default([])
    .describe('Webhook targets that are told of what completed, failed and was rolled back.'),
});
export type DeploymentConfig = z.output<typeof deploymentConfig>;

export const deploymentsSection = z.array(deploymentConfig);

/**
 * What a schema cannot say of deployments.
 * @param targets the ids of webhook targets; undefined where none can be configured, and `notify` is not looked at
 */
export function checkDeployments(
  deployments: readonly DeploymentConfig[],
  targets?: readonly string[],
): FieldProblem[] {
  return [
    ...deployments.flatMap((config, index) =>
      checkOne(config, targets).map(({ path, message }) => ({
        path: ['deployments', index, ...path],
        message,
      })),
    ),
    ...checkUnique(deployments, 'id', ({ id }) => id),
    ...checkUnique(deployments, 'directory', ({ directory }) => directory),
  ];
}

function checkOne(config: DeploymentConfig, targets: readonly string[] | undefined): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const report = (path: FieldProblem['path'], message: string | undefined): void => {
    if (message !== undefined) problems.push({ path, message });
  };
  report(['repository'], repositoryProblem(config.repository, config.allow_local));
  report(['branch'], branchProblem(config.branch));
  const { credentials } = config;
  if (typeof credentials?.password === 'string') {
    report(
      ['credentials', 'password'],
      'a password does not belong in the configuration file; write { from_env: NAME } or { from_file: PATH }',
    );
  }
  if (credentials?.password !== undefined && !config.repository.startsWith('https://'))
    report(['credentials', 'password'], 'a password is for https repositories; use ssh_key_file for ssh');
  for (const list of ['steps', 'rollback'] as const) {
    for (const [index, { command, cwd }] of config[list].entries()) {
      if (command[0] === '') report([list, index, 'command', 0], 'the program is empty; name the one to run');
      if (/^([\\/]|[A-Za-z]:)/.test(cwd) || cwd.split(/[\\/]/).includes('..'))
        report([list, index, 'cwd'], 'leads out of the checkout; name a folder of the repository');
    }
  }
  const switchAt = config.steps.findIndex(({ after_switch }) => after_switch);
  for (const [index, { after_switch }] of config.steps.entries()) {
    if (switchAt >= 0 && index > switchAt && !after_switch)
      report(['steps', index], `comes after a step with after_switch; move it before steps[${switchAt}]`);
  }
  for (const [index, target] of (targets ? config.notify : []).entries()) {
    if (targets?.includes(target)) continue;
    const nearest = nearestName(target, targets ?? []);
    const hint = nearest ? `; did you mean '${nearest}'?` : '; add it to webhooks';
    report(['notify', index], `no webhook target has the id '${target}'${hint}`);
  }
  return problems;
}

function checkUnique(
  deployments: readonly DeploymentConfig[],
  field: 'id' | 'directory',
  value: (config: DeploymentConfig) => string | undefined,
): FieldProblem[] {
  const first = new Map<string, number>();
  return deployments.flatMap((config, index) => {
    const key = value(config);
    if (key === undefined) return [];
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, index);
      return [];
    }
    const message = `'${key}' is already the ${field} of deployments[${other}]; each has its own`;
    return [{ path: ['deployments', index, field], message }];
  });
}
