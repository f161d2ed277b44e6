import type { Settings } from './options.ts';
import type { CallControlResult, Participant } from './wire.ts';

/** What a request is answered with. */
export interface Result {
  readonly status: number;
  /** Sent as JSON. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The call that a makecall made. */
  readonly callid?: number;
}

const names: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  422: 'Unprocessable Entity',
  424: 'Failed Dependency',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** A refusal in the form of RFC 9457, as the exchange gives it; applications read `reasontext`. */
export function refuse(
  status: number,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Result {
  const title = names[status] ?? 'Error';
  return { status, headers, body: { type: 'about:blank', title, status, detail, reasontext: detail } };
}

/** What makecall and the actions answer. */
export function callResult(participant: Participant, finalStatus: Settings['finalStatus']): Result {
  const body: CallControlResult = {
    finalstatus: finalStatus === 'number' ? 1 : 'Success',
    reason: 'NotSpecified',
    reasontext: '',
    result: participant,
  };
  return { status: 200, body, callid: participant.callid };
}

/** The fields of a JSON body by their names in lower case, as the exchange takes them in any case. */
export function fields(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value]));
}
