import { decodeServerMessage } from '@watchhamster/shared-types';
import { describe, expect, it, vi } from 'vitest';
import { createRecorder } from './spec-clients/recorder.ts';
import { sample } from './spec-clients/samples.ts';
import { startSampleServer } from './spec-clients/server.ts';
import { openTab } from './spec-clients/tab.ts';

// A browser has to start first, perhaps on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('the JavaScript samples of the first specification', () => {
  it('connect, introduce themselves, receive and notice the end (JavaScript 클라이언트 예시)', async () => {
    const server = await startSampleServer();
    const tab = await openTab(server.port);
    const messages = createRecorder<{ type: string }>();
    const reconnections = createRecorder<string>();
    // The two functions that the sample calls and leaves to its reader.
    await tab.page.exposeFunction('handleWebSocketMessage', messages.add);
    await tab.page.exposeFunction('connectWebSocket', () => reconnections.add('connectWebSocket'));
    await tab.page.clock.install();

    await tab.run(sample('typed', 'javascript', 'JavaScript 클라이언트 예시'));
    await tab.console.until((line) => line === 'WebSocket 연결 성공');
    await server.introduced('dashboard_client_1');
    await messages.until(({ type }) => type === 'status_update');
    await messages.until(({ type }) => type === 'log_update');
    expect(messages.items[0]?.type).toBe('connection_status');
    for (const message of messages.items) {
      expect(decodeServerMessage(message)).toMatchObject({ ok: true, dialect: 'typed' });
    }

    await server.close();
    await tab.console.until((line) => line === 'WebSocket 연결 종료: 1001 the server is stopping; reconnect');
    expect(reconnections.items).toEqual([]);
    await tab.page.clock.fastForward(5000);
    await reconnections.until(() => true);
    expect(messages.items.filter(({ type }) => type === 'error')).toEqual([]);
    expect(tab.errors).toEqual([]);
  });

  it('keep themselves connected, across a restart of the server (자동 재연결, 하트비트)', async () => {
    const first = await startSampleServer();
    const tab = await openTab(first.port);
    const handled = createRecorder<{ handler: string; data: Record<string, unknown> }>();
    await tab.page.exposeFunction('handled', (handler: string, data: Record<string, unknown>) =>
      handled.add({ handler, data }),
    );
    // The four methods that the sample calls and leaves to its reader.
    const methods = ['handleStatusUpdate', 'handleServiceEvent', 'handleAlert', 'handlePong'].map(
      (name) => `WebSocketManager.prototype.${name} = (data) => handled('${name}', data);`,
    );
    await tab.page.clock.install();

    await tab.run(
      sample('typed', 'javascript', '자동 재연결'),
      methods.join('\n'),
      sample('typed', 'javascript', '하트비트'),
    );
    await first.introduced('dashboard_client_1');
    const status = await handled.until(({ handler }) => handler === 'handleStatusUpdate');
    expect(status.data).toMatchObject({
      cpu_percent: expect.any(Number),
      network_status: expect.any(String),
    });
    await tab.console.until((line) => line === '알 수 없는 메시지 타입: connection_status');

    await tab.page.evaluate(
      `wsManager.send({ type: 'service_control', data: { service_id: 'posco_news', action: 'restart' } })`,
    );
    await handled.until(
      ({ handler, data }) => handler === 'handleServiceEvent' && data.event_type === 'restarted',
    );

    expect(handled.items.filter(({ handler }) => handler === 'handlePong')).toEqual([]);
    await tab.page.clock.fastForward(30_000);
    const pong = await handled.until(({ handler }) => handler === 'handlePong');
    expect(pong.data).toMatchObject({ client_time: expect.any(String), latency_ms: expect.any(Number) });

    await first.close();
    await tab.console.until((line) => line === 'WebSocket 연결 종료: 1001');
    await tab.console.until((line) => line === '재연결 시도 1/10');
    const second = await startSampleServer(first.port);
    const before = handled.items.length;
    await tab.page.clock.fastForward(5000);
    await second.introduced('dashboard_client_1');
    await handled.until((item) => {
      return handled.items.indexOf(item) >= before && item.handler === 'handleStatusUpdate';
    });
    expect(await tab.page.evaluate('wsManager.reconnectAttempts')).toBe(0);
    expect(tab.console.items.filter((line) => line === 'WebSocket 연결 성공')).toHaveLength(2);
    expect(tab.errors).toEqual([]);
  });
});
