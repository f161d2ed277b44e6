import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type ApiRequest, perform, recordMakeCall } from './api.ts';
import { readJson } from './bodies.ts';
import { type CallRecord, createCalls } from './calls.ts';
import { type Certificate, selfSignedCertificate } from './certificate.ts';
import { createTimers } from './clock.ts';
import { createDirectory } from './directory.ts';
import { codeOf, PbxSimulatorError } from './errors.ts';
import { createFaults, type Faults } from './faults.ts';
import { type HttpParts, serve, upgrade } from './http.ts';
import { createLegs, entityOf, OUTSIDE_LINE } from './legs.ts';
import { createMakeCalls, type MakeCallRecord } from './make-calls.ts';
import { type DnSetup, type PbxSimulatorOptions, resolveOptions } from './options.ts';
import { fields, type Result, refuse } from './results.ts';
import { routeOf } from './route.ts';
import { createSockets, type OpenSocket } from './sockets.ts';
import { createStreams } from './streams.ts';
import { answerToken } from './token-endpoint.ts';
import { createTokens } from './tokens.ts';
import type { DnEntry } from './wire.ts';

/** Everything that is true in the simulator, whatever its clients were told. A copy: it does not change. */
export interface PbxState {
  readonly dns: readonly (DnEntry & { readonly name: string; readonly profile: string })[];
  /** All calls since the start, with those that ended, as far as `history` reaches. */
  readonly calls: readonly CallRecord[];
  /** All makecalls that were received, with those that were refused, as far as `history` reaches. */
  readonly makeCalls: readonly MakeCallRecord[];
  /** How many tokens were issued, and how many of them are accepted now. */
  readonly tokens: { readonly issued: number; readonly valid: number };
  /** How many event sockets are open. */
  readonly sockets: number;
  /** Whose they are, and which of them say nothing any more. */
  readonly openSockets: readonly OpenSocket[];
  /** The number of the last event. */
  readonly sequence: number;
  /** What was attached to participants over the API, by their id. */
  readonly attached: Readonly<Record<number, unknown>>;
}

/** A simulator that runs. */
export interface PbxSimulator {
  /** Where it is, such as `http://127.0.0.1:41234`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** The certificate in PEM; undefined without TLS. A self-signed one is what clients are to trust. */
  readonly certificate: string | undefined;
  readonly faults: Faults;
  state(): PbxState;
  /** @throws {PbxSimulatorError} INVALID_OPTION where there is a DN of this number */
  addExtension(setup: DnSetup): void;
  /** Its calls end. @throws {PbxSimulatorError} UNKNOWN_DN */
  removeExtension(dn: string): void;
  /** @param profile `Available`, `Away` and so on. @throws {PbxSimulatorError} UNKNOWN_DN */
  setAvailable(dn: string, profile: string): void;
  /** A call from a number outside to a DN. @returns its callid, see `state().calls` @throws {PbxSimulatorError} UNKNOWN_DN */
  callIn(from: string, dn: string): number;
  /** Keys that the other side of a participant's call pressed. @throws {PbxSimulatorError} UNKNOWN_PARTICIPANT */
  pressKeys(dn: string, participant: number, keys: string): void;
  /** Closes all event sockets: 1006 destroys their TCP connections, others are sent as a close. */
  dropSockets(code: number): void;
  /** The event sockets that are open now stay open and say nothing any more, not even a pong. */
  silenceSockets(): void;
  /** No token that was issued is accepted any more. */
  revokeTokens(): void;
  /** Ends all calls, connections and timers. Calling it again waits for the same end. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a telephone exchange that listens for HTTP and WebSocket.
 * @throws {PbxSimulatorError} INVALID_OPTION, LISTEN_FAILED
 */
export async function startPbxSimulator(options: PbxSimulatorOptions): Promise<PbxSimulator> {
  const settings = resolveOptions(options);
  const { observe } = settings;
  const clock = createTimers(settings.clock);
  const now = (): number => clock.now();

  const directory = createDirectory(settings.dns);
  const faults = createFaults(settings.faultChance, (fault) => observe({ at: now(), type: 'fault', fault }));
  for (const fault of settings.faults) faults.add(fault);
  const tokens = createTokens(now, settings.lifetimeMs);
  const makeCalls = createMakeCalls(settings.history);
  const streams = createStreams(clock);
  const legs = createLegs(directory, (dn, entity, what) => {
    if (what === 'removed') streams.end(Number(entity.slice(entity.lastIndexOf('/') + 1)));
    // Who listens was not there when the line to the outside was taken.
    if (directory.find(dn)) sockets.publish(dn, what === 'changed' ? 0 : 1, entity, null);
  });
  const calls = createCalls({
    clock,
    directory,
    legs,
    behaviour: settings.calls,
    history: settings.history,
    random: settings.callChance,
    randomTime: settings.timeChance,
    observe,
  });
  const api = { directory, legs, calls, makeCalls, finalStatus: settings.finalStatus };
  const carryOut = async (request: ApiRequest): Promise<Result> => {
    const at = now();
    const result = await perform(api, request);
    recordMakeCall(api, request, result, at);
    return result;
  };
  const sockets = createSockets({
    clock,
    faults,
    observe,
    async request(account, text) {
      const { requestid, path, requestdata } = fields(readJson(text));
      if (typeof path !== 'string') return undefined;
      const url = URL.canParse(path, 'http://pbx') ? new URL(path, 'http://pbx') : undefined;
      const route = url && routeOf(url.pathname);
      const { status, body } =
        url && route && route.name !== 'stream'
          ? await carryOut({
              account,
              method: route.methods[0] ?? 'GET',
              route,
              query: url.searchParams,
              body: requestdata,
            })
          : refuse(404, `There is nothing at ${path}`);
      const attached = { RequestID: requestid ?? null, Path: path, StatusCode: status, Response: body };
      return { entity: path, attached };
    },
  });

  const http: HttpParts = {
    clock,
    faults,
    observe,
    authenticate: ({ headers }) => {
      const [, token] = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '') ?? [];
      return token === undefined ? undefined : tokens.check(token);
    },
    async token(method, contentType, body) {
      const result = await answerToken(settings, tokens, method, contentType, body);
      if (result.account) observe({ at: now(), type: 'token', clientId: result.account.clientId });
      else
        observe({ at: now(), type: 'token_refused', reason: String(fields(result.body).error ?? 'method') });
      return result;
    },
    perform: carryOut,
    refused: (request, result) => recordMakeCall(api, request, result, now()),
    stream({ route, method }, incoming, response) {
      if (route.name !== 'stream') return;
      const { dn, id } = route;
      if (method === 'GET') streams.send(id, response);
      else
        streams.receive(id, incoming, response, () => {
          if (legs.find(dn, id)) sockets.publish(dn, 3, `/callcontrol/${dn}/participants/${id}`, null);
        });
    },
    openSocket: sockets.open,
  };

