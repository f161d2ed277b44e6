import type { PbxHappening } from './happenings.ts';

/** A line for a person; undefined for what would only be noise. */
export function lineFor(happening: PbxHappening): string | undefined {
  const text = textFor(happening);
  return text === undefined ? undefined : `${new Date(happening.at).toISOString().slice(11, 23)}  ${text}`;
}

function textFor(happening: PbxHappening): string | undefined {
  switch (happening.type) {
    case 'call': {
      const { callid, from, to, status, reason } = happening;
      return `call ${callid}  ${from} → ${to}  ${reason ? `ended: ${reason}` : status}`;
    }
    case 'token':
      return `token for ${happening.clientId}`;
    case 'token_refused':
      return `token refused: ${happening.reason}`;
    case 'socket_opened':
      return `event socket of ${happening.clientId} opened`;
    case 'socket_closed':
      return `event socket of ${happening.clientId} closed (${happening.code})`;
    case 'script':
      return happening.problem === undefined
        ? `script, line ${happening.line}: ${happening.deed}`
        : `script, line ${happening.line}: ${happening.deed} was not done: ${happening.problem}`;
    case 'fault':
      return `fault: ${happening.fault.on} ${happening.fault.kind}`;
    case 'request':
      return happening.status < 400
        ? undefined
        : `${happening.status}  ${happening.method} ${happening.path}`;
  }
}
