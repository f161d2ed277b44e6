/** What stands in the place of a secret, in both dialects (second specification: «隱藏敏感資訊顯示為 '***'»). */
export const MASK = '***';

/** What may be said about a token to others: that there is one, or that there is none. */
export type MaskedToken = typeof MASK | null;

/** `'***'` for a token, `null` for none (null, undefined or empty). The only way from a token to an outbound field. */
export function maskToken(token: string | null | undefined): MaskedToken {
  return token ? MASK : null;
}

/** Field names whose values are secrets wherever they stand, compared in lower case without `_` and `-`. */
const secretNames = new Set([
  'accesstoken',
  'apikey',
  'authorization',
  'bearer',
  'clientsecret',
  'cookie',
  'credential',
  'credentials',
  'idtoken',
  'passwd',
  'password',
  'privatekey',
  'refreshtoken',
  'secret',
  'secretkey',
  'setcookie',
  'signingsecret',
  'token',
]);

/** What the name of a field says of it. */
type NameKind = 'secret' | 'suspicious' | 'plain';

/** Names that were asked for before: those of the catalogue come with every message. Bounded, for the others. */
const namesSeen = new Map<string, NameKind>();

/** Whether a field of this name holds a secret by its name alone: `client_secret`, `accessToken`, `Authorization`. */
export function isSecretName(name: string): boolean {
  return kindOfName(name) === 'secret';
}

/** `suspicious` is a name that may have a secret in itself. */
function kindOfName(name: string): NameKind {
  const known = namesSeen.get(name);
  if (known !== undefined) return known;
  const plain = name.replace(/[_-]/g, '').toLowerCase();
  const isSecret = secretNames.has(plain) || /(?:token|secret|password|apikey)$/.test(plain);
  const kind = isSecret ? 'secret' : suspicious.test(name) ? 'suspicious' : 'plain';
  // Only what is short: a name from anywhere may be as long as a message.
  if (namesSeen.size < 1000 && name.length <= 64) namesSeen.set(name, kind);
  return kind;
}

/**
 * Path prefixes after which the known webhook providers put the secret, by host name. A host that is not listed shows
 * nothing of its path.
 */
const webhookPaths: readonly (readonly [host: RegExp, prefix: RegExp])[] = [
  [/^(?:[a-z]+\.)?discord(?:app)?\.com$/, /^\/api(?:\/v\d+)?\/webhooks/],
  [/^hooks\.slack(?:-gov)?\.com$/, /^\/(?:services|workflows|triggers)/],
  [/(?:^|\.)dooray\.com$/, /^\/services/],
  [/\.webhook\.office\.com$|^outlook\.office\.com$/, /^\/webhook(?:b2)?/],
  [/\.logic\.azure\.com$/, /^\/workflows/],
  [/\.api\.powerplatform\.com$/, /^\/powerautomate\/automations\/direct\/workflows/],
];

/** A webhook URL that can be shown: scheme, host and the path up to the secret part, then `***`. */
export function maskUrl(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return MASK;
  }
  const hostname = parsed.hostname.replace(/\.$/, '');
  const known = webhookPaths.find(([host]) => host.test(hostname));
  const prefix = known?.[1].exec(parsed.pathname)?.[0] ?? '';
  const hidden = parsed.pathname.length > prefix.length + 1 || parsed.search !== '' || parsed.hash !== '';
  return `${parsed.protocol}//${parsed.host}${prefix}/${hidden ? MASK : ''}`;
}

