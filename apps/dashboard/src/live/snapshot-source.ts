import { type Snapshot, snapshot as snapshotSchema } from '@watchhamster/shared-types';

/** Why a snapshot could not be had. `status` is the HTTP status where there was an answer. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  readonly code: 'unreachable' | 'refused' | 'invalid';
  readonly status: number | undefined;

  constructor(code: SnapshotError['code'], status: number | undefined, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.status = status;
  }
}

/** How long the server may take to answer. */
export const SNAPSHOT_TIMEOUT_MS = 10_000;

/**
 * Fetches and validates `GET /api/v1/snapshot`.
 * @throws SnapshotError when there is no answer in time, when it is not a 200, or when it is not a snapshot.
 */
export async function fetchSnapshot(url: string, signal: AbortSignal): Promise<Snapshot> {
  let response: Response;
  try {
    response = await fetch(url, {
      headers: { accept: 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(SNAPSHOT_TIMEOUT_MS)]),
    });
  } catch (cause) {
    throw new SnapshotError('unreachable', undefined, 'the server did not answer', cause);
  }
  if (!response.ok) {
    throw new SnapshotError('refused', response.status, `the server answered ${response.status}`);
  }
  const body: unknown = await response.json().catch(() => undefined);
  const parsed = snapshotSchema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue ? `${issue.path.join('.')}: ${issue.message}` : 'not JSON';
    throw new SnapshotError('invalid', response.status, `the answer is not a snapshot (${where})`);
  }
  return parsed.data;
}
