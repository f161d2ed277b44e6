import { randomBytes } from 'node:crypto';
import { type AuthConfig, authSection } from '../config/auth.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Role } from './roles.ts';
import { sha256Hex } from './tokens.ts';

/** A token that is made for one test, and the lines of a configuration that know it. */
export interface TestToken {
  readonly secret: string;
  readonly config: { name: string; sha256: string; role: Role; expires_at?: string };
}

/** Makes a token for a test. */
export function testToken(name: string, role: Role, expiresAt?: string): TestToken {
  const secret = `wh_${randomBytes(32).toString('base64url')}`;
  const config = { name, sha256: sha256Hex(secret), role };
  return { secret, config: expiresAt === undefined ? config : { ...config, expires_at: expiresAt } };
}

/** The section `auth`, with its defaults. */
export function authConfig(section: unknown): AuthConfig {
  return authSection.parse(section);
}

/** A log that nobody reads. */
export const silentLogger: Logger = { debug() {}, info() {}, warn() {}, error() {} };
