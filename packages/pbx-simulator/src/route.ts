import type { RequestTarget } from './faults.ts';

/** What a path of the API means. */
export type Route = { readonly target: RequestTarget; readonly methods: readonly string[] } & (
  | { readonly name: 'list' }
  | { readonly name: 'users' }
  | { readonly name: 'dn' | 'devices' | 'participants'; readonly dn: string }
  | { readonly name: 'device'; readonly dn: string; readonly deviceId: string }
  | { readonly name: 'participant' | 'stream'; readonly dn: string; readonly id: number }
  | { readonly name: 'makecall'; readonly dn: string; readonly deviceId: string | undefined }
  | { readonly name: 'action'; readonly dn: string; readonly id: number; readonly action: string }
);

const read = { target: 'entity', methods: ['GET'] } as const;

/** @param path without a query, as it was sent. @returns undefined where there is nothing */
export function routeOf(path: string): Route | undefined {
  let parts: string[];
  try {
    parts = path
      .replace(/^\/|\/$/g, '')
      .split('/')
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
  if (parts.join('/') === 'xapi/v1/Users') return { name: 'users', target: 'users', methods: ['GET'] };
  const [root, dn, kind, item, action, rest] = parts;
  if (root !== 'callcontrol' || rest !== undefined) return undefined;
  if (dn === undefined) return { name: 'list', target: 'list', methods: ['GET'] };
  if (kind === undefined) return { name: 'dn', dn, ...read };
  if (kind === 'makecall' && item === undefined) return makecall(dn, undefined);
  if (kind === 'devices') {
    if (item === undefined) return { name: 'devices', dn, ...read };
    if (action === 'makecall') return makecall(dn, item);
    return action === undefined ? { name: 'device', dn, deviceId: item, ...read } : undefined;
  }
  if (kind !== 'participants') return undefined;
  if (item === undefined) return { name: 'participants', dn, ...read };
  const id = /^\d{1,15}$/.test(item) ? Number(item) : -1;
  if (action === undefined) return { name: 'participant', dn, id, ...read };
  if (action === 'stream') return { name: 'stream', dn, id, target: 'stream', methods: ['GET', 'POST'] };
  return { name: 'action', dn, id, action, target: 'action', methods: ['POST'] };
}

const makecall = (dn: string, deviceId: string | undefined): Route => ({
  name: 'makecall',
  dn,
  deviceId,
  target: 'makecall',
  methods: ['POST'],
});

/** The DN that a route is about. */
export const dnOf = (route: Route): string | undefined => ('dn' in route ? route.dn : undefined);
