import { createDialling, createDialStore, type Dialling, inBrief } from './domain/dialling/index.ts';
import { createOutbound, type Outbound, type OutboundOptions } from './domain/outbound/index.ts';
import type { Reloadable } from './reload/reloader.ts';
import type { Family } from './telemetry/families.ts';

/** Outbound projects, and the dialling of their call lists. */
export interface OutboundParts {
  readonly outbound: Outbound;
  /** Undefined without a database: in memory nobody could promise that no number is called twice. */
  readonly dialling: Dialling | undefined;
  readonly families: readonly Family[];
  /** How the section takes over what changes. */
  readonly reloadable: Reloadable;
  /** Takes up what is stored. */
  open(): void;
  close(): Promise<void>;
}

/** @throws SetupError when a file that the configuration names cannot be used */
export function createOutboundParts(options: Omit<OutboundOptions, 'diallingOf'>): OutboundParts {
  const outbound = createOutbound({
    ...options,
    diallingOf(projectId) {
      const summary = dialling?.summary(projectId);
      return summary && inBrief(summary);
    },
  });
  const dialling = options.database
    ? createDialling({
        store: createDialStore(options.database.connection),
        lines: outbound.lines,
        events: options.events,
        onChange: outbound.touch,
        now: options.now ?? Date.now,
        monotonic: options.monotonic ?? (() => performance.now()),
        after(ms, run) {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
        logger: options.logger,
      })
    : undefined;
  return {
    outbound,
    dialling,
    families: [...outbound.families, ...(dialling?.families ?? [])],
    reloadable: {
      section: 'outbound',
      // What is stored is encrypted with the key.
      fixed: ['key_file', 'key_env'],
      outside: ({ outbound: next }) => outbound.stale(next),
      reload: ({ outbound: next }) => outbound.change(next),
    },
    open() {
      outbound.open();
      dialling?.open();
    },
    async close() {
      dialling?.close();
      await outbound.close();
    },
  };
}
