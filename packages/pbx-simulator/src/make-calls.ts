/** A makecall that was received, whatever became of it. */
export interface MakeCallRecord {
  /** When it was received, in milliseconds since the epoch. */
  readonly at: number;
  readonly clientId: string;
  readonly dn: string;
  /** Undefined where it named no device. */
  readonly deviceId: string | undefined;
  /** Undefined where it named none. */
  readonly destination: string | undefined;
  /** The HTTP status that it was answered with, or would have been, had the answer not been lost. */
  readonly status: number;
  /** The call that was made; undefined when none was. */
  readonly callid: number | undefined;
}

/** The makecalls that were received, in their order. */
export interface MakeCalls {
  add(record: MakeCallRecord): void;
  all(): readonly MakeCallRecord[];
}

export function createMakeCalls(): MakeCalls {
  const records: MakeCallRecord[] = [];
  return { add: (record) => void records.push(record), all: () => [...records] };
}
