import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isPattern, type LogFileConfig } from '../../../config/logs.ts';
import type { Logger } from '../../../telemetry/logger.ts';
import { decoderOf } from '../clean.ts';
import type { Logs } from '../logs.ts';
import type { FilePosition } from '../store.ts';
import { findFile } from './open-file.ts';
import { createTail, type Tail, type TailState } from './tail.ts';

/** A followed file as others see it. */
export interface FollowedFile {
  readonly fileName: string;
  readonly state: TailState;
}

/** Follows the log files of the configuration. */
export interface Follower {
  files(): readonly FollowedFile[];
  /** Files that are the same are read on; others are left or begun. */
  change(next: FollowerConfig): Promise<void>;
  /** Lets go of all files, remembering where. */
  close(): Promise<void>;
}

interface FollowerConfig {
  readonly files: readonly LogFileConfig[];
  readonly pollMs: number;
}

/** What {@link createFollower} needs. */
export interface FollowerOptions extends FollowerConfig {
  /** Where relative paths start. */
  readonly baseDir: string;
  readonly logs: Logs;
  /** Where earlier runs of the server left files. */
  readonly positions: () => readonly FilePosition[];
  readonly keepPosition: (position: FilePosition) => void;
  readonly logger: Logger;
}

interface Followed {
  readonly config: LogFileConfig;
  readonly fileName: string;
  readonly tail: Tail;
}

/** The most files that one pattern names; more are left alone, and the log says so. */
const maxPatternFiles = 200;
/** How long the system's word of a change is collected, in milliseconds. */
const wakeMs = 50;

/**
 * Follows files by looking at them every `pollMs`, and earlier when the system tells of a change in their folder. Where
 * it cannot (network file systems, too many watches), looking is enough.
 */
export function createFollower(options: FollowerOptions): Follower {
  const { baseDir, logs, logger, keepPosition } = options;
  let positions = new Map<string, FilePosition>();
  const recall = (): void => {
    positions = new Map(options.positions().map((position) => [position.path, position]));
  };
  recall();
  const followed = new Map<string, Followed>();
  const watchers = new Map<string, FSWatcher>();
  const known = new Set<string>();
  let { files, pollMs } = options;
  let timer: NodeJS.Timeout | undefined;
  let wakeTimer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let closed = false;

  const nameOf = (path: string, name: string | undefined): string => {
    const taken = new Set(logs.sources().map(({ fileName }) => fileName));
    let free = name ?? basename(path);
    // Two patterns may find files of one name: the folders tell them apart.
    for (let folder = dirname(path); taken.has(free) && folder !== dirname(folder); folder = dirname(folder))
      free = `${basename(folder)}-${free}`;
    return free;
  };
  const follow = (path: string, config: LogFileConfig, remembered: FilePosition | undefined): void => {
    const fileName = nameOf(path, config.name);
    const tail = createTail({
      path,
      createSource: (positionAt) =>
        logs.source({
          fileName,
          serviceId: config.service,
          format: { plain: config.format === 'plain', decode: decoderOf(config.encoding) },
          positionAt,
        }),
      remembered,
      // What a pattern finds later is new: nothing of it was there before.
      from: known.has(keyOf(config)) ? 'start' : config.from,
      pollMs,
      onBegin: keepPosition,
      logger,
    });
    followed.set(path, { config, fileName, tail });
  };
  const leave = async (path: string): Promise<void> => {
    const entry = followed.get(path);
    if (!entry) return;
    followed.delete(path);
    await entry.tail.close();
    logs.leave(entry.fileName);
  };

  /** Follows what a pattern names now, but for files that are read already under the name they had before. */
  const discover = async (config: LogFileConfig): Promise<void> => {
    const pattern = resolve(baseDir, config.path);
    const folder = dirname(pattern);
    const fits = expressionOf(basename(pattern));
    const names = (await readdir(folder).catch(() => [])).filter((name) => fits.test(name)).sort();
    const paths = names.map((name) => join(folder, name));
    if (paths.length > maxPatternFiles && !known.has(`${pattern} is too much`)) {
      known.add(`${pattern} is too much`);
      logger.warn(
        { path: config.path, files: paths.length },
        `the pattern names more than ${maxPatternFiles} files; the others are not followed`,
      );
    }
    for (const path of paths.slice(0, maxPatternFiles)) {
      if (followed.has(path)) continue;
      const found = await findFile(path).catch(() => undefined);
      if (!found) continue;
      const isRead = [...followed.values()].some(({ tail }) => tail.file() === found.file);
      if (isRead || known.has(found.file)) {
        known.add(found.file);
        continue;
      }
      const renamed = [...positions.values()].find(({ file }) => file === found.file);
      // Its new place is looked for by whoever follows the path that it had.
      if (renamed && renamed.path !== path && paths.includes(renamed.path)) continue;
      follow(path, config, positions.get(path) ?? (renamed && { ...renamed, path }));
    }
    for (const [path, entry] of [...followed]) {
      if (entry.config === config && !paths.includes(path) && entry.tail.state() === 'missing')
        await leave(path);
    }
    known.add(keyOf(config));
  };
  const look = async (): Promise<void> => {
    for (const config of files) {
      if (closed) return;
      const path = resolve(baseDir, config.path);
      watchFolder(dirname(path));
      if (isPattern(config.path)) await discover(config);
      else if (!followed.has(path)) follow(path, config, positions.get(path));
    }
  };
  const schedule = (): void => {
    clearTimeout(timer);
    if (closed || !files.some(({ path }) => isPattern(path))) return;
    timer = setTimeout(run, pollMs);
  };
  function run(): void {
    looking ??= look()
      .catch((err: unknown) => logger.warn({ err }, 'log files could not be looked for; tried again'))
      .finally(() => {
        looking = undefined;
        schedule();
      });
  }

  function watchFolder(folder: string): void {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, { persistent: false }, () => {
        wakeTimer ??= setTimeout(() => {
          wakeTimer = undefined;
          for (const { tail } of followed.values()) tail.wake();
        }, wakeMs);
      });
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    } catch {
      // Not there yet, or not to be watched: looking every now and then finds what changes.
    }
  }

  run();
  return {
    files: () => [...followed.values()].map(({ fileName, tail }) => ({ fileName, state: tail.state() })),
    async change(next) {
      clearTimeout(timer);
      await looking;
      for (const [path, { config }] of [...followed]) {
        const same = pollMs === next.pollMs && next.files.some((file) => isDeepStrictEqual(file, config));
        if (!same) await leave(path);
      }
      recall();
      // What stays keeps the object it was found by.
      files = next.files.map(
        (file) =>
          [...followed.values()].find(({ config }) => isDeepStrictEqual(config, file))?.config ?? file,
      );
      pollMs = next.pollMs;
      run();
      await looking;
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      clearTimeout(wakeTimer);
      for (const watcher of watchers.values()) watcher.close();
      await looking;
      await Promise.all([...followed.keys()].map(leave));
    },
  };
}

function keyOf(config: LogFileConfig): string {
  return `pattern ${config.path}`;
}

/** A name with `*` and `?` as an expression; each part matches in one way only, so that no name takes long. */
function expressionOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replace(/\*+/g, '[^/]*')
    .replaceAll('?', '[^/]');
  return new RegExp(`^${source}$`, 'u');
}
