import * as z from 'zod';
import { roles } from '../auth/roles.ts';

/** What signs a JWT with a key pair: the server only has public keys. */
export const asymmetricAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;

/** What signs a JWT with a key that both sides have. */
export const sharedKeyAlgorithms = ['HS256', 'HS384', 'HS512'] as const;

/** Names of tokens: short, readable in a log, and nothing that YAML or a header would read otherwise. */
export const tokenName = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}$/,
    'expected 1 to 64 letters, digits or _ . @ -, starting with a letter or digit',
  );

const token = z.strictObject({
  name: tokenName.describe('Who it is for: shown in the log and to administrators.'),
  sha256: z
    .string()
    .regex(
      /^[0-9a-f]{64}$/i,
      'expected the SHA-256 of the token, 64 hexadecimal digits; --new-token makes both',
    )
    .describe('The SHA-256 of the token, in hexadecimal. The token itself is kept nowhere.'),
  role: z.enum(roles).describe('What its holder may do.'),
  expires_at: z.iso
    .datetime({ offset: true, error: 'expected a time such as 2027-01-31T00:00:00Z' })
    .optional()
    .describe('When it ends. Default: never.'),
});
export type TokenConfig = z.output<typeof token>;

const jwt = z.strictObject({
  issuer: z.string().min(1).describe('What `iss` must be.'),
  audience: z.string().min(1).describe('What `aud` must be, or contain.'),
  jwks: z
    .string()
    .min(1)
    .optional()
    .describe('Public keys: an https URL, or the path of a JSON Web Key Set. Either this or secret_file.'),
  secret_file: z
    .string()
    .min(1)
    .optional()
    .describe('Path of a file with a shared key of at least 32 bytes. Either this or jwks.'),
  role_claim: z.string().min(1).default('role').describe('The claim that holds the role.'),
  algorithms: z
    .array(z.enum([...asymmetricAlgorithms, ...sharedKeyAlgorithms]))
    .min(1)
    .optional()
    .describe(
      'Signature algorithms that are accepted. Default: RS256, PS256, ES256, EdDSA; HS256 with secret_file.',
    ),
});
export type JwtConfig = z.output<typeof jwt>;

/** Who may do what. Without tokens and jwt the server listens on loopback only, and everybody there is admin. */
export const authSection = z.strictObject({
  tokens: z.array(token).default([]).describe('Tokens of people and programs; --new-token makes one.'),
  jwt: jwt.optional().describe('JSON Web Tokens of one issuer.'),
  session_hours: z
    .number()
    .min(0.01)
    .max(8760)
    .default(12)
    .describe('How long a sign-in on the dashboard lasts.'),
});
export type AuthConfig = z.output<typeof authSection>;

/** Whether any credential is configured. */
export function needsSignIn({ tokens, jwt: issuer }: AuthConfig): boolean {
  return tokens.length > 0 || issuer !== undefined;
}
