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

/** The makecalls that were received, as many as are remembered, in their order. */
export interface MakeCalls {
  add(record: MakeCallRecord): void;
  all(): readonly MakeCallRecord[];
}

/** @param history how many are remembered: the last ones */
export function createMakeCalls(history: number): MakeCalls {
  const records: MakeCallRecord[] = [];
  return {
    add(record) {
      records.push(record);
      if (records.length > history) records.shift();
    },
    all: () => [...records],
  };
}
