import { readForm } from './bodies.ts';
import type { Account, Settings } from './options.ts';
import { type Result, refuse } from './results.ts';
import type { Tokens } from './tokens.ts';

/** Answers `POST /connect/token`. @returns the account too, where there is a token */
export async function answerToken(
  { accounts, expiresIn }: Pick<Settings, 'accounts' | 'expiresIn'>,
  tokens: Tokens,
  method: string,
  contentType: string,
  body: Buffer,
): Promise<Result & { readonly account?: Account }> {
  if (method !== 'POST') return refuse(405, 'Use POST here', { allow: 'POST' });
  const form = await readForm(body, contentType);
  if (!form) return refused(400, 'invalid_request', 'the body is no form, urlencoded or multipart');
  if (form.get('grant_type') !== 'client_credentials') {
    return refused(400, 'unsupported_grant_type', 'grant_type has to be client_credentials');
  }
  const account = accounts.find(
    ({ clientId, clientSecret }) =>
      form.get('client_id') === clientId && form.get('client_secret') === clientSecret,
  );
  if (!account) return refused(401, 'invalid_client', 'client_id or client_secret is wrong');
  const answer = { token_type: 'Bearer', access_token: tokens.issue(account), refresh_token: null };
  const headers = { 'cache-control': 'no-store' };
  return { status: 200, headers, account, body: withExpiry(answer, expiresIn) };
}

/** A token's answer whose `expires_in` says something else; `null` leaves it out. */
export function withExpiry(answer: unknown, expiresIn: number | string | null): unknown {
  if (typeof answer !== 'object' || answer === null || !('access_token' in answer)) return answer;
  const { expires_in: _, ...rest } = answer as Readonly<Record<string, unknown>>;
  return expiresIn === null ? rest : { ...rest, expires_in: expiresIn };
}

const refused = (status: number, error: string, error_description: string): Result => ({
  status,
  body: { error, error_description },
});
