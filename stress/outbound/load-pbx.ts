import { randomBytes } from 'node:crypto';
import { startPbxSimulator } from '../../packages/pbx-simulator/src/index.ts';

// A PBX in a process of its own, so that what it costs is not counted as the server's. `load.ts` starts it.

/** What `load.ts` asks of it. */
export interface PbxOrder {
  readonly projects: number;
  readonly agents: number;
  /** How long a call that is answered lasts, in milliseconds. */
  readonly talkMs: number;
}

/** What it answers: first where it is, then, to every further message, how it stands. */
export type PbxAnswer =
  | { readonly url: string; readonly accounts: readonly { clientId: string; clientSecret: string }[] }
  | { readonly sockets: number; readonly calls: number; readonly twice: readonly string[] };

process.once('message', async ({ projects, agents, talkMs }: PbxOrder) => {
  const dnsOf = (project: number): string[] =>
    Array.from({ length: agents }, (_, agent) => String(100_000 + project * 1000 + agent));
  const accounts = Array.from({ length: projects }, (_, project) => ({
    clientId: `load-${project}`,
    clientSecret: randomBytes(24).toString('base64url'),
    dns: dnsOf(project),
  }));
  const pbx = await startPbxSimulator({
    accounts,
    dns: accounts.flatMap(({ dns }) => dns.map((dn) => ({ dn }))),
    calls: { dialMs: 300, ringMs: 2000, talkMs, answerRate: 0.8, giveUpMs: 5000 },
  });
  const answer = (message: PbxAnswer): void => void process.send?.(message);
  process.on('message', () => {
    const { makeCalls, sockets } = pbx.state();
    const times = new Map<string, number>();
    for (const { destination = '', callid } of makeCalls)
      if (callid !== undefined) times.set(destination, (times.get(destination) ?? 0) + 1);
    const twice = [...times].filter(([, count]) => count > 1).map(([destination]) => destination);
    answer({ sockets, calls: makeCalls.length, twice });
  });
  answer({
    url: pbx.url,
    accounts: accounts.map(({ clientId, clientSecret }) => ({ clientId, clientSecret })),
  });
});
process.once('disconnect', () => process.exit());
