import { isDeepStrictEqual } from 'node:util';
import type { PbxConfig } from '../../../config/outbound.ts';
import type { BackoffBounds } from './backoff.ts';
import type { PbxTls } from './http.ts';

/** How a PBX is reached, and how often it is looked at. Times are in milliseconds. */
export interface PbxSettings {
  /** Without a slash at the end. */
  readonly url: string;
  readonly tls: PbxTls;
  readonly timeoutMs: number;
  readonly livenessMs: number;
  readonly rereadMs: number;
  readonly availabilityMs: number;
  readonly backoff: BackoffBounds;
}

/** @param ca the certificates of `ca_file`, PEM */
export function pbxSettingsOf(config: PbxConfig, ca: string | undefined): PbxSettings {
  return {
    url: config.url.replace(/\/+$/, ''),
    tls: { verify: config.insecure_tls ? 'none' : 'full', ca },
    timeoutMs: config.timeout_seconds * 1000,
    livenessMs: config.liveness_seconds * 1000,
    rereadMs: config.reread_seconds * 1000,
    availabilityMs: config.availability_seconds * 1000,
    backoff: { minMs: config.reconnect.min_seconds * 1000, maxMs: config.reconnect.max_seconds * 1000 },
  };
}

/** What accounts that run have to do when settings change. */
export type Renewal =
  | 'nothing'
  /** Use other times; the connection stays. */
  | 'times'
  /** Connect again: what is open leads elsewhere, trusts something else, or is watched by another clock. */
  | 'connection';

export function renewalOf(before: PbxSettings, after: PbxSettings): Renewal {
  if (isDeepStrictEqual(before, after)) return 'nothing';
  const ofConnection = ({ url, tls, livenessMs }: PbxSettings) => ({ url, tls, livenessMs });
  return isDeepStrictEqual(ofConnection(before), ofConnection(after)) ? 'times' : 'connection';
}
