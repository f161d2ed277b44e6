import { describe, expect, it } from 'vitest';
import { eventually } from '../src/domain/test-support.ts';
import { connect } from './support/client.ts';
import {
  outboundConfig,
  projectWhere,
  startPbx,
  startProject,
  stopProject,
  testAccount,
} from './support/outbound.ts';
import { startTestServer } from './support/server.ts';

describe('startOutbound', () => {
  it('connects a project, and everybody hears of it', async () => {
    const account = testAccount();
    await using pbx = await startPbx([account]);
    await using server = await startTestServer(outboundConfig(pbx.url));
    using client = await connect(`${server.ws}?dialect=event`);
    using other = await connect(server.ws);
    const answer = await startProject(client, 'proj-456', account);
    const running = {
      projectId: 'proj-456',
      callFlowId: 'cf-123',
      action: 'active',
      error: null,
      client_id: 'client-789',
      agentQuantity: 3,
      access_token: '***',
      ws_connected: true,
    };
    expect(answer).toMatchObject({ event: 'ack', data: { result: { project: running } } });
    const project = await projectWhere(other, 'proj-456', ({ action }) => action === 'active');
    expect(project).toMatchObject(running);
    expect(project.caller).toMatchObject([{ dn: '101' }, { dn: '102' }, { dn: '103' }]);
    const change = await other.next('projectStatusChange');
    expect(change.data.data).toMatchObject({ projectId: 'proj-456', oldAction: 'init', newAction: 'active' });
    using late = await connect(server.ws);
    const first = await late.next('projectsUpdate');
    expect(first.data.stats).toEqual({ totalProjects: 1, activeProjects: 1, connectedProjects: 1 });
    expect(pbx.state()).toMatchObject({ tokens: { issued: 1 }, sockets: 1 });
  });

  it('stops cleanly, and says when there is no such project', async () => {
    const account = testAccount();
    await using pbx = await startPbx([account]);
    await using server = await startTestServer(outboundConfig(pbx.url));
    using client = await connect(`${server.ws}?dialect=event`);
    await startProject(client, 'p', account);
    expect(await stopProject(client, 'q')).toMatchObject({ data: { error_code: 'PROJECT_NOT_FOUND' } });
    expect(pbx.state().sockets).toBe(1);
    expect(await stopProject(client, 'p')).toMatchObject({ event: 'ack' });
    await eventually(() => pbx.state().sockets === 0);
    const update = await client.next(
      'projectsUpdate',
      ({ data }) => data.data.length === 0 && data.stats.totalProjects === 0,
    );
    expect(update.meta.triggeredBy).toMatch(/^(p|system)$/);
    expect(await stopProject(client, 'p')).toMatchObject({ data: { error_code: 'PROJECT_NOT_FOUND' } });
  });
});
