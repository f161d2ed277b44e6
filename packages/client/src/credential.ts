/** Why a credential is asked for. */
export interface CredentialRequest {
  /**
   * - `connect`: a connection is about to be opened
   * - `renew`: the one in use is about to expire
   * - `rejected`: the server rejected the last one; give another, or nothing
   */
  readonly reason: 'connect' | 'renew' | 'rejected';
  /** Aborted when the answer is not needed any more. */
  readonly signal: AbortSignal;
}

/** A token, with the time it expires at where the token does not say it itself (as a JWT does). */
export interface Credential {
  readonly token: string;
  /** In milliseconds since the epoch. */
  readonly expiresAt?: number | undefined;
}

type Answer = string | Credential | undefined;

/** Gives a credential whenever one is needed: it is asked for every connection, and again before the last one expires. */
export type CredentialSource = (request: CredentialRequest) => Answer | Promise<Answer>;

/** A credential in one form, whatever the application gave. */
export function credentialOf(answer: Answer): Credential | undefined {
  const credential = typeof answer === 'string' ? { token: answer } : answer;
  // Nothing is none, in whatever form: `localStorage.getItem` gives null.
  if (!credential?.token) return undefined;
  return { token: credential.token, expiresAt: credential.expiresAt ?? expiryOf(credential.token) };
}

/** What a subprotocol may be made of: RFC 9110's token. */
const protocolToken = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** The subprotocol that presents a token; undefined for one with other characters, which `client_info` presents. */
export function bearerProtocol({ token }: Credential): string | undefined {
  return protocolToken.test(token) ? `watchhamster.bearer.${token}` : undefined;
}

/** When a JWT expires, in milliseconds; undefined when it is none or does not say. Read, not verified: the server does. */
function expiryOf(token: string): number | undefined {
  const [, payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined) return undefined;
  try {
    const bytes = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    const claims: unknown = JSON.parse(bytes);
    const exp = typeof claims === 'object' && claims !== null && 'exp' in claims ? claims.exp : undefined;
    return typeof exp === 'number' && Number.isFinite(exp) ? exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}
