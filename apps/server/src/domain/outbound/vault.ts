import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { createSecret, type Secret } from './secret.ts';
import { VaultError } from './vault-error.ts';
import type { VaultKey } from './vault-key.ts';

/**
 * Encrypts secrets for the database: AES-256-GCM, with the name of what the secret belongs to as additional data, so
 * that a row's secret opens for that row only.
 */
export interface Vault {
  /** @throws VaultError KEY_UNUSABLE where there is no key and none can be made */
  seal(secret: Secret, owner: string, iv: Uint8Array): Buffer;
  /** @throws VaultError KEY_MISSING, KEY_UNUSABLE, WRONG_KEY, DAMAGED */
  open(sealed: Uint8Array, owner: string): Secret;
}

/** The length of what {@link Vault.seal} needs for each secret anew, in bytes. */
export const ivBytes = 12;

const version = 1;
const idBytes = 8;
const tagBytes = 16;
const headBytes = 1 + idBytes + ivBytes + tagBytes;

/** Layout: version (1 byte), which key (8), initialization vector (12), tag (16), ciphertext. */
export function createVault(key: VaultKey): Vault {
  return {
    seal(secret, owner, iv) {
      const bytes = key.forSealing();
      const cipher = createCipheriv('aes-256-gcm', bytes, iv);
      cipher.setAAD(Buffer.from(owner));
      const text = Buffer.concat([cipher.update(secret.reveal(), 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(version), idOf(bytes), iv, cipher.getAuthTag(), text]);
    },
    open(sealed, owner) {
      const bytes = key.forOpening();
      const data = Buffer.from(sealed);
      if (data.length < headBytes || data[0] !== version) throw new VaultError('DAMAGED', key.name);
      if (!data.subarray(1, 1 + idBytes).equals(idOf(bytes))) throw new VaultError('WRONG_KEY', key.name);
      const iv = data.subarray(1 + idBytes, 1 + idBytes + ivBytes);
      const decipher = createDecipheriv('aes-256-gcm', bytes, iv, { authTagLength: tagBytes });
      decipher.setAAD(Buffer.from(owner));
      decipher.setAuthTag(data.subarray(headBytes - tagBytes, headBytes));
      try {
        const text = Buffer.concat([decipher.update(data.subarray(headBytes)), decipher.final()]);
        return createSecret(text.toString('utf8'));
      } catch {
        throw new VaultError('DAMAGED', key.name);
      }
    },
  };
}

/** Says which key it was without saying anything of the key. */
function idOf(key: Buffer): Buffer {
  return createHash('sha256').update('watchhamster vault key').update(key).digest().subarray(0, idBytes);
}
