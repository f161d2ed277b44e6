import { mkdir, readdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** One checkout of one commit. */
export interface Release {
  /** The time it was made and its commit; names sort by time. */
  readonly name: string;
  readonly commit: string;
  readonly folder: string;
  /** The file that remembers what its tracked files should be. It is there when the release was completed. */
  readonly index: string;
  /** The same file while the release is made. */
  readonly draft: string;
}

/**
 * The folders of one deployment: `releases/<time>-<commit>`, and the link `current`. The link is the one truth about what
 * is deployed; a release without its index was never completed.
 */
export interface Releases {
  /** Where the link leads; undefined when there is none, or it leads elsewhere. */
  current(): Promise<Release | undefined>;
  /** An empty folder. @param at milliseconds since 1970 */
  create(commit: string, at: number): Promise<Release>;
  /** The release is complete: from now on it is kept. */
  complete(release: Release): Promise<void>;
  /** Leads `current` to a release, or removes it, in one step. */
  switchTo(release: Release | undefined): Promise<void>;
  discard(release: Release): Promise<void>;
  /** Removes the oldest releases beyond `keep`, and none that is current or that `isKept`. */
  prune(keep: number, isKept: (release: Release) => Promise<boolean>): Promise<void>;
  /** The releases that were never completed. */
  unfinished(): Promise<Release[]>;
  /** Removes what was never completed; `current` leads to the newest completed release if it led there. */
  clean(): Promise<void>;
}

const namePattern = /^\d{8}T\d{9}Z-([0-9a-f]{40,64})$/;

/**
 * @param directory holds `releases` and `current`
 * @param state holds the indexes, where nobody looks for files of the release
 */
export function createReleases(directory: string, state: string): Releases {
  const root = join(directory, 'releases');
  const indexes = join(state, 'index');
  const link = join(directory, 'current');

  const named = (name: string): Release | undefined => {
    const commit = namePattern.exec(name)?.[1];
    const index = join(indexes, name);
    return commit === undefined
      ? undefined
      : { name, commit, folder: join(root, name), index, draft: `${index}.draft` };
  };
  const all = async (): Promise<Release[]> => {
    const names = await readdir(root).catch(() => []);
    return names.sort().flatMap((name) => named(name) ?? []);
  };
  const isComplete = async ({ index }: Release): Promise<boolean> =>
    stat(index).then(
      () => true,
      () => false,
    );
  const current = async (): Promise<Release | undefined> => {
    const target = await readlink(link).catch(() => undefined);
    return target === undefined ? undefined : named(basename(target));
  };
  const switchTo = async (release: Release | undefined): Promise<void> => {
    if (!release) return rm(link, { force: true });
    const fresh = `${link}.new`;
    await rm(fresh, { force: true });
    // Relative, so that the whole folder can be moved or mounted elsewhere. Windows makes junctions absolute.
    await symlink(join('releases', release.name), fresh, process.platform === 'win32' ? 'junction' : 'dir');
    await rename(fresh, link);
  };
  const discard = async ({ folder, index, draft }: Release): Promise<void> => {
    // The index first: what is half removed counts as not completed.
    await rm(index, { force: true });
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    for (const file of [draft, `${draft}.lock`, `${index}.lock`]) await rm(file, { force: true });
  };
  const unfinished = async (): Promise<Release[]> => {
    const found: Release[] = [];
    for (const release of await all()) if (!(await isComplete(release))) found.push(release);
    return found;
  };

  return {
    current,
    switchTo,
    discard,
    unfinished,
    async create(commit, at) {
      const stamp = new Date(at).toISOString().replace(/[-:.]/g, '');
      const release = named(`${stamp}-${commit}`);
      if (!release) throw new Error(`not a commit: ${commit.slice(0, 64)}`);
      await mkdir(indexes, { recursive: true, mode: 0o700 });
      await mkdir(root, { recursive: true });
      await mkdir(release.folder);
      return release;
    },
    complete: ({ draft, index }) => rename(draft, index),
    async prune(keep, isKept) {
      const now = await current();
      const releases = await all();
      const others = releases.filter(({ name }) => name !== now?.name);
      const room = Math.max(0, now ? keep - 1 : keep);
      for (const release of others.slice(0, Math.max(0, others.length - room))) {
        if (!(await isKept(release))) await discard(release);
      }
    },
    async clean() {
      const gone = await unfinished();
      const now = await current();
      if (now && gone.some(({ name }) => name === now.name)) {
        const names = new Set(gone.map(({ name }) => name));
        await switchTo((await all()).filter(({ name }) => !names.has(name)).at(-1));
      }
      for (const release of gone) await discard(release);
    },
  };
}
