import type { MakeCallResult } from '../line.ts';
import type { Scrub } from '../scrub.ts';
import {
  callAnswer,
  type DnAnswer,
  listAnswer,
  type ParticipantAnswer,
  participantAnswer,
  readAnswer,
  reasonIn,
  usersAnswer,
} from './answers.ts';
import { pathOf } from './entity.ts';
import { asPbxError, PbxError } from './error.ts';
import type { PbxAnswer, PbxHttp, PbxRequest } from './http.ts';
import type { Availability } from './mirror.ts';
import type { Tokens } from './tokens.ts';

/** The call-control API with one account's token. */
export interface PbxApi {
  /** @throws PbxError */
  callers(): Promise<readonly DnAnswer[]>;
  /** undefined when it is gone. @throws PbxError */
  participant(dn: string, id: number): Promise<ParticipantAnswer | undefined>;
  /** `untold` where the account may not ask. @throws PbxError */
  availability(): Promise<Availability>;
  /** Never rejects. */
  makeCall(
    dn: string,
    destination: string,
    options: { readonly timeoutSeconds?: number; readonly device?: string },
  ): Promise<MakeCallResult>;
  /** Resolves also when it is gone already. @throws PbxError */
  drop(dn: string, id: number): Promise<void>;
}

interface PbxApiOptions {
  readonly http: PbxHttp;
  readonly tokens: Tokens;
  readonly scrub: Scrub;
}

/** How many users one page has. */
const pageSize = 500;
/** Pages that are read at most. */
const maxPages = 20;

export function createPbxApi({ http, tokens, scrub }: PbxApiOptions): PbxApi {
  /** A token that is refused is replaced once: a refusal says that nothing was carried out. */
  const send = async (request: PbxRequest): Promise<PbxAnswer> => {
    const once = async () => {
      const token = await tokens.current();
      const headers = { ...request.headers, authorization: `Bearer ${token.reveal()}` };
      return { token, answer: await http.send({ ...request, headers }) };
    };
    const first = await once();
    if (first.answer.status !== 401) return first.answer;
    tokens.refused(first.token);
    const second = await once();
    if (second.answer.status === 401) tokens.refused(second.token);
    return second.answer;
  };
  const statusError = (step: string, { status, body }: PbxAnswer): PbxError =>
    new PbxError({
      kind: 'status',
      step,
      status,
      reason: scrub(reasonIn(body)) || 'no reason given',
      ...(status >= 500 || status === 408 ? { mayHaveHappened: true } : {}),
    });
  const get = async (step: string, path: string): Promise<string> => {
    const answer = await send({ step, method: 'GET', path });
    if (answer.status !== 200) throw statusError(step, answer);
    return answer.body;
  };
  const post = (step: string, path: string, body: object): Promise<PbxAnswer> =>
    send({
      step,
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  return {
    callers: async () => readAnswer(listAnswer, await get('callers', '/callcontrol'), 'callers'),
    async participant(dn, id) {
      const step = 'participant';
      const answer = await send({ step, method: 'GET', path: pathOf({ kind: 'participant', dn, id }) });
      if (answer.status === 404) return undefined;
      if (answer.status !== 200) throw statusError(step, answer);
      const found = readAnswer(participantAnswer, answer.body, step);
      if (found.id === id) return found;
      throw new PbxError({
        kind: 'answer',
        step,
        reason: 'its answer does not fit: id: of another participant',
      });
    },
    async availability() {
      const available = new Set<string>();
      for (let page = 0; page < maxPages; page++) {
        const step = 'availability';
        const query = `$select=Number,CurrentProfileName&$orderby=Number&$top=${pageSize}&$skip=${page * pageSize}`;
        const answer = await send({
          step,
          method: 'GET',
          path: `/xapi/v1/Users?${query.replaceAll(' ', '%20')}`,
        });
        if ([401, 403, 404].includes(answer.status)) return 'untold';
        if (answer.status !== 200) throw statusError(step, answer);
        const { value } = readAnswer(usersAnswer, answer.body, step);
        const before = available.size;
        for (const { Number: dn, CurrentProfileName: profile } of value) {
          if (dn && (!profile || profile === 'Available')) available.add(dn);
        }
        // A PBX that knows of no pages gives the same again, all of it.
        if (value.length < pageSize || (page > 0 && available.size === before)) break;
      }
      return available;
    },
    async makeCall(dn, destination, { timeoutSeconds, device }) {
      const step = 'makecall';
      const at = pathOf({ kind: 'dn', dn });
      const path = device === undefined ? at : `${at}/devices/${encodeURIComponent(device)}`;
      const body = { destination, ...(timeoutSeconds === undefined ? {} : { timeout: timeoutSeconds }) };
      try {
        const answer = await post(step, `${path}/makecall`, body);
        if (answer.status < 200 || answer.status > 299) throw statusError(step, answer);
        const { result, reasontext, reason } = readAnswer(callAnswer, answer.body, step);
        if (result) return { outcome: 'made', participantId: result.id, callId: result.callid ?? 0 };
        const why = scrub(reasontext || reason || '') || 'no call was made';
        return { outcome: 'refused', status: answer.status, reason: why, stale: false };
      } catch (cause) {
        const error = asPbxError(cause, step);
        const { mayHaveHappened, message, reason, status } = error;
        // Without a token the PBX was not asked for a call, whatever became of the request for the token.
        if (error.step !== step) return { outcome: 'refused', status: 0, reason: message, stale: false };
        if (mayHaveHappened) return { outcome: 'unknown', reason: message };
        return { outcome: 'refused', status: status ?? 0, reason, stale: status === 404 };
      }
    },
    async drop(dn, id) {
      const answer = await post('drop', `${pathOf({ kind: 'participant', dn, id })}/drop`, {});
      if ((answer.status < 200 || answer.status > 299) && answer.status !== 404)
        throw statusError('drop', answer);
    },
  };
}