  const { tls, host } = settings;
  const certificate: Certificate | undefined =
    tls === 'self-signed' ? selfSignedCertificate(host, Date.now()) : tls;
  const server = certificate ? createHttpsServer({ ...certificate }) : createHttpServer();
  // Audio is sent for as long as its call lasts.
  server.requestTimeout = 0;
  const connections = new Set<{ destroy(): unknown }>();
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
  });
  // A request that is no request, such as one for `//`, ends its connection and nothing else.
  server.on('request', (incoming, response) => {
    serve(http, incoming, response).catch(() => response.destroy());
  });
  server.on('upgrade', (incoming: IncomingMessage, socket, head) => {
    upgrade(http, incoming, socket, head).catch(() => socket.destroy());
  });
  const listening = new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, host, resolve);
  });
  await listening.catch((cause: unknown) => {
    const reason = codeOf(cause);
    const hostIsWrong = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(reason);
    const advice = hostIsWrong ? 'give an address of this machine' : 'choose another port, or 0 for any';
    const message = `Cannot listen on port ${settings.port} of ${host} (${reason}); ${advice}`;
    throw new PbxSimulatorError('LISTEN_FAILED', message, { cause });
  });
  const { port } = server.address() as AddressInfo;
  let closed: Promise<void> | undefined;

  const simulator: PbxSimulator = {
    url: `${certificate ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    certificate: certificate?.cert,
    faults,
    state: () => ({
      dns: directory.all().map((record) => ({
        ...record,
        participants: legs.of(record.dn).map(({ participant }) => participant),
      })),
      calls: calls.all(),
      makeCalls: makeCalls.all(),
      tokens: tokens.count(),
      sockets: sockets.all().length,
      openSockets: sockets.all(),
      sequence: sockets.sequence(),
      attached: Object.fromEntries(
        legs
          .all()
          .flatMap(({ participant, attached }) => (attached === null ? [] : [[participant.id, attached]])),
      ),
    }),
    addExtension(setup) {
      const { dn } = directory.add(setup);
      sockets.publish(dn, 0, `/callcontrol/${dn}`, null);
    },
    removeExtension(dn) {
      for (const leg of legs.of(dn)) calls.end(leg, 'removed');
      directory.remove(dn);
      sockets.publish(dn, 1, `/callcontrol/${dn}`, null);
    },
    setAvailable: directory.setProfile,
    callIn(from, dn) {
      directory.get(dn);
      return calls.make({ dn: OUTSIDE_LINE, number: from }, '', dn, undefined).participant.callid;
    },
    pressKeys(dn, id, keys) {
      const leg = legs.find(dn, id);
      if (!leg)
        throw new PbxSimulatorError('UNKNOWN_PARTICIPANT', `${dn} has no participant ${id}; see state()`);
      sockets.publish(dn, 2, entityOf(leg.participant), { dtmf_input: keys });
    },
    dropSockets: sockets.drop,
    silenceSockets: sockets.silence,
    revokeTokens: tokens.revoke,
    close() {
      closed ??= new Promise<void>((done) => {
        clock.cancelAll();
        server.close(() => done());
        for (const connection of connections) connection.destroy();
      });
      return closed;
    },
    [Symbol.asyncDispose]: () => simulator.close(),
  };
  return simulator;
}
