import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { runInNewContext } from 'node:vm';
import { decodeServerMessage, encodeMessage } from '@watchhamster/shared-types';
import { describe, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createRecorder } from './spec-clients/recorder.ts';
import { sample } from './spec-clients/samples.ts';
import { startSampleServer } from './spec-clients/server.ts';
import { openTab } from './spec-clients/tab.ts';
import { compile } from './spec-clients/typescript.ts';

// A compiler and a browser have to start first, perhaps on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const project = {
  callFlowId: 'cf-123',
  projectId: 'proj-456',
  client_id: 'client-789',
  client_secret: 'secret',
  action: 'init' as const,
  error: null,
};

describe('the front end of the second specification (前端發送)', () => {
  const code = sample('event', 'typescript', '前端發送');
  const surroundings = `
    import type { ClientToServerMessage as Message } from '@watchhamster/shared-types';
    declare global {
      type ClientToServerMessage = Message;
      const wsRef: { readonly current: WebSocket | null };
    }`;

  it('fits the types of the protocol package, which notice a mistake in it', () => {
    expect(compile(code, surroundings).problems).toEqual([]);
    const mistaken = code.replace("event: 'startOutbound'", "event: 'startOutbond'");
    expect(compile(mistaken, surroundings).problems).toEqual([expect.stringContaining('"startOutbond"')]);
  });

  it('is answered in its own style', async () => {
    const server = await startSampleServer();
    const tab = await openTab(server.port);
    const frames = createRecorder<string>();
    await tab.page.exposeFunction('received', frames.add);
    await tab.run(`
      const wsRef = { current: new WebSocket('ws://localhost:8000/ws') };
      wsRef.current.onmessage = ({ data }) => received(data);`);
    await frames.until(() => true);

    await tab.run(compile(code, surroundings).javascript);
    const answer = await frames.until((frame) => frame.includes('"event":"error"'));
    // This version of the server has no outbound projects yet, and says so as the document describes errors.
    expect(JSON.parse(answer)).toMatchObject({
      event: 'error',
      payload: {
        error: 'FEATURE_UNAVAILABLE',
        message: expect.stringContaining('outbound_projects'),
        details: { feature: 'outbound_projects' },
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      },
    });
    expect(decodeServerMessage(answer)).toMatchObject({ ok: true, event: 'error', dialect: 'event' });
    // From the first message on the broadcasts follow its style too.
    await frames.until((frame) => frame.startsWith('{"event":"statusUpdate"'));
    expect(tab.errors).toEqual([]);
  });
});

describe('the back end of the second specification (後端處理)', () => {
  it('understands what the protocol package encodes', async () => {
    const { javascript, problems } = compile(
      sample('event', 'typescript', '後端處理'),
      `import type { WebSocket as Socket } from 'ws';
      declare global {
        const wsClient: Socket;
        function initOutboundProject(project: object): Promise<void>;
        const ProjectManager: { removeProject(projectId: string): Promise<void> };
      }`,
    );
    expect(problems).toEqual([]);

    const calls = createRecorder<unknown[]>();
    const record = (name: string) => async (argument: unknown) => calls.add([name, argument]);
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    server.on('connection', (wsClient) => {
      runInNewContext(javascript, {
        wsClient,
        initOutboundProject: record('initOutboundProject'),
        ProjectManager: { removeProject: record('removeProject') },
      });
    });
    await once(server, 'listening');
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    try {
      await once(client, 'open');
      client.send(encodeMessage({ event: 'startOutbound', payload: { project } }, 'event'));
      client.send(
        encodeMessage({ event: 'stopOutbound', payload: { project: { projectId: 'proj-456' } } }, 'event'),
      );
      await calls.until(([name]) => name === 'removeProject');
      expect(calls.items).toEqual([
        ['initOutboundProject', project],
        ['removeProject', 'proj-456'],
      ]);
    } finally {
      client.terminate();
      server.close();
      await once(server, 'close');
    }
  });
});
