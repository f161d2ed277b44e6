import { TokenBucket } from 'limiter';

/** What one client, over all its connections, has used of its limits. A client is its credential, else its address. */
export interface ClientShare {
  readonly key: string;
  /** Open connections. */
  connections: number;
  /** Takes one message from its rate: 0 when it may pass, else the milliseconds until the next one may. */
  takeMessage(): number;
}

/** Keeps count of the clients. */
export interface ClientShares {
  /** The share of a client; the same object as long as somebody has it. */
  of(key: string): ClientShare;
  /** Forgets clients without connections whose rate has recovered. */
  sweep(): void;
}

/**
 * Counts connections and messages by client: so many messages a second, in bursts of as many (first specification: «초당
 * 최대 메시지 수: 10개»). The bucket outlives a connection: who reconnects has used what he used.
 */
export function createClientShares(messagesPerSecond: number): ClientShares {
  const shares = new Map<string, { share: ClientShare; bucket: TokenBucket }>();
  return {
    of(key) {
      const known = shares.get(key);
      if (known) return known.share;
      const bucket = new TokenBucket({
        bucketSize: messagesPerSecond,
        tokensPerInterval: messagesPerSecond,
        interval: 'second',
      });
      // A new client has its whole burst.
      bucket.content = messagesPerSecond;
      const share: ClientShare = {
        key,
        connections: 0,
        takeMessage: () => (bucket.tryRemoveTokens(1) ? 0 : Math.max(1, bucket.getWaitTime(1))),
      };
      shares.set(key, { share, bucket });
      return share;
    },
    sweep() {
      for (const [key, { share, bucket }] of shares) {
        if (share.connections > 0) continue;
        bucket.drip();
        if (bucket.content >= messagesPerSecond) shares.delete(key);
      }
    },
  };
}
