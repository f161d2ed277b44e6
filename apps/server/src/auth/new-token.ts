import { randomBytes as cryptoRandomBytes } from 'node:crypto';
import { stringify } from 'yaml';
import type { Role } from './roles.ts';
import { sha256Hex } from './tokens.ts';

/** What a new token is for. */
export interface NewTokenOptions {
  readonly name: string;
  readonly role: Role;
  readonly randomBytes?: (size: number) => Buffer;
}

/** Makes a token and the text that shows it, this once, with the lines that let the server know it. */
export function describeNewToken({ name, role, randomBytes = cryptoRandomBytes }: NewTokenOptions): string {
  const token = `wh_${randomBytes(32).toString('base64url')}`;
  const lines = stringify({ auth: { tokens: [{ name, sha256: sha256Hex(token), role }] } });
  return `${token}

This is the token of '${name}' (${role}). It is shown this once and kept nowhere: put it where its user keeps secrets.
The server needs only its hash. Add these lines to the configuration file, and start the server again:

${lines}`;
}
