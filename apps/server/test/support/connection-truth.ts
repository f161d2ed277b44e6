import type { PbxSimulator } from '@watchhamster/pbx-simulator';
import type { OutboundProject } from '@watchhamster/shared-types';

/** How the truth of `ws_connected` is looked at. */
export interface ConnectionTruthOptions {
  readonly pbx: PbxSimulator;
  /** What clients were told last. */
  readonly told: () => readonly Pick<OutboundProject, 'projectId' | 'ws_connected'>[];
  /** The account whose event socket a project should have; undefined when it should have none. */
  readonly accountOf: (projectId: string) => string | undefined;
  /** A clock that never goes back, in milliseconds. */
  readonly monotonic: () => number;
}

/** How often it is looked, in milliseconds. */
const everyMs = 25;
/** What one look counts at most: time in which this very process got no turn is nobody's fault. */
const mostMs = 2 * everyMs;

/**
 * Compares, again and again, the `ws_connected` that clients were told with the event sockets that the simulator has open and
 * that still say something.
 */
export function watchConnections({ pbx, told, accountOf, monotonic }: ConnectionTruthOptions) {
  const wrongFor = new Map<string, number>();
  let longestMs = 0;
  let last = monotonic();
  const look = (): void => {
    const at = monotonic();
    const passed = Math.min(at - last, mostMs);
    last = at;
    const open = new Set(
      pbx.state().openSockets.flatMap(({ clientId, isSilent }) => (isSilent ? [] : [clientId])),
    );
    for (const { projectId, ws_connected } of told()) {
      const account = accountOf(projectId);
      const isWrong = ws_connected !== (account !== undefined && open.has(account));
      const wrongMs = isWrong ? (wrongFor.get(projectId) ?? 0) + passed : 0;
      wrongFor.set(projectId, wrongMs);
      longestMs = Math.max(longestMs, wrongMs);
    }
  };
  const timer = setInterval(look, everyMs);
  return {
    /** The longest time that a project was told to be what it was not, in milliseconds. */
    longestMs: (): number => longestMs,
    /** Nobody is told anything meanwhile, as when the server starts again. */
    forget: (): void => wrongFor.clear(),
    [Symbol.dispose]: (): void => clearInterval(timer),
  };
}
