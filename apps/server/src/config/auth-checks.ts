import { isLoopback } from '../auth/origin.ts';
import { type AuthConfig, type JwtConfig, sharedKeyAlgorithms, type TokenConfig } from './auth.ts';
import { type FieldProblem, fieldPath } from './problems.ts';

/** What a schema cannot say of credentials: they are distinct, and the keys of JWTs have one trustworthy source. */
export function checkAuth({ tokens, jwt }: AuthConfig): FieldProblem[] {
  return [...checkTokens(tokens), ...(jwt ? [...checkKeySource(jwt), ...checkAlgorithms(jwt)] : [])];
}

function checkTokens(tokens: readonly TokenConfig[]): FieldProblem[] {
  return [
    ...duplicates(tokens, 'name', (first) => `is already the name of ${first}; names are unique`),
    ...duplicates(tokens, 'sha256', (first) => `is already the hash of ${first}; make a token for each`),
  ];
}

function duplicates(
  tokens: readonly TokenConfig[],
  field: 'name' | 'sha256',
  message: (first: string) => string,
): FieldProblem[] {
  const firsts = new Map<string, number>();
  return tokens.flatMap((token, index) => {
    const value = token[field].toLowerCase();
    const first = firsts.get(value);
    if (first === undefined) {
      firsts.set(value, index);
      return [];
    }
    const path = ['auth', 'tokens', index, field];
    return [{ path, message: message(fieldPath(['auth', 'tokens', first, field])) }];
  });
}

function checkKeySource({ jwks, secret_file }: JwtConfig): FieldProblem[] {
  if ((jwks === undefined) === (secret_file === undefined)) {
    const message =
      jwks === undefined ? 'has no keys; add jwks or secret_file' : 'has two; leave one of them out';
    return [{ path: ['auth', 'jwt', ...(jwks === undefined ? [] : ['secret_file'])], message }];
  }
  if (jwks === undefined || !/^[a-z][a-z0-9+.-]+:\/\//i.test(jwks)) return [];
  const url = URL.canParse(jwks) ? new URL(jwks) : undefined;
  const path = ['auth', 'jwt', 'jwks'];
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return [
      { path, message: 'is no https URL; expected one such as https://id.example.com/keys, or a file' },
    ];
  if (url.username || url.password)
    return [{ path, message: 'has a user or password in it; keys are public, leave them out' }];
  if (url.protocol === 'https:' || isLoopback(url.hostname)) return [];
  return [{ path, message: 'would fetch the keys where others can change them on the way; use https' }];
}

function checkAlgorithms({ jwks, algorithms = [] }: JwtConfig): FieldProblem[] {
  const expected =
    jwks === undefined
      ? 'secret_file goes with HS256, HS384 or HS512'
      : 'jwks goes with RS, PS, ES and EdDSA algorithms';
  return algorithms.flatMap((algorithm, index) => {
    const shared = sharedKeyAlgorithms.some((name) => name === algorithm);
    if (shared === (jwks === undefined)) return [];
    return [
      { path: ['auth', 'jwt', 'algorithms', index], message: `'${algorithm}' does not fit: ${expected}` },
    ];
  });
}
