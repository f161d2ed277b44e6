import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Milliseconds to wait before the next message of this client, or undefined when this one is within its rate. */
export type RateLimit = (client: string) => Promise<number | undefined>;

/** Allows each client so many messages a second, in any burst within it (first specification: «초당 최대 메시지 수: 10개»). */
export function createRateLimit(messagesPerSecond: number): RateLimit {
  const limiter = new RateLimiterMemory({ points: messagesPerSecond, duration: 1 });
  return async (client) => {
    try {
      await limiter.consume(client);
      return undefined;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext));
      throw refusal;
    }
  };
}
