import type { MakeCallResult } from '../line.ts';
import type { Scrub } from '../scrub.ts';
import type { Secret } from '../secret.ts';
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

/** An answer, and the tokens that were sent for it. */
interface Answered extends PbxAnswer {
  readonly used: readonly Secret[];
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
  const send = async (request: PbxRequest): Promise<Answered> => {
    const used: Secret[] = [];
    const once = async () => {
      const token = await tokens.current();
      used.push(token);
      const headers = { ...request.headers, authorization: `Bearer ${token.reveal()}` };
      return { token, answer: { ...(await http.send({ ...request, headers })), used } };
    };
    const first = await once();
    if (first.answer.status !== 401) return first.answer;
    tokens.refused(first.token);
    const second = await once();
    if (second.answer.status === 401) tokens.refused(second.token);
    return second.answer;
  };
  const statusError = (step: string, { status, body, used }: Answered): PbxError =>
    new PbxError({
      kind: 'status',
      step,
      status,
      // A token that was refused is not held any more, and still nobody's business.
      reason: scrub(reasonIn(body), used) || 'no reason given',
      ...(status >= 500 || status === 408 ? { mayHaveHappened: true } : {}),
    });
  const get = async (step: string, path: string): Promise<string> => {
    const answer = await send({ step, method: 'GET', path });
    if (answer.status !== 200) throw statusError(step, answer);
    return answer.body;
  };
  const post = (step: string, path: string, body: object): Promise<Answered> =>
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
      const known = new Set<string>();
      let received = 0;
      for (let page = 0; page < maxPages; page++) {
        const step = 'availability';
        const query = `$select=Number,CurrentProfileName&$orderby=Number&$top=${pageSize}&$skip=${received}`;
        const answer = await send({
          step,
          method: 'GET',
          path: `/xapi/v1/Users?${query.replaceAll(' ', '%20')}`,
        });
        if ([401, 403, 404].includes(answer.status)) return 'untold';
        if (answer.status !== 200) throw statusError(step, answer);
        const { value, '@odata.nextLink': more } = readAnswer(usersAnswer, answer.body, step);
        received += value.length;
        const before = known.size;
        for (const { Number: dn, CurrentProfileName: profile } of value) {
          if (!dn) continue;
          known.add(dn);
          if (!profile || profile === 'Available') available.add(dn);
        }
        // A PBX that knows of no pages gives the same again, all of it.
        const isLast = value.length < pageSize && !more;
        if (isLast || value.length === 0 || (page > 0 && known.size === before)) break;
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
        const why = scrub(reasontext || reason || '', answer.used) || 'no call was made';
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
