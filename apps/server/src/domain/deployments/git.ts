import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setInterval as every } from 'node:timers/promises';
import type { DeploymentConfig } from '../../config/deployments.ts';
import type { Commands } from './command.ts';
import { type EnvSource, gitEnvironment } from './git-environment.ts';
import { createMaskedOutput } from './output.ts';
import type { FailureCode } from './record.ts';

/** Git could not do what was asked. The message is for people, secrets masked. */
export class GitError extends Error {
  override readonly name = 'GitError';
  readonly code: FailureCode;
  /** What git printed last, secrets masked. */
  readonly lines: readonly string[];
  constructor(code: FailureCode, message: string, lines: readonly string[] = []) {
    super(message);
    this.code = code;
    this.lines = lines;
  }
}

/** How a deployed commit and the branch's tip lie to each other. */
export interface Distance {
  /** Commits that are deployed and not on the branch. */
  readonly ahead: number;
  /** Commits of the branch that are not deployed. */
  readonly behind: number;
}

/** One branch of one repository, and its local copy. Every function rejects with GitError, or an EnvReferenceError. */
export interface Git {
  /** The commit at the branch's tip, as the remote says now. */
  remoteTip(): Promise<string>;
  /** Brings the local copy up to date, creating it the first time; gives the tip. */
  fetch(): Promise<string>;
  /** The tip of the last fetch; undefined before the first. */
  fetchedTip(): Promise<string | undefined>;
  /** The full hash of a commit on the fetched branch, from a full or short one; undefined when there is none. */
  commitOnBranch(hash: string): Promise<string | undefined>;
  /** Undefined when one of the two is not in the local copy. */
  distance(deployed: string, tip: string): Promise<Distance | undefined>;
  /** Keeps a commit from being tidied away. */
  pin(commit: string): Promise<void>;
  /** Writes the files of a commit into an empty folder; `index` is a file that remembers what was written. */
  checkout(commit: string, folder: string, index: string): Promise<void>;
  /** Takes the tracked files as they are now for what they should be. */
  remember(folder: string, index: string): Promise<void>;
  /** Tracked files that are not as they were remembered, at most `limit`. */
  changed(folder: string, index: string, limit: number): Promise<string[]>;
  /** Packs the local copy where that is worthwhile. */
  tidy(): Promise<void>;
}

/** What {@link createGit} needs. */
export interface GitOptions {
  readonly config: DeploymentConfig;
  /** The folder of the local copy. */
  readonly folder: string;
  readonly source: EnvSource;
  readonly commands: Commands;
  readonly cancel: AbortSignal;
  /** Marks the processes, so that the next start of the server finds those that it left. */
  readonly mark: NodeJS.ProcessEnv;
}

const maxOutputBytes = 1024 * 1024;
const sizeIntervalMs = 500;

