import { describe, expect, it } from 'vitest';
import { createHeartbeat } from './heartbeat.ts';
import { ManualClock } from './testing/manual-clock.ts';

/** @param isMeasured whether it has had its first answer, and begins again. */
function start({ isMeasured = true } = {}) {
  const clock = new ManualClock();
  const pings: string[] = [];
  const stale: boolean[] = [];
  let dead = 0;
  const heartbeat = createHeartbeat({
    clock,
    pingIntervalMs: 30_000,
    pongTimeoutMs: 10_000,
    ping: (time) => pings.push(time) > 0,
    onStale: (now) => stale.push(now),
    onDead: () => {
      dead += 1;
      heartbeat.stop();
    },
  });
  heartbeat.start();
  if (isMeasured) {
    clock.advance(1000);
    heartbeat.received();
    heartbeat.ponged(pings.pop() ?? '');
    heartbeat.stop();
    heartbeat.start();
  }
  return { clock, pings, stale, heartbeat, dead: () => dead };
}

describe('the heartbeat', () => {
  it('measures the round trip at once, and once', () => {
    const { clock, pings, heartbeat } = start({ isMeasured: false });
    clock.advance(999);
    expect(pings).toHaveLength(0);
    clock.advance(1);
    expect(pings).toHaveLength(1);
    clock.advance(30);
    heartbeat.received();
    heartbeat.ponged(pings[0] ?? '');
    expect(heartbeat.latencyMs).toBe(30);
    clock.advance(9999);
    expect(pings).toHaveLength(1);
    // Connected again, it is known as it was.
    heartbeat.stop();
    heartbeat.start();
    clock.advance(9999);
    expect(pings).toHaveLength(1);
  });

  it('asks after 10 s of silence, tells after 5 s without an answer, and gives up after 10 s', () => {
    const { clock, pings, stale, dead } = start();
    clock.advance(9999);
    expect(pings).toHaveLength(0);
    clock.advance(1);
    expect(pings).toHaveLength(1);
    clock.advance(5000);
    expect([stale, dead()]).toEqual([[true], 0]);
    clock.advance(5000);
    expect(dead()).toBe(1);
    expect(clock.pending).toBe(0);
  });

  it('pings every 30 s on a busy connection too: the server counts what it hears', () => {
    const { clock, pings, heartbeat } = start();
    for (let second = 0; second < 65; second++) {
      clock.advance(1000);
      heartbeat.received();
    }
    expect(pings).toHaveLength(2);
  });

  it('takes anything that arrives for a sign of life, and the answer alone for the latency', () => {
    const { clock, pings, stale, heartbeat, dead } = start();
    clock.advance(15_000);
    heartbeat.received();
    expect(stale).toEqual([true, false]);
    clock.advance(40);
    heartbeat.ponged('another');
    expect(heartbeat.latencyMs).toBe(0);
    heartbeat.ponged(pings[0] ?? '');
    expect(heartbeat.latencyMs).toBe(5040);
    clock.advance(9000);
    expect(dead()).toBe(0);
  });

  it('does not give up because its own timer came late: it asks again', () => {
    const { clock, pings, heartbeat, dead } = start();
    clock.advance(10_000);
    // A machine that slept: an hour passes before the timer that was due in 5 seconds.
    clock.sleep(3_600_000);
    expect([pings.length, dead()]).toEqual([2, 0]);
    heartbeat.received();
    clock.advance(1000);
    expect(dead()).toBe(0);
  });

  it('tells at once after sleep that nothing was heard for long, until something is', () => {
    const { clock, stale, heartbeat } = start();
    clock.advance(1000);
    heartbeat.received();
    clock.sleep(3_600_000);
    expect(stale).toEqual([true]);
    heartbeat.received();
    expect(stale).toEqual([true, false]);
  });

  it('finds a dead connection after sleep all the same', () => {
    const { clock, dead } = start();
    clock.advance(10_000);
    clock.sleep(3_600_000);
    clock.advance(10_000);
    expect(dead()).toBe(1);
  });

  it('asks at once when the network or the page came back, but not twice', () => {
    const { clock, pings, heartbeat } = start();
    clock.advance(2000);
    heartbeat.check();
    heartbeat.check();
    expect(pings).toHaveLength(1);
  });
});
