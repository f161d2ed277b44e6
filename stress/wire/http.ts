import { openRaw, type Target } from './raw.ts';

/** What came back on a connection to which raw HTTP was written. */
export interface Exchange {
  /** The status of each response, in order; none when the server said nothing. */
  readonly statuses: readonly number[];
  /** Everything that came back, as Latin-1. */
  readonly received: string;
  /** The server ended the connection. */
  readonly ended: boolean;
}

interface ExchangeOptions {
  /** How long to wait for the (first) response, in milliseconds. Default: 10 s. */
  readonly patienceMs?: number;
  /** Sends one more byte of this text every so many milliseconds, for as long as nothing came back. */
  readonly drip?: { readonly text: string; readonly everyMs: number };
}

/** The status of each response in what was received: interim ones (1xx, but for 101) do not count. */
function statusesOf(received: string): number[] {
  return [...received.matchAll(/(?:^|\n|[}>])HTTP\/1\.[01] (\d{3})/g)]
    .map(([, status]) => Number(status))
    .filter((status) => status >= 200 || status === 101);
}

/** Writes raw bytes to the server and gives back what it answered, once it is complete or the patience is over. */
export async function exchange(
  target: Target,
  bytes: Uint8Array | string,
  { patienceMs = 10_000, drip }: ExchangeOptions = {},
): Promise<Exchange> {
  let received = '';
  using raw = await openRaw(target, (chunk) => {
    received += chunk.toString('latin1');
  });
  raw.write(bytes);
  let dripped = 0;
  const timer =
    drip && setInterval(() => raw.write(drip.text.charAt(dripped++ % drip.text.length)), drip.everyMs);
  await raw.until(() => isComplete(received), patienceMs);
  clearInterval(timer);
  // What a second response would be (a request that was smuggled in) comes in the same turn or right after.
  if (!raw.ended) await raw.until(() => raw.ended, 20);
  return { statuses: statusesOf(received), received, ended: raw.ended };
}

/** Whether a response is there with the body that its content-length tells. */
function isComplete(received: string): boolean {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(received.slice(0, end))?.[1];
  return length === undefined || received.length >= end + 4 + Number(length);
}
