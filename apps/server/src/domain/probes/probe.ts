/** Why a probe says that something is not well. `subject` is shown: never a URL, a header or a part of an answer. */
export interface ProbeFailure {
  readonly cause: ProbeCause;
  /** What there is to say beside the cause, such as a status; what it is depends on the cause. */
  readonly subject: string;
}

/** The kinds of failure, with what their `subject` is. */
export type ProbeCause =
  /** Seconds. */
  | 'timeout'
  /** Nothing listens there; the operating system's code. */
  | 'refused'
  /** The name has no address; the code. */
  | 'no_address'
  /** The certificate or the handshake; the code. */
  | 'tls'
  /** Anything else between here and there; the code. */
  | 'connection'
  /** The HTTP status. */
  | 'status'
  /** Nothing; the text that was looked for is in the configuration. */
  | 'text_missing'
  /** How the command ended: an exit code or a signal. */
  | 'exit'
  /** The program that could not be started. */
  | 'not_started'
  /** The variable or header whose value cannot be had. */
  | 'value_missing'
  /** The answer is no JSON. */
  | 'no_json'
  /** The field, or header, that is not there. */
  | 'no_field'
  /** The field that holds no time. */
  | 'no_time'
  /** The operating system's code. */
  | 'no_file'
  /** The time that was found; it has not come yet. */
  | 'future'
  /** The time that was found. */
  | 'stale';

/** What one probe found out. `details` go into events as they are. */
export type ProbeResult =
  | { readonly ok: true; readonly details: Readonly<Record<string, unknown>> }
  | {
      readonly ok: false;
      readonly failure: ProbeFailure;
      readonly details: Readonly<Record<string, unknown>>;
    };

/** Asks once. Ends soon after the signal is aborted, whatever it then says. May throw {@link ProbeError}. */
export type Probe = (signal: AbortSignal) => Promise<ProbeResult>;

/** A probe that found something wrong: the short way out of its depth. */
export class ProbeError extends Error {
  override readonly name = 'ProbeError';
  readonly code = 'PROBE_FAILED';
  readonly failure: ProbeFailure;
  constructor(cause: ProbeCause, subject = '') {
    super(`${cause} ${subject}`.trim());
    this.failure = { cause, subject };
  }
}

const causes: Readonly<Record<string, ProbeCause>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'no_address',
  EAI_AGAIN: 'no_address',
  ETIMEDOUT: 'connection',
};

/** What a socket's error means. */
export function failureOf(error: unknown): ProbeFailure {
  if (error instanceof ProbeError) return error.failure;
  const code = codeOf(error);
  const isTls = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_|UNABLE_TO_|SELF_SIGNED|EPROTO)/.test(code);
  return { cause: causes[code] ?? (isTls ? 'tls' : 'connection'), subject: code };
}

function codeOf(error: unknown): string {
  // Several addresses were tried: the first says enough.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return typeof first === 'object' && first !== null && 'code' in first ? String(first.code) : 'unknown';
}

/** How a {@link runProbe} is bounded. */
export interface ProbeBounds {
  readonly timeoutMs: number;
  /** Ends it early. */
  readonly signal: AbortSignal;
  /** A clock that never goes back, in milliseconds. */
  readonly monotonic: () => number;
}

/** A result with the time it took, in milliseconds. */
export type TimedResult = ProbeResult & { readonly latencyMs: number };

/** Runs a probe within its time. Never throws; what a probe throws is a failure. */
export async function runProbe(
  probe: Probe,
  { timeoutMs, signal, monotonic }: ProbeBounds,
): Promise<TimedResult> {
  const started = monotonic();
  const limit = new AbortController();
  let isLate = false;
  let stop: () => void = () => undefined;
  const stopped = new Promise<'stopped'>((resolve) => {
    stop = () => {
      limit.abort();
      resolve('stopped');
    };
  });
  const timer = setTimeout(() => {
    isLate = true;
    stop();
  }, timeoutMs);
  signal.addEventListener('abort', stop, { once: true });
  const failed = (failure: ProbeFailure): ProbeResult => ({ ok: false, failure, details: {} });
  try {
    const asked = probe(limit.signal).catch((error: unknown) => failed(failureOf(error)));
    const first = await Promise.race([asked, stopped]);
    // A probe may have noticed the end by itself, and call it something else.
    const result =
      first === 'stopped' || isLate ? failed({ cause: 'timeout', subject: String(timeoutMs / 1000) }) : first;
    return { ...result, latencyMs: Math.max(0, Math.round((monotonic() - started) * 10) / 10) };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    limit.abort();
  }
}
