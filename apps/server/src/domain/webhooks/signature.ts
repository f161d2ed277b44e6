import { createHmac } from 'node:crypto';

/** A key as Standard Webhooks writes it: `whsec_` and 24 to 64 bytes in base64. */
const keyText = /^whsec_([A-Za-z0-9+/]{32,88}={0,2})$/;

/** The bytes of a key; undefined when the text is none. */
export function readSigningKey(text: string): Buffer | undefined {
  const [, encoded] = keyText.exec(text.trim()) ?? [];
  if (encoded === undefined) return undefined;
  const key = Buffer.from(encoded, 'base64');
  return key.length >= 24 && key.length <= 64 ? key : undefined;
}

/** What a signature is of. */
interface Signed {
  /** The same for every try: a receiver tells by it what it has already. */
  readonly id: string;
  /** When this try was made, in milliseconds. */
  readonly at: number;
  readonly body: string;
}

/**
 * The headers of a webhook by the Standard Webhooks convention, version 1 (symmetric): the signature is the HMAC-SHA256 of
 * `id.timestamp.body`. Without a key there is none.
 */
export function signatureHeaders({ id, at, body }: Signed, key: Buffer | undefined): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp };
  if (!key) return headers;
  const digest = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { ...headers, 'webhook-signature': `v1,${digest}` };
}
