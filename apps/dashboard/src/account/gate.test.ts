import { type ConnectionState, SnapshotError } from '@watchhamster/client';
import { CloseCode } from '@watchhamster/shared-types';
import { expect, test } from 'vitest';
import type { Sync } from '../data/page-client.ts';
import { createStore } from '../data/store.ts';
import { createGate, type WatchedPage } from './gate.ts';
import type { SessionAnswer, SessionApi } from './session-api.ts';

const kim = { name: 'kim', role: 'viewer' };
type Link = Pick<ConnectionState, 'phase' | 'reason'>;
const idle: Link = { phase: 'idle', reason: undefined };
const ended = (phase: Link['phase'], code: number): Link => ({
  phase,
  reason: { kind: 'server', code, message: '' },
});

/** A page whose connection and state are what the test says. */
function fakePage() {
  const link = createStore<Link>(idle);
  const sync = createStore<Pick<Sync, 'problem'>>({ problem: undefined });
  const calls: string[] = [];
  return {
    link,
    sync,
    calls,
    client: {
      connection: link,
      connect: () => calls.push('connect'),
      close: () => calls.push('close'),
    },
  } satisfies WatchedPage & Record<string, unknown>;
}

function setup(answer: SessionAnswer | undefined) {
  const server = { answer, asked: 0, token: 'right', reachable: true };
  const api: SessionApi = {
    ask: () => {
      server.asked++;
      return Promise.resolve(server.answer);
    },
    signIn: (token) => {
      if (token !== server.token) return Promise.resolve('rejected');
      server.answer = { required: true, account: kim };
      return Promise.resolve(kim);
    },
    signOut: () => Promise.resolve(server.reachable),
  };
  const pages: ReturnType<typeof fakePage>[] = [];
  const gate = createGate(api, () => {
    const page = fakePage();
    pages.push(page);
    return page;
  });
  /** Resolves when what was asked has been answered and acted on. */
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { gate, pages, server, settled };
}

test.each([
  ['nobody has to sign in', { required: false, account: { name: 'local', role: 'admin' } }, undefined],
  ['somebody is signed in', { required: true, account: kim }, kim],
  ['the server cannot be asked', undefined, undefined],
])('opens the page at once when %s', async (_, answer, account) => {
  const { gate, pages } = setup(answer);
  expect(gate.state.get()).toEqual({ kind: 'asking' });
  await gate.start();
  expect(gate.state.get()).toEqual({ kind: 'open', page: pages[0], account });
  expect(pages[0]?.calls).toEqual(['connect']);
});

test('asks for a token first, and opens the page with the right one', async () => {
  const { gate, pages } = setup({ required: true, account: undefined });
  await gate.start();
  expect(gate.state.get()).toEqual({ kind: 'sign-in', ended: false });
  expect(await gate.signIn('wrong')).toBe('rejected');
  expect(gate.state.get().kind).toBe('sign-in');
  expect(pages).toHaveLength(0);
  expect(await gate.signIn('right')).toBeUndefined();
  expect(gate.state.get()).toMatchObject({ kind: 'open', account: kim });
});

test.each<[string, (page: ReturnType<typeof fakePage>) => void]>([
  ['4500', ({ link }) => link.set(ended('closed', CloseCode.BAD_CREDENTIAL))],
  ['4003', ({ link }) => link.set(ended('recovering', CloseCode.TOKEN_EXPIRED))],
  [
    'a snapshot with 401',
    ({ sync }) => sync.set({ problem: new SnapshotError('refused', 'no', { status: 401 }) }),
  ],
])('goes back to the sign-in after %s, once the server agrees', async (_, refuse) => {
  const { gate, pages, server, settled } = setup({ required: true, account: kim });
  await gate.start();
  const [page] = pages;
  if (!page) throw new Error('no page');
  refuse(page);
  await settled();
  // The cookie is still good: the page goes on by itself.
  expect(gate.state.get().kind).toBe('open');
  server.answer = { required: true, account: undefined };
  page.link.set(idle);
  refuse(page);
  await settled();
  expect(gate.state.get()).toEqual({ kind: 'sign-in', ended: true });
  expect(page.calls.at(-1)).toBe('close');
  const { asked } = server;
  page.link.set(ended('closed', CloseCode.BAD_CREDENTIAL));
  await settled();
  expect(server.asked, 'a page that was left is not watched').toBe(asked);
});

test('opens a new page when somebody else signed in meanwhile, and none for other trouble', async () => {
  const { gate, pages, server, settled } = setup({ required: true, account: kim });
  await gate.start();
  pages[0]?.link.set(ended('recovering', 1006));
  pages[0]?.link.set(ended('closed', CloseCode.BANNED));
  await settled();
  expect(server.asked).toBe(1);
  server.answer = { required: true, account: { name: 'lee', role: 'admin' } };
  pages[0]?.link.set(ended('closed', CloseCode.BAD_CREDENTIAL));
  await settled();
  expect(gate.state.get()).toMatchObject({ kind: 'open', page: pages[1], account: { name: 'lee' } });
  expect(pages[0]?.calls).toEqual(['connect', 'close']);
});

test('sees at the sign-in that somebody has signed in in another tab, and nothing else', async () => {
  const { gate, pages, server } = setup({ required: true, account: undefined });
  await gate.start();
  await gate.lookAgain();
  expect(gate.state.get()).toEqual({ kind: 'sign-in', ended: false });
  server.answer = undefined;
  await gate.lookAgain();
  expect(pages).toHaveLength(0);
  server.answer = { required: true, account: kim };
  await gate.lookAgain();
  expect(gate.state.get()).toMatchObject({ kind: 'open', account: kim });
  const { asked } = server;
  await gate.lookAgain();
  expect([pages.length, server.asked]).toEqual([1, asked]);
});

test('signs out, unless the server cannot be told', async () => {
  const { gate, pages, server } = setup({ required: true, account: kim });
  await gate.start();
  server.reachable = false;
  expect(await gate.signOut()).toBe(false);
  expect(gate.state.get().kind).toBe('open');
  server.reachable = true;
  expect(await gate.signOut()).toBe(true);
  expect(gate.state.get()).toEqual({ kind: 'sign-in', ended: false });
  expect(pages[0]?.calls).toEqual(['connect', 'close']);
});
