import type { IncomingMessage } from 'node:http';
import { expect } from 'vitest';
import { WebSocket } from 'ws';
import { type TestToken, testToken } from '../../src/auth/test-support.ts';
import { connect, type TestClient } from './client.ts';
import { ask } from './http.ts';
import { serviceEvent } from './publish.ts';
import type { TestServer } from './server.ts';

export const viewer = testToken('vera', 'viewer');
export const operator = testToken('olga', 'operator');
export const publisher = testToken('ci', 'publisher');
export const admin = testToken('ada', 'admin');
export const wrong = testToken('nobody', 'admin');
export const everybody = [viewer, operator, publisher, admin];

export const manyLimits = {
  connections_per_client: 100,
  messages_per_second: 1000,
  flushes_per_second: 1000,
};
export const alpha = {
  id: 'alpha',
  command: ['node', '-e', 'setInterval(() => {}, 1000)'],
  auto_start: false,
};

export function configuration(limits: object = {}, tokens: readonly TestToken[] = everybody): string {
  return JSON.stringify({
    limits: { ...manyLimits, ...limits },
    host: { interval_seconds: 3600 },
    services: [alpha],
    auth: { tokens: tokens.map(({ config }) => config) },
  });
}

export const bearer = ({ secret }: TestToken): Record<string, string> => ({
  authorization: `Bearer ${secret}`,
});
export const entry = ({ secret }: TestToken): string => `watchhamster.bearer.${secret}`;
export const as = (server: TestServer, token: TestToken): Promise<TestClient> =>
  connect(server.ws, [], { headers: bearer(token) });
export const introduce = (token: TestToken): object => ({
  type: 'client_info',
  data: { client_id: 'c', token: token.secret },
});
export const control = (action: string) => ({
  type: 'service_control',
  data: { service_id: 'alpha', action },
  request_id: action,
});

/** The status and headers of a handshake's answer, whatever it is. */
export function handshake(url: string, protocols: string[] = [], headers = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, protocols, { headers });
    socket.on('error', reject);
    socket.on('upgrade', (response) => {
      resolve(response);
      socket.on('open', () => socket.terminate());
    });
    socket.on('unexpected-response', (request, response) => {
      resolve(response);
      request.destroy();
    });
  });
}

export async function announce({ url }: TestServer, text: string, by = admin): Promise<void> {
  const headers = { 'content-type': 'application/json', ...bearer(by) };
  const body = JSON.stringify(serviceEvent(text));
  const { status } = await ask(`${url}/api/v1/events`, { method: 'POST', headers, body });
  expect(status).toBe(202);
}

export async function signIn({ url }: TestServer, { secret }: TestToken): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ token: secret });
  const answer = await ask(`${url}/api/v1/session`, { method: 'POST', headers, body });
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}
