import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../../stress/corpus/case.ts';
import { corpus } from '../../../stress/corpus/index.ts';
import { runCase } from '../../../stress/corpus/run.ts';
import { attack } from '../../../stress/fuzz/attack.ts';
import { caseSeed } from '../../../stress/fuzz/random.ts';
import { connect } from './support/client.ts';
import { startTestServer, type TestServer } from './support/server.ts';

/** What takes longer is left to `pnpm fuzz`. */
const longestMs = 20_000;
/** Generated frames that the server must judge. */
const frameCount = 4000;
/** Another one every time: a failure names the seed and the case. */
const seed = Date.now() % 1_000_000;

describe('hostile input gets its defined answer', () => {
  let raised: TestServer;
  let fresh: TestServer;
  beforeAll(async () => {
    raised = await startTestServer(
      'limits: { connections_per_client: 1000, messages_per_second: 1000000, idle_seconds: 3600 }',
    );
    fresh = await startTestServer('limits: { connections_per_client: 1000 }');
  });
  afterAll(async () => {
    const errors = [...raised.log, ...fresh.log].filter(({ level }) => level === 'error');
    await Promise.all([raised.close(), fresh.close()]);
    expect(errors).toEqual([]);
  });

  const serverFor = (given: Case): TestServer =>
    given.kind === 'frames' && given.limits === 'default' ? fresh : raised;

  for (const [group, cases] of Object.entries(corpus)) {
    describe(group, () => {
      for (const given of cases) {
        const isLong = given.kind === 'http' && (given.withinMs ?? 0) > longestMs;
        const why = given.pending ? ` (pending: ${given.pending})` : isLong ? ' (long: pnpm fuzz)' : '';
        (why === '' ? it.concurrent : it.skip)(`${given.name}${why}`, async () => {
          expect(await runCase(given, { port: serverFor(given).port })).toBeUndefined();
        });
      }
    });
  }

  it(`${frameCount} generated frames, seed ${seed}`, async () => {
    let [frames, cases] = [0, 0];
    const findings: string[] = [];
    const lane = async (): Promise<void> => {
      while (frames < frameCount && findings.length === 0) {
        const index = cases++;
        const result = await attack(caseSeed(seed, index), { port: raised.port }, 1_048_576);
        frames += result.frames;
        const { finding } = result;
        if (finding)
          findings.push(`pnpm fuzz --seed ${seed} --only ${index}: ${finding.problem}: ${finding.sentHex}`);
      }
    };
    await Promise.all([lane(), lane(), lane(), lane()]);
    expect(findings).toEqual([]);
  });

  it('serves the others as before', async () => {
    for (const server of [raised, fresh]) {
      using client = await connect(server.ws);
      await client.next('connectionStatus');
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
