import type { Snapshot } from '@watchhamster/shared-types';
import { applySnapshot, mergeSnapshots } from './apply-snapshot.ts';
import type { Client } from './client.ts';
import { createView, type View, type ViewOptions } from './view.ts';

/**
 * The server's whole state, kept up to date: what `GET /api/v1/snapshot` says, and every change since. Log lines are those
 * of the snapshot; listen to `logUpdate` for more.
 */
export function watchState(
  client: Client,
  options: Pick<ViewOptions<Snapshot>, 'clock' | 'random'> = {},
): View<Snapshot> {
  return createView(client, {
    ...options,
    snapshot: (signal) => client.snapshot({ signal }),
    apply: applySnapshot,
    merge: mergeSnapshots,
  });
}
