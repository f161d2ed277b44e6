import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSecret } from './secret.ts';
import { createVault, ivBytes } from './vault.ts';
import { keyOfEnvironment, keyOfFile, keyOfProcess } from './vault-key.ts';

const secret = createSecret('the client secret é 비밀');
const iv = () => randomBytes(ivBytes);
const code = (code: string) => expect.objectContaining({ name: 'VaultError', code });

function temporaryFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'watchhamster-vault-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
}

describe('a sealed secret', () => {
  it('is opened with its key, for its owner', () => {
    const vault = createVault(keyOfProcess(randomBytes));
    const sealed = vault.seal(secret, 'p', iv());
    expect(sealed.toString('latin1')).not.toContain('client');
    expect(vault.open(sealed, 'p').reveal()).toBe(secret.reveal());
    expect(() => vault.open(sealed, 'q')).toThrow(code('DAMAGED'));
  });

  it('says when the key is another one, and when it is damaged', () => {
    const vault = createVault(keyOfProcess(randomBytes));
    const sealed = vault.seal(secret, 'p', iv());
    expect(() => createVault(keyOfProcess(randomBytes)).open(sealed, 'p')).toThrow(code('WRONG_KEY'));
    for (const at of [0, 12, 25, sealed.length - 1]) {
      const broken = Buffer.from(sealed);
      broken.writeUInt8(broken.readUInt8(at) ^ 1, at);
      expect(() => vault.open(broken, 'p'), `byte ${at}`).toThrow(code('DAMAGED'));
    }
    expect(() => vault.open(Buffer.alloc(3), 'p')).toThrow(code('DAMAGED'));
  });
});

describe('a key', () => {
  it('in a file is made on first use, for its owner alone, and read again', () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'outbound.key');
    expect(() => keyOfFile(file, randomBytes).forOpening()).toThrow(code('KEY_MISSING'));
    const sealed = createVault(keyOfFile(file, randomBytes)).seal(secret, 'p', iv());
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = readFileSync(file, 'utf8');
    expect(createVault(keyOfFile(file, randomBytes)).open(sealed, 'p').reveal()).toBe(secret.reveal());
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('in a file that others can read is not used', () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'outbound.key');
    writeFileSync(file, randomBytes(32).toString('base64'));
    for (const mode of [0o644, 0o640, 0o602]) {
      chmodSync(file, mode);
      const open = () => keyOfFile(file, randomBytes).forOpening();
      expect(open).toThrow(code('KEY_UNUSABLE'));
      expect(open).toThrow(
        `others have access to it (mode 0${mode.toString(8)}); close it to them with chmod`,
      );
    }
    chmodSync(file, 0o400);
    expect(keyOfFile(file, randomBytes).forOpening()).toHaveLength(32);
  });

  it('that cannot be used is said to be so, and is not replaced', () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'outbound.key');
    for (const text of ['', 'too short', 'x'.repeat(64), randomBytes(31).toString('base64')]) {
      writeFileSync(file, text, { mode: 0o600 });
      expect(() => keyOfFile(file, randomBytes).forSealing()).toThrow(code('KEY_UNUSABLE'));
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
    expect(() => keyOfFile(folder.path, randomBytes).forSealing()).toThrow(code('KEY_UNUSABLE'));
    expect(() => keyOfFile(join(folder.path, 'no', 'key'), randomBytes).forSealing()).toThrow(
      code('KEY_UNUSABLE'),
    );
  });

  it('of the environment is hexadecimal or base64', () => {
    const key = randomBytes(32);
    for (const text of [key.toString('hex'), key.toString('base64'), ` ${key.toString('base64')}\n`])
      expect(keyOfEnvironment('KEY', text).forSealing()).toEqual(key);
    expect(() => keyOfEnvironment('KEY', undefined).forSealing()).toThrow(code('KEY_MISSING'));
    expect(() => keyOfEnvironment('KEY', 'abc').forOpening()).toThrow(code('KEY_UNUSABLE'));
    expect(() => keyOfEnvironment('KEY', 'abc').forOpening()).toThrow(/^(?!.*abc)/);
  });
});
