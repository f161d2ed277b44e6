/** Why a stored secret cannot be used, for programs; the message says what to do. */
export type VaultErrorCode = 'KEY_MISSING' | 'KEY_UNUSABLE' | 'WRONG_KEY' | 'DAMAGED';

const again = 'or give the project its credentials again with startOutbound';

/** How a key is written. */
const aKey = 'expected 32 bytes as 64 hexadecimal digits or base64; openssl rand -hex 32 makes a key';

const texts: Readonly<Record<VaultErrorCode, (key: string, detail: string) => string>> = {
  KEY_MISSING: (key) => `there is no key in ${key}: put back the one that was there, ${again}`,
  KEY_UNUSABLE: (key, detail) => `the key in ${key} cannot be used: ${detail}`,
  WRONG_KEY: (key) =>
    `its credentials were encrypted with another key than the one in ${key}: put that key back, ${again}`,
  DAMAGED: () => `its stored credentials are damaged; give them again with startOutbound`,
};

/** A secret can be neither encrypted nor read. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
  readonly code: VaultErrorCode;
  /**
   * @param key where the key is: a file, or the name of an environment variable
   * @param detail why it cannot be used, and what to do; default: how a key is written
   */
  constructor(code: VaultErrorCode, key: string, detail = aKey) {
    super(texts[code](key, detail));
    this.code = code;
  }
}
