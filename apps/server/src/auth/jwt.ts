import { errors, jwtVerify } from 'jose';
import type { JwtConfig } from '../config/auth.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Unavailable } from './identity.ts';
import { createJwtKeys, KeysUnavailableError } from './jwt-keys.ts';
import { type Role, roleNamed } from './roles.ts';

/** What a valid JWT says. */
export interface JwtIdentity {
  /** Its subject. */
  readonly name: string;
  readonly role: Role;
  /** When it is not accepted any more, in milliseconds since 1970: its `exp` and the tolerance, at most the last moment that a Date has. */
  readonly expiresAt: number;
}

/** What a presented JWT turns out to be. */
export type JwtResult =
  | { readonly outcome: 'accepted'; readonly identity: JwtIdentity }
  /** Why, in words without any part of it. */
  | { readonly outcome: 'rejected'; readonly reason: string }
  | Unavailable;

/** Checks a JWT: signature, issuer, audience, times, role. */
export type VerifyJwt = (token: string) => Promise<JwtResult>;

interface JwtOptions {
  readonly config: JwtConfig;
  readonly baseDir: string;
  readonly now: () => number;
  readonly logger: Logger;
}

/** How far the clocks of issuer and server may be apart, in seconds. */
const clockToleranceSeconds = 5;

/** How long to wait while the keys cannot be had, in seconds: as long as until they are asked for again. */
const retryAfterSeconds = 5;

/** The last moment that a Date can hold, in milliseconds since 1970. */
const lastMoment = 8.64e15;

/** What steers a terminal, breaks a line or turns the direction of the text around it: names are shown. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** Names longer than this are no names: they would fill the log. */
const longestSubject = 256;

/** Whether a credential has the shape of a JWT: three parts, the first of them a JSON object. */
export function looksLikeJwt(token: string): boolean {
  return /^eyJ[\w-]*\.[\w-]*\.[\w-]*$/.test(token);
}

/**
 * Makes the check of one issuer's JWTs. Only the configured algorithms are accepted; `exp` and `sub` are required.
 * @throws SetupError when a key file cannot be used.
 */
export async function createJwtVerifier(options: JwtOptions): Promise<VerifyJwt> {
  const { config, now } = options;
  const { getKey, algorithms } = await createJwtKeys(options);
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, getKey, {
        algorithms,
        issuer: config.issuer,
        audience: config.audience,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: clockToleranceSeconds,
        currentDate: new Date(now()),
      });
      const { sub, exp } = payload;
      if (!sub || sub.length > longestSubject || unprintable.test(sub) || exp === undefined)
        return rejected('no usable subject');
      const role = roleNamed(payload[config.role_claim]);
      if (!role) return rejected(`no known role in the claim '${config.role_claim}'`);
      return { outcome: 'accepted', identity: { name: sub, role, expiresAt: endOf(exp) } };
    } catch (cause) {
      if (cause instanceof KeysUnavailableError) return { outcome: 'unavailable', retryAfterSeconds };
      return rejected(reasonOf(cause));
    }
  };
}

/** When a JWT with this `exp` (in seconds) is not accepted any more: a connection must not end before a new one would be refused. */
function endOf(exp: number): number {
  // The check counts in whole seconds.
  return Math.min((Math.ceil(exp) + clockToleranceSeconds) * 1000, lastMoment);
}

function rejected(reason: string): JwtResult {
  return { outcome: 'rejected', reason };
}

const claimNames: Readonly<Record<string, string>> = { iss: 'wrong issuer', aud: 'wrong audience' };

function reasonOf(cause: unknown): string {
  if (cause instanceof errors.JWTExpired) return 'expired';
  if (cause instanceof errors.JWTClaimValidationFailed) {
    const { claim, reason } = cause;
    if (reason === 'missing') return `no ${claim}`;
    if (claim === 'nbf') return 'not valid yet';
    return claimNames[claim] ?? `wrong ${claim}`;
  }
  if (cause instanceof errors.JWSSignatureVerificationFailed) return 'wrong signature';
  if (cause instanceof errors.JOSEAlgNotAllowed) return 'algorithm not allowed';
  if (cause instanceof errors.JWKSNoMatchingKey) return 'unknown key';
  if (cause instanceof errors.JWKSMultipleMatchingKeys)
    return 'several keys fit; the issuer must name one (kid)';
  return 'malformed';
}
