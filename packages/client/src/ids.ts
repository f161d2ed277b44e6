/**
 * A random id of 128 bits. `crypto.randomUUID` exists in secure contexts only; a page that is opened over plain
 * http from another machine has `getRandomValues` alone.
 */
export function randomId(source: Crypto = crypto): string {
  if (typeof source.randomUUID === 'function') return source.randomUUID();
  const bytes = source.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
