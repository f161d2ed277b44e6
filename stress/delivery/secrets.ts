import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createRandom } from './random.ts';
import { createServerProcess } from './server-process.ts';
import type { SoakResult } from './soak.ts';
import { openSocket } from './socket.ts';

/** Where a client, or a person who has mistaken the field, may put a token. */
interface Place {
  readonly name: string;
  readonly handshake?: (token: string) => {
    path?: string;
    headers?: Record<string, string>;
    protocols?: string[];
  };
  readonly message?: (token: string) => string;
  readonly http?: (token: string) => { path: string; init?: RequestInit };
}

const json = { 'content-type': 'application/json' };
const typed = (type: string, data: unknown, more: Record<string, unknown> = {}): string =>
  JSON.stringify({ type, data, ...more });
const info = { client_id: 'somebody' };
const get = (path: string, headers: Record<string, string> = {}) => ({ path, init: { headers } });

const places: readonly Place[] = [
  { name: 'Authorization', handshake: (token) => ({ headers: { Authorization: `Bearer ${token}` } }) },
  { name: 'Basic', handshake: (token) => ({ headers: { Authorization: `Basic ${btoa(`user:${token}`)}` } }) },
  { name: 'subprotocol', handshake: (token) => ({ protocols: [`watchhamster.bearer.${token}`] }) },
  { name: 'subprotocol alone', handshake: (token) => ({ protocols: [token] }) },
  { name: 'cookie', handshake: (token) => ({ headers: { Cookie: `watchhamster_session=${token}` } }) },
  { name: 'query token', handshake: (token) => ({ path: `/ws?token=${token}` }) },
  { name: 'query access_token', handshake: (token) => ({ path: `/ws?access_token=${token}` }) },
  { name: 'query dialect', handshake: (token) => ({ path: `/ws?dialect=${token}` }) },
  { name: 'path', handshake: (token) => ({ path: `/ws/${token}` }) },
  { name: 'Origin', handshake: (token) => ({ headers: { Origin: `http://${token}.example` } }) },
  { name: 'client_info.token', message: (token) => typed('client_info', { ...info, token }) },
  {
    name: 'clientInfo.token',
    message: (token) => JSON.stringify({ event: 'clientInfo', payload: { ...info, token } }),
  },
  { name: 'token beside data', message: (token) => JSON.stringify({ type: 'ping', token, data: {} }) },
  { name: 'wrong type', message: (token) => typed('client_info', { client_id: 5, token }) },
  { name: 'a bearer line', message: (token) => `Authorization: Bearer ${token}` },
  { name: 'cut off', message: (token) => typed('client_info', { ...info, token }).slice(0, -3) },
  { name: 'resume', message: (token) => typed('client_info', { ...info, resume: token }) },
  { name: 'access_token', message: (token) => typed('ping', { access_token: token }) },
  {
    name: 'HTTP Authorization',
    http: (token) => get('/api/v1/snapshot', { authorization: `Bearer ${token}` }),
  },
  {
    name: 'HTTP cookie',
    http: (token) => get('/api/v1/history', { cookie: `watchhamster_session=${token}` }),
  },
  { name: 'HTTP query', http: (token) => get(`/api/v1/snapshot?token=${token}`) },
  { name: 'HTTP query of history', http: (token) => get(`/api/v1/history?access_token=${token}`) },
  { name: 'HTTP metrics', http: (token) => get('/metrics', { authorization: `Bearer ${token}` }) },
  {
    name: 'sign-in',
    http: (token) => ({
      path: '/api/v1/session',
      init: { method: 'POST', headers: json, body: JSON.stringify({ token }) },
    }),
  },
  {
    name: 'sign-in, cut off',
    http: (token) => ({
      path: '/api/v1/session',
      init: { method: 'POST', headers: json, body: `{"token":"${token}` },
    }),
  },
  {
    name: 'publishing',
    http: (token) => ({
      path: '/api/v1/events',
      init: {
        method: 'POST',
        headers: { ...json, authorization: `Bearer ${token}` },
        body: JSON.stringify({ type: 'alert', data: { level: 'info' }, token }),
      },
    }),
  },
];

