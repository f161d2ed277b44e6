import { definitionOfType } from '@watchhamster/shared-types';
import { describe, expect, it, vi } from 'vitest';
import { codeBlocks, specifications } from '../../../scripts/code-blocks.ts';
import { startSampleServer } from './spec-clients/server.ts';
import { connect } from './support/client.ts';

// Services have to start and restart, perhaps on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Every block of code in the documents, so that none is overlooked when a document changes. */
const shapes = ['📤 客戶端發送給伺服器的訊息格式', '1. 開始外撥專案', '2. 停止外撥專案'];
const answers = ['📥 伺服器發送給客戶端的訊息格式', '1. 專案資訊更新', '2. 專案狀態變更', '3. 錯誤訊息'];
const messagesFromServer = [
  '1. 시스템 상태 업데이트 (status_update)',
  '2. 서비스 이벤트 (service_event)',
  '3. 시스템 알림 (alert)',
  '4. 로그 업데이트 (log_update)',
  '5. 웹훅 이벤트 (webhook_event)',
  '6. POSCO 시스템 이벤트 (posco_event)',
  '7. 연결 상태 (connection_status)',
];
const messagesFromClient = [
  '1. 클라이언트 정보 (client_info)',
  '2. 구독 요청 (subscribe)',
  '3. 구독 해제 (unsubscribe)',
  '4. 서비스 제어 (service_control)',
  '5. 웹훅 전송 (send_webhook)',
  '6. 핑 (ping)',
];

function inventory(document: keyof typeof specifications): string[] {
  return codeBlocks(specifications[document]).map(
    ({ language, heading }) => `${language || 'text'}: ${heading}`,
  );
}

describe('the code in the specifications', () => {
  it('is all known in the first', () => {
    expect(inventory('typed')).toEqual([
      'javascript: JavaScript 클라이언트 예시', // spec-clients-javascript.test.ts
      'python: Python 클라이언트 예시', // spec-clients-python.test.ts
      'json: 메시지 포맷', // a template with a comment in it: no JSON
      ...messagesFromServer.map((heading) => `json: ${heading}`), // the protocol package's tests
      ...messagesFromClient.map((heading) => `json: ${heading}`), // below
      'json: 6. 핑 (ping)', // the pong that answers it: below
      'json: 오류 메시지 포맷', // the protocol package's tests
      'javascript: 자동 재연결', // spec-clients-javascript.test.ts
      'javascript: 하트비트', // spec-clients-javascript.test.ts
      'text: 로깅', // lines of a log
      // Not run: it calls enableDebug, getConnectionStatus and getMessageHistory, which the document's own
      // WebSocketManager does not have. They belong to the client package of a later version.
      'javascript: 디버그 도구',
      'jsx: React 컴포넌트에서 WebSocket 사용', // spec-clients-react.test.ts
    ]);
  });

  it('is all known in the second', () => {
    expect(inventory('event')).toEqual([
      ...shapes.map((heading) => `typescript: ${heading}`), // the protocol package's tests
      ...answers.map((heading) => `typescript: ${heading}`), // the protocol package's tests
      'typescript: 後端處理', // spec-clients-event.test.ts
      'typescript: 前端發送', // spec-clients-event.test.ts
    ]);
  });
});

describe('the messages that the first specification shows', () => {
  const blocks = codeBlocks(specifications.typed).filter(({ language }) => language === 'json');
  const messages = blocks
    .filter(({ heading }) => heading !== '메시지 포맷')
    .map(({ code }) => ({ code, message: JSON.parse(code) as { type: string; data: object } }));
  const fromClient = messages.filter(({ message }) => definitionOfType(message.type)?.from === 'client');

  it('are answered as it says, when clients send them as they stand', async () => {
    expect(fromClient.map(({ message }) => message.type)).toEqual([
      'client_info',
      'subscribe',
      'unsubscribe',
      'service_control',
      'send_webhook',
      'ping',
    ]);
    const server = await startSampleServer();
    using client = await connect(server.ws);
    for (const { code } of fromClient) client.send(code);

    await server.introduced('dashboard_client_1');
    await server.lines.until(
      ({ message }) => message === 'subscription requested: status_update, service_event, alert',
    );
    const pong = messages.find(({ message }) => message.type === 'pong')?.message.data ?? {};
    const { data } = await client.next('pong');
    expect(Object.keys(data)).toEqual(Object.keys(pong));
    expect(data.client_time).toBe('2024-01-01T12:00:00Z');
    await client.next('serviceEvent', (event) => {
      return event.data.service_id === 'posco_news' && event.data.event_type === 'restarted';
    });

    const errors = (await client.settled()).filter(({ event }) => event === 'error');
    expect(errors.map((error) => error.data)).toMatchObject([
      // Not an error of the document: this server's configuration lets clients name no URL.
      { error_code: 'WEBHOOK_URL_FORBIDDEN', details: { reason: 'host_not_allowed' } },
    ]);
  });
});
