import { catalogue, maskSecrets } from '@watchhamster/shared-types';
import { ConfigError } from '../config/problems.ts';
import type { Config } from '../config/schema.ts';
import type { Events } from '../domain/events.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Logger } from '../telemetry/logger.ts';
import { differingPaths } from './difference.ts';

/** A section of the configuration that can change while the server runs. */
export interface Reloadable {
  readonly section: keyof Config;
  /** Keys of the section that keep the value of the start: another one needs a restart, and the rest is taken over. */
  readonly fixed?: readonly string[];
  /**
   * Takes over the section of `next`, which differs from that of `previous`. What it throws is told, and the section
   * counts as unchanged: the next reload tries again.
   */
  reload(next: Config, previous: Config): Promise<void> | void;
  /** Fields whose value is kept elsewhere, in a file or the environment, and is another now. */
  outside?(next: Config): readonly string[];
}

/** Takes over a new configuration. */
export interface Reloader {
  /** What the server runs with. */
  readonly running: () => Config;
  /**
   * Loads a configuration and takes it over, one after the other. One that cannot be loaded changes nothing; the log and
   * an alert say why. Never rejects.
   */
  reload(load: () => Promise<Config>): Promise<void>;
}

interface ReloaderOptions {
  /** What the server runs with. */
  readonly config: Config;
  /** In the order in which they take over. */
  readonly reloadables: readonly Reloadable[];
  readonly events: Events;
  readonly texts: Texts['config'];
  readonly logger: Logger;
}

/** The most characters of a problem in an alert. */
const maxProblem = 2000;

/** Sections that no {@link Reloadable} stands for keep what they were started with; what differs needs a restart. */
export function createReloader({ config, reloadables, events, texts, logger }: ReloaderOptions): Reloader {
  let running = config;
  let queue = Promise.resolve();
  const firing = new Set<string>();

  /** One alert for each kind of trouble: it fires when there is some, and resolves once when there is none. */
  const tell = (
    kind: 'broken' | 'restart',
    level: 'error' | 'warning',
    trouble: { readonly message: string; readonly metadata: Readonly<Record<string, unknown>> } | undefined,
  ): void => {
    if (!trouble && !firing.delete(kind)) return;
    if (trouble) firing.add(kind);
    events.publish(catalogue.alert, {
      level: trouble ? level : 'info',
      title: texts[kind].title(),
      message: trouble ? trouble.message : texts[kind].resolved(),
      category: 'configuration',
      source: 'configuration',
      alert_id: `configuration:${kind}`,
      state: trouble ? 'firing' : 'resolved',
      ...(trouble ? { metadata: trouble.metadata } : {}),
    });
  };

  const takeOver = async (asked: Config): Promise<void> => {
    const changed: string[] = [];
    const failures: string[] = [];
    const next = withFixed(asked, running, reloadables);
    for (const { section, reload, outside } of reloadables) {
      const paths = differingPaths(running[section], next[section], [section]);
      try {
        if (paths.length === 0) paths.push(...(outside?.(next) ?? []));
        if (paths.length === 0) continue;
        await reload(next, running);
        running = { ...running, [section]: next[section] };
        changed.push(...paths);
      } catch (cause) {
        logger.error({ err: cause, section }, `the section '${section}' could not be taken over`);
        failures.push(`${section}: ${cause instanceof Error ? cause.message : String(cause)}`);
      }
    }
    const reloaded = new Set(reloadables.map(({ section }) => section));
    const waiting = (Object.keys(asked) as (keyof Config)[]).flatMap((section) =>
      differingPaths(reloaded.has(section) ? next[section] : running[section], asked[section], [section]),
    );
    const what = changed.length === 0 ? 'nothing changed' : `changed: ${changed.join(', ')}`;
    logger.info({ changed }, `the configuration was read again; ${what}`);
    if (waiting.length > 0) logger.warn({ needs_restart: waiting }, `needs a restart: ${waiting.join(', ')}`);
    const fields = waiting.join(', ');
    tell(
      'restart',
      'warning',
      waiting.length > 0
        ? { message: texts.restart.message(fields), metadata: { fields: waiting } }
        : undefined,
    );
    tell('broken', 'error', failures.length > 0 ? trouble(failures) : undefined);
    if (changed.length > 0) {
      events.publish(catalogue.alert, {
        level: 'info',
        title: texts.changed.title(),
        message: texts.changed.message(changed.join(', ').slice(0, maxProblem)),
        category: 'configuration',
        source: 'configuration',
        metadata: { event_type: 'config_changed', changed },
      });
    }
  };
  const trouble = (problems: readonly string[]) => {
    const shown = problems.map((problem) => maskSecrets(problem).slice(0, maxProblem)).slice(0, 20);
    const text = shown.join('\n').slice(0, maxProblem);
    return { message: texts.broken.message(text), metadata: { problems: shown } };
  };
  const reloadOnce = async (load: () => Promise<Config>): Promise<void> => {
    let next: Config;
    try {
      next = await load();
    } catch (cause) {
      const problem = cause instanceof Error ? cause.message : String(cause);
      logger.error(
        cause instanceof ConfigError ? {} : { err: cause },
        `the new configuration is not used, the server goes on with the one before: ${maskSecrets(problem)}`,
      );
      tell('broken', 'error', trouble(problem.split('\n')));
      return;
    }
    await takeOver(next);
  };

  return {
    running: () => running,
    reload(load) {
      queue = queue
        .then(() => reloadOnce(load))
        .catch((err: unknown) => logger.error({ err }, 'the configuration could not be read again'));
      return queue;
    },
  };
}

/** What is asked for, with what runs where that cannot change. */
function withFixed(asked: Config, running: Config, reloadables: readonly Reloadable[]): Config {
  let next = asked;
  for (const { section, fixed = [] } of reloadables) {
    const is: Readonly<Record<string, unknown>> = { ...running[section] };
    const kept = { ...asked[section] } as Record<string, unknown>;
    for (const key of fixed) {
      if (is[key] === undefined) delete kept[key];
      else kept[key] = is[key];
    }
    if (fixed.length > 0) next = { ...next, [section]: kept };
  }
  return next;
}