/** Puts a token of its own into every place, a valid one and a wrong one, and looks for each in all that comes out. */
export async function secrets(seed: number, main: string | undefined): Promise<SoakResult> {
  const random = createRandom(seed, 'tokens');
  const make = (): string =>
    `wh_${Buffer.from(Array.from({ length: 32 }, () => random.between(0, 255))).toString('base64url')}`;
  const tokens = places.flatMap((place) => [
    { place, token: make(), isValid: true },
    { place, token: make(), isValid: false },
  ]);
  const viewer = make();
  const entries = [...tokens.filter(({ isValid }) => isValid).map(({ token }) => token), viewer].map(
    (token, index) =>
      `    - { name: token-${index}, role: admin, sha256: ${createHash('sha256').update(token).digest('hex')} }`,
  );
  const config = `host: { interval_seconds: 60 }\nauth:\n  tokens:\n${entries.join('\n')}`;
  await using server = await createServerProcess({ config, logLevel: 'trace', ...(main ? { main } : {}) });
  await server.start();
  const { port } = server;
  const outputs = new Map<string, string>();
  const add = (name: string, text: string): void =>
    void outputs.set(name, `${outputs.get(name) ?? ''}\n${text}`);
  const witness = openSocket({
    port,
    from: '127.0.4.1',
    headers: { Authorization: `Bearer ${viewer}` },
    onOpen() {},
    onText: (text) => add('what another client receives', text),
    onClose() {},
  });
  for (const [index, { place, token }] of tokens.entries()) {
    const from = `127.0.${5 + Math.floor(index / 200)}.${1 + (index % 200)}`;
    const name = `the answer to ${place.name}`;
    if (place.http) {
      const { path, init } = place.http(token);
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, init ?? {});
      add(name, JSON.stringify([...answer.headers]) + (await answer.text()));
    } else
      await present(place, { token, port, from, authorization: viewer, onText: (text) => add(name, text) });
  }
  const authorized = { headers: { authorization: `Bearer ${viewer}` } };
  for (const path of ['/metrics', '/api/v1/history?limit=1000', '/api/v1/snapshot', '/api/v1/connections']) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, authorized);
    if (!answer.ok) add('problems', `${path} answered ${answer.status}`);
    add(path, await answer.text());
  }
  witness.close();
  const code = await server.terminate();
  add('the log', server.output());
  for (const file of readdirSync(server.dir).filter((name) => /\.db/.test(name)))
    add(`the file ${file}`, readFileSync(join(server.dir, file), 'latin1'));
  const troubles = [...outputs].flatMap(([output, text]) =>
    tokens
      .filter(({ token }) => formsOf(token).some((form) => text.includes(form)))
      .map(
        ({ place, isValid }) => `the ${isValid ? 'valid' : 'wrong'} token in '${place.name}' is in ${output}`,
      ),
  );
  if (formsOf(viewer).some((form) => [...outputs.values()].some((text) => text.includes(form))))
    troubles.push("the reader's own token is in what came out");
  if (code !== 0) troubles.push(`the exit code after SIGTERM is ${code}`);
  troubles.push(...server.troubles(), ...(outputs.has('problems') ? [outputs.get('problems') ?? ''] : []));
  const bytes = [...outputs.values()].reduce((sum, text) => sum + text.length, 0);
  return { failures: [], troubles, figures: { tokens: tokens.length, outputs: outputs.size, bytes } };
}

async function present(
  place: Place,
  to: {
    readonly token: string;
    readonly port: number;
    readonly from: string;
    readonly authorization: string;
    readonly onText: (text: string) => void;
  },
): Promise<void> {
  const { token, port, from, onText } = to;
  const handshake = place.handshake?.(token) ?? {};
  await new Promise<void>((resolve) => {
    const socket = openSocket({
      port,
      from,
      ...handshake,
      onOpen() {
        if (place.message) socket.send(place.message(token));
        setTimeout(socket.close, 150);
        setTimeout(socket.destroy, 1000);
      },
      onText,
      onClose(code, reason) {
        onText(`${code} ${reason}`);
        resolve();
      },
    });
  });
  await delay(5);
}

/** A text as it may stand in an output: as it is, escaped, or within something encoded with base64. */
function formsOf(token: string): string[] {
  const encoded = (['base64', 'base64url'] as const).flatMap((encoding) =>
    [0, 1, 2].map((offset) => {
      const text = Buffer.from('x'.repeat(offset) + token).toString(encoding);
      // The characters at both ends depend on what stands beside it.
      return text.slice(offset === 0 ? 0 : 4, -4);
    }),
  );
  return [token, encodeURIComponent(token), JSON.stringify(token).slice(1, -1), ...encoded];
}
