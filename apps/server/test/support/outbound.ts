import { randomBytes } from 'node:crypto';
import { type PbxSimulator, type PbxSimulatorOptions, startPbxSimulator } from '@watchhamster/pbx-simulator';
import type { OutboundProject } from '@watchhamster/shared-types';
import type { TestClient } from './client.ts';

/** An account of the simulator, whose secret was made for this test. */
export interface TestAccount {
  readonly clientId: string;
  readonly clientSecret: string;
}

export function testAccount(clientId = 'client-789'): TestAccount {
  return { clientId, clientSecret: `s/+${randomBytes(24).toString('base64')}"&é\\'<%41 비` };
}

/** A simulator in which calls go quickly. */
export function startPbx(
  accounts: readonly TestAccount[],
  options: Partial<PbxSimulatorOptions> = {},
): Promise<PbxSimulator> {
  return startPbxSimulator({
    calls: { dialMs: 20, ringMs: 20, talkMs: 300, ...options.calls },
    seed: 1,
    ...options,
    accounts,
  });
}

/** A configuration with short times. */
export function outboundConfig(url: string, pbx: object = {}, more: object = {}): string {
  return JSON.stringify({
    limits: { flushes_per_second: 1000, messages_per_second: 1000, connections_per_client: 100 },
    host: { interval_seconds: 3600 },
    outbound: {
      pbx: {
        url,
        timeout_seconds: 5,
        reread_seconds: 45,
        availability_seconds: 0.2,
        reconnect: { min_seconds: 0.02, max_seconds: 0.1 },
        ...pbx,
      },
    },
    ...more,
  });
}

let count = 0;

/** Sends a command in the event style and gives its answer. */
async function command(client: TestClient, event: string, project: object) {
  const requestId = `outbound-${++count}`;
  client.send({ event, payload: { project, requestId } });
  return Promise.race([
    client.next('ack', (message) => message.data.request_id === requestId),
    client.next('error', ({ meta }) => meta.requestId === requestId),
  ]);
}

export const startProject = (
  client: TestClient,
  projectId: string,
  account: TestAccount,
  callFlowId = 'cf-123',
) =>
  command(client, 'startOutbound', {
    callFlowId,
    projectId,
    client_id: account.clientId,
    client_secret: account.clientSecret,
    action: 'init',
    error: null,
  });

export const stopProject = (client: TestClient, projectId: string) =>
  command(client, 'stopOutbound', { projectId });

/** The next projectsUpdate in which a project is as it should be. */
export async function projectWhere(
  client: TestClient,
  projectId: string,
  fits: (project: OutboundProject) => boolean,
): Promise<OutboundProject> {
  const find = (data: readonly OutboundProject[]) =>
    data.find((project) => project.projectId === projectId && fits(project));
  const message = await client.next('projectsUpdate', ({ data }) => find(data.data) !== undefined);
  const project = find(message.data.data);
  if (!project) throw new Error('unreachable');
  return project;
}