/** Uses the system's git. Nothing is done before the first call. */
export function createGit(options: GitOptions): Git {
  const { config, folder, commands, source, cancel, mark } = options;
  const timeoutMs = config.git_timeout_seconds * 1000;
  const branchRef = `refs/heads/${config.branch}`;
  const trackingRef = `refs/remotes/origin/${config.branch}`;

  const run = async (
    args: readonly string[],
    more: { readonly env?: NodeJS.ProcessEnv; readonly cancel?: AbortSignal } = {},
  ): Promise<{ exitCode: number | null; text: string; lines: readonly string[] }> => {
    const { env, secrets } = await gitEnvironment(config, source);
    const errors = createMaskedOutput(secrets, () => undefined);
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    const outcome = await commands.run({
      command: ['git', ...args],
      cwd: folder,
      env: { ...env, GIT_DIR: folder, ...mark, ...more.env },
      timeoutMs,
      graceMs: 1000,
      cancel: more.cancel ?? cancel,
      onOutput(stream, chunk) {
        if (stream === 'stderr') return errors.write(stream, chunk);
        bytes += chunk.length;
        if (bytes <= maxOutputBytes) chunks.push(chunk);
      },
    });
    errors.end();
    if (outcome.kind === 'not_started')
      throw new GitError(
        'step_not_started',
        'git cannot be started; install it, and see that it is on the PATH',
      );
    const verb = args[0] ?? '';
    if (outcome.because === 'cancelled' && cancel.aborted)
      throw new GitError('interrupted', `git ${verb} was ended with the server`);
    if (outcome.because === 'timeout')
      throw new GitError(
        'remote_unreachable',
        `git ${verb} took longer than ${config.git_timeout_seconds} s`,
      );
    return { exitCode: outcome.exitCode, text: Buffer.concat(chunks).toString('utf8'), lines: errors.tail() };
  };
  const must = async (
    code: FailureCode,
    args: readonly string[],
    env: NodeJS.ProcessEnv = {},
  ): Promise<string> => {
    const { exitCode, text, lines } = await run(args, { env });
    if (exitCode !== 0) throw new GitError(code, explain(lines, args[0]), lines);
    return text;
  };
  const revision = async (name: string): Promise<string | undefined> => {
    const { exitCode, text } = await run([
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${name}^{commit}`,
    ]);
    return exitCode === 0 ? text.trim() : undefined;
  };
  const prepare = async (): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (await exists(join(folder, 'HEAD'))) return;
    await must('checkout_failed', ['init', '--quiet', '--bare', '--template=', '--initial-branch=none']);
  };
  /** Ends a fetch that brings more than it may, and removes what it has brought. */
  const bounded = async (args: readonly string[]) => {
    const limit = config.max_repository_mib * 1024 * 1024;
    const packs = join(folder, 'objects', 'pack');
    const tooLarge = new AbortController();
    const done = new AbortController();
    const watching = watchSize(packs, limit, done.signal, () => tooLarge.abort());
    try {
      const outcome = await run(args, { cancel: AbortSignal.any([cancel, tooLarge.signal]) });
      // A quick fetch is over before the first look.
      if (tooLarge.signal.aborted || (await sizeOf(packs)) > limit) {
        const message = `the repository is larger than ${config.max_repository_mib} MiB (max_repository_mib)`;
        throw new GitError('repository_too_large', message);
      }
      return outcome;
    } finally {
      done.abort();
      await watching;
      await removeUnfinished(packs);
    }
  };

  return {
    async remoteTip() {
      await prepare();
      const { exitCode, text, lines } = await run([
        'ls-remote',
        '--quiet',
        '--exit-code',
        '--end-of-options',
        config.repository,
        branchRef,
      ]);
      if (exitCode === 2) throw branchMissing(config.branch);
      if (exitCode !== 0) throw new GitError('remote_unreachable', explain(lines, 'ls-remote'), lines);
      const line = text.split('\n').find((each) => each.endsWith(`\t${branchRef}`));
      const commit = /^[0-9a-f]{40,64}/.exec(line ?? '')?.[0];
      if (commit === undefined) throw branchMissing(config.branch);
      return commit;
    },
    async fetch() {
      await prepare();
      // What an earlier git left when it was killed would stop this one.
      await removeLocks(folder);
      const { exitCode, lines } = await bounded([
        'fetch',
        '--quiet',
        '--force',
        '--no-tags',
        '--no-write-fetch-head',
        '--no-recurse-submodules',
        '--end-of-options',
        config.repository,
        `+${branchRef}:${trackingRef}`,
      ]);
      if (exitCode !== 0) {
        if (lines.some((line) => line.includes("couldn't find remote ref")))
          throw branchMissing(config.branch);
        throw new GitError('remote_unreachable', explain(lines, 'fetch'), lines);
      }
      const tip = await revision(trackingRef);
      if (tip === undefined) throw branchMissing(config.branch);
      return tip;
    },
    fetchedTip: async () => ((await exists(join(folder, 'HEAD'))) ? revision(trackingRef) : undefined),
    async commitOnBranch(hash) {
      if (!/^[0-9a-f]{7,64}$/.test(hash)) return undefined;
      const commit = await revision(hash);
      if (commit === undefined) return undefined;
      const { exitCode } = await run(['merge-base', '--is-ancestor', commit, trackingRef]);
      return exitCode === 0 ? commit : undefined;
    },
    async distance(deployed, tip) {
      const { exitCode, text } = await run(['rev-list', '--left-right', '--count', `${deployed}...${tip}`]);
      const [ahead, behind] = text.trim().split(/\s+/).map(Number);
      return exitCode === 0 && ahead !== undefined && behind !== undefined ? { ahead, behind } : undefined;
    },
    async pin(commit) {
      await must('checkout_failed', ['update-ref', 'refs/watchhamster/deployed', commit]);
    },
    async checkout(commit, target, index) {
      const env = { GIT_WORK_TREE: target, GIT_INDEX_FILE: index };
      await must('checkout_failed', ['read-tree', commit], env);
      await must('checkout_failed', ['checkout-index', '--all', '--force', '--quiet', '-u'], env);
      const wrong = await differing(target, index, 5);
      if (wrong.length > 0) {
        const message = `the checkout is not what the commit says: ${wrong.join(', ')}`;
        throw new GitError('dirty', message, wrong);
      }
    },
    async remember(target, index) {
      await must('checkout_failed', ['add', '--update', '--', '.'], {
        GIT_WORK_TREE: target,
        GIT_INDEX_FILE: index,
      });
    },
    changed: (target, index, limit) => differing(target, index, limit),
    async tidy() {
      await run(['-c', 'gc.auto=2000', 'gc', '--auto', '--quiet', '--no-detach']);
    },
  };

  async function differing(target: string, index: string, limit: number): Promise<string[]> {
    const env = { GIT_WORK_TREE: target, GIT_INDEX_FILE: index };
    // Exits with 1 when some file only looks changed; the second call then knows.
    await run(['update-index', '--refresh', '-q'], { env });
    const text = await must(
      'checkout_failed',
      ['diff-files', '--name-only', '-z', '--ignore-submodules=all'],
      env,
    );
    return text.split('\0').filter(Boolean).slice(0, limit);
  }
}

function branchMissing(branch: string): GitError {
  return new GitError('branch_missing', `the repository has no branch '${branch}'`);
}

/** The line of git's that says why, without its prefix. */
function explain(lines: readonly string[], verb = ''): string {
  const line = lines.find((each) => /^(?:fatal|error|ssh): /.test(each)) ?? lines.at(-1);
  return line?.replace(/^(?:fatal|error): /, '') ?? `git ${verb} failed`;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function watchSize(
  folder: string,
  limit: number,
  done: AbortSignal,
  onTooLarge: () => void,
): Promise<void> {
  try {
    for await (const _ of every(sizeIntervalMs, undefined, { signal: done, ref: false })) {
      if ((await sizeOf(folder)) > limit) return onTooLarge();
    }
  } catch (cause) {
    if (!done.aborted) throw cause;
  }
}

/** Packs are nearly all of a repository; loose objects are few, since git packs what it fetches. */
async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (name.startsWith('tmp_')) await rm(join(folder, name), { force: true });
}

/** Only called while no git of ours runs in this copy; nobody else uses it. */
async function removeLocks(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names) {
    if (name.endsWith('.lock') && !name.startsWith('objects')) await rm(join(folder, name), { force: true });
  }
}
