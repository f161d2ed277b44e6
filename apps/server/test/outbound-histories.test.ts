import { describe, expect, it } from 'vitest';
import { runOutboundHistory } from './support/outbound-history.ts';

const first = Date.now() % 1_000_000;

describe('whatever goes wrong', () => {
  // `pnpm stress:outbound` runs a thousand of them.
  it(`ends with every project as it is in the PBX (12 histories from seed ${first})`, async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, index) => runOutboundHistory(first + index)),
    );
    expect(outcomes.flatMap(({ troubles }) => troubles)).toEqual([]);
    expect(outcomes.reduce((sum, { faults }) => sum + faults, 0)).toBeGreaterThan(20);
    expect(outcomes.reduce((sum, { dialled }) => sum + dialled, 0)).toBeGreaterThan(20);
  }, 120_000);
});
