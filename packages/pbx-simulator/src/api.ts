import { type Acted, type ActionParts, act } from './actions.ts';
import type { DnRecord } from './directory.ts';
import type { MakeCalls } from './make-calls.ts';
import type { Account, Settings } from './options.ts';
import { callResult, fields, type Result, refuse } from './results.ts';
import { dnOf, type Route } from './route.ts';
import { users } from './users.ts';
import type { DnEntry } from './wire.ts';

/** A request, wherever it came from. */
export interface ApiRequest {
  readonly account: Account;
  readonly method: string;
  readonly route: Route;
  readonly query: URLSearchParams;
  /** The parsed JSON body; undefined where there was none, or no JSON. */
  readonly body: unknown;
}

export interface ApiParts extends ActionParts {
  readonly makeCalls: MakeCalls;
  readonly finalStatus: Settings['finalStatus'];
}

/** Whether an account's tokens see a DN. */
export const sees = ({ dns }: Account, dn: string): boolean => dns?.includes(dn) ?? true;

/** Carries out a request of the API; an action may take until somebody answers. Streams are elsewhere. */
export function perform(parts: ApiParts, request: ApiRequest): Result | Promise<Result> {
  const { directory, legs } = parts;
  const { account, method, route } = request;
  if (!route.methods.includes(method)) {
    return refuse(405, `Use ${route.methods.join(' or ')} here`, { allow: route.methods.join(', ') });
  }
  if (route.name === 'users') return users(directory, account, request.query);
  const entry = ({ dn, type, devices }: DnRecord): DnEntry => ({
    dn,
    type,
    devices,
    participants: legs.of(dn).map(({ participant }) => participant),
  });
  if (route.name === 'list') {
    const seen = directory.all().filter(({ dn }) => sees(account, dn));
    return { status: 200, body: seen.map(entry) };
  }
  if (!sees(account, route.dn)) return refuse(403, `The DN ${route.dn} is not among those of this client`);
  const record = directory.find(route.dn);
  if (!record) return refuse(404, `There is no DN ${route.dn}`);
  switch (route.name) {
    case 'dn':
      return { status: 200, body: entry(record) };
    case 'devices':
      return { status: 200, body: record.devices };
    case 'participants':
      return { status: 200, body: entry(record).participants };
    case 'device': {
      const device = record.devices.find(({ device_id }) => device_id === route.deviceId);
      return device ? { status: 200, body: device } : refuse(404, 'There is no such device');
    }
    case 'makecall':
      return makecall(parts, record, route.deviceId, request);
    case 'participant':
    case 'stream':
    case 'action': {
      const leg = legs.find(route.dn, route.id);
      if (!leg) return refuse(404, 'There is no such participant');
      if (route.name !== 'action') return { status: 200, body: leg.participant };
      const acted = act(parts, leg, route.action, request.body);
      const answer = (done: Acted): Result =>
        'refused' in done ? done.refused : callResult(done.leg.participant, parts.finalStatus);
      return acted instanceof Promise ? acted.then(answer) : answer(acted);
    }
  }
}

function makecall(
  parts: ApiParts,
  record: DnRecord,
  deviceId: string | undefined,
  { body }: ApiRequest,
): Result {
  const { destination, timeout } = fields(body);
  if (typeof destination !== 'string' || destination.trim() === '') {
    return refuse(422, 'destination is missing; give a number as a string');
  }
  if (timeout !== undefined && !(typeof timeout === 'number' && timeout > 0)) {
    return refuse(422, 'timeout is no number of seconds');
  }
  const device = deviceId === undefined ? record.devices[0] : byId(record, deviceId);
  if (deviceId !== undefined && !device) return refuse(404, 'There is no such device');
  if (!device && record.type === 'Wextension') return refuse(424, `No device is registered for ${record.dn}`);
  const leg = parts.calls.make(
    { dn: record.dn, number: record.dn },
    device?.device_id ?? '',
    destination.trim(),
    timeout === undefined ? undefined : timeout * 1000,
  );
  return callResult(leg.participant, parts.finalStatus);
}

const byId = ({ devices }: DnRecord, id: string) => devices.find(({ device_id }) => device_id === id);

/** Writes down a makecall with its answer. Does nothing for other requests. */
export function recordMakeCall(
  { makeCalls }: ApiParts,
  { account, route, method, body }: ApiRequest,
  { status, callid }: Result,
  at: number,
): void {
  if (route.name !== 'makecall' || method !== 'POST') return;
  const { destination } = fields(body);
  makeCalls.add({
    at,
    clientId: account.clientId,
    dn: dnOf(route) ?? '',
    deviceId: route.deviceId,
    destination: typeof destination === 'string' ? destination : undefined,
    status,
    callid,
  });
}