const webhookUrl =
  /https?:\/\/(?:[a-z0-9-]{1,63}\.){0,8}(?:discord(?:app)?\.com\.?(?::\d+)?\/api(?:\/v\d+)?\/webhooks|slack(?:-gov)?\.com\.?(?::\d+)?\/(?:services|workflows|triggers)|dooray\.com\.?(?::\d+)?\/services|office\.com\.?(?::\d+)?\/webhook(?:b2)?|logic\.azure\.com\.?(?::\d+)?\/workflows|api\.powerplatform\.com\.?(?::\d+)?\/powerautomate\/automations\/direct\/workflows)[/?][^\s"'<>\\]+/gi;
const authorization = /\b(bearer|basic)(\s{1,8})[a-z0-9\-._~+/]{6,}=*/gi;
const bearerProtocol = /\b(watchhamster\.bearer\.)[a-z0-9\-._~+/]+/gi;
// A start inside a run of its own characters would read the run again from each of them.
const jsonWebToken = /(?<![\w-])eyJ[\w-]{8,4096}\.[\w-]{8,4096}\.[\w-]{0,4096}/g;
/** A token that `--new-token` made, also where it was cut or something stands before it. */
const serverToken = /(?:w|%77)h(?:_|%5f)[\w-]{20,}/gi;
const urlPassword = /\b([a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@"']{0,128}:)[^\s/@"']{1,256}@/gi;
/**
 * An assignment to a secret name: `client_secret=…`, `"client_secret": "…"` (also escaped inside another text),
 * `X-Api-Key: …`, `AWS_SECRET_ACCESS_KEY=…`. A value in quotes goes to the same quote, any other to white space or `&`.
 */
const namedSecret =
  /((?:access[_-]?token|api[_-]?key|client[_-]?secret|id[_-]?token|passwd|password|private[_-]?key|refresh[_-]?token|secret(?:[_-]?access)?(?:[_-]?key)?|token)\\{0,3}["']?\s{0,4}(?:=>?|:)\s{0,4})(\\{1,3}"(?:(?!\\{1,3}").)*|"(?:[^"\\]|\\.)*|\\{0,3}'[^'\n]*|[^\s&"'\\][^\s&]*)/gi;

/** What at least one of the shapes needs. */
const suspicious = /:\/\/|bearer|basic|eyJ|wh_|%77h|h%5f|token|secret|passw|key/i;

/**
 * Text with known shapes of secrets masked: webhook URLs, bearer and basic credentials, JSON Web Tokens, this
 * server's own tokens, passwords in
 * URLs, and `client_secret=…`-like assignments in plain, JSON and URL-encoded form. Linear in the length of the text.
 */
export function maskSecrets(text: string): string {
  // Most texts have nothing that any of the shapes needs: one look instead of seven.
  if (!suspicious.test(text)) return text;
  return text
    .replace(webhookUrl, maskUrl)
    .replace(authorization, `$1$2${MASK}`)
    .replace(jsonWebToken, MASK)
    .replace(serverToken, MASK)
    .replace(urlPassword, `$1${MASK}@`)
    .replace(bearerProtocol, `$1${MASK}`)
    .replace(namedSecret, maskValue);
}

/** Keeps the name, the separator, and the quote that a value in quotes begins with; the one it ends with was not read. */
function maskValue(_match: string, name: string, value: string): string {
  const [quote] = /^\\{0,3}["']/.exec(value) ?? [];
  if (quote !== undefined) return `${name}${quote}${MASK}`;
  // What closes the text around it is not part of the value.
  const [after = ''] = /[)\]},;"'\\]{1,8}$/.exec(value) ?? [];
  return `${name}${MASK}${after}`;
}

/**
 * Any JSON value with its secrets masked: fields with a secret's name, and known shapes inside strings. A copy, or the
 * value itself when nothing in it is to be masked. Deeper than `depth` levels (default 8) only `'…'` is kept, so that
 * hostile nesting costs nothing.
 */
export function redact(value: unknown, depth = 8): unknown {
  return isPlain(value, depth) ? value : maskedCopy(value, depth);
}

/** Whether nothing in a value is to be masked, nor lies too deep. Most values are so: a look is cheaper than a copy. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return !suspicious.test(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) {
    for (const item of value) if (!isPlain(item, depth - 1)) return false;
    return true;
  }
  for (const name of Object.keys(value)) {
    const item = (value as Record<string, unknown>)[name];
    const kind = kindOfName(name);
    if (kind === 'suspicious') return false;
    if (kind === 'secret' ? item !== null && item !== MASK : !isPlain(item, depth - 1)) return false;
  }
  return true;
}

function maskedCopy(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return maskSecrets(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '…';
  if (Array.isArray(value)) return value.map((item) => maskedCopy(item, depth - 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      maskSecrets(name),
      isSecretName(name) && item !== null ? MASK : maskedCopy(item, depth - 1),
    ]),
  );
}
