import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import { SetupError } from '../config/problems.ts';
import type { Logger } from '../telemetry/logger.ts';

/** Where a certificate and its key are. */
export interface CertificateFiles {
  /** The certificate with its chain, PEM. */
  readonly cert: string;
  /** Its private key, PEM, without a passphrase. */
  readonly key: string;
}

/** A certificate and a key that fit each other. */
export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** When it ends, in milliseconds since 1970. */
  readonly expiresAt: number;
  /** Changes with the content of either file. */
  readonly version: string;
}

/**
 * Reads a certificate and its key, and checks that they can be used.
 * @throws SetupError saying which file is wrong, and why.
 */
export async function readCertificate(files: CertificateFiles, now: () => number): Promise<Certificate> {
  const [cert, key] = await Promise.all([read(files.cert, 'cert'), read(files.key, 'key')]);
  const leaf = attempt(
    () => new X509Certificate(cert),
    `${files.cert} (server.tls.cert) is no PEM certificate`,
  );
  const privateKey = attempt(
    () => createPrivateKey(key),
    `${files.key} (server.tls.key) is no PEM private key without a passphrase`,
  );
  if (!leaf.checkPrivateKey(privateKey)) {
    throw new SetupError(
      `${files.key} (server.tls.key) is not the key of the certificate in ${files.cert} (server.tls.cert); the server's own certificate comes first in that file`,
    );
  }
  const expiresAt = leaf.validToDate.getTime();
  if (expiresAt <= now()) {
    const since = new Date(expiresAt).toISOString();
    throw new SetupError(`the certificate in ${files.cert} (server.tls.cert) expired at ${since}; renew it`);
  }
  attempt(
    () => createSecureContext({ cert, key, minVersion: 'TLSv1.2' }),
    `${files.cert} (server.tls.cert) cannot be used, perhaps for its chain`,
  );
  return {
    cert,
    key,
    expiresAt,
    version: createHash('sha256').update(cert).update('\0').update(key).digest('hex'),
  };
}

/** Notices when the files of a certificate change. */
export interface CertificateWatch {
  /** Looks at the files now. */
  check(): Promise<void>;
  close(): void;
}

interface WatchOptions {
  readonly files: CertificateFiles;
  /** What the server began with. */
  readonly certificate: Certificate;
  /** Takes a new one that can be used. */
  readonly onChange: (certificate: Certificate) => void;
  readonly intervalMs: number;
  readonly now: () => number;
  readonly logger: Logger;
}

/**
 * Reads the files again every so often. It compares what is in them, so that it sees a replaced symbolic link as well
 * as a rewritten file. Files that do not fit each other, such as those that are being written, leave the certificate as
 * it was.
 */
export function watchCertificate(options: WatchOptions): CertificateWatch {
  const { files, onChange, intervalMs, now, logger } = options;
  let { version } = options.certificate;
  let complaint = '';
  async function check(): Promise<void> {
    try {
      const next = await readCertificate(files, now);
      complaint = '';
      if (next.version === version) return;
      version = next.version;
      onChange(next);
      logger.info({ expires_at: new Date(next.expiresAt).toISOString() }, 'the certificate was replaced');
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      if (reason !== complaint)
        logger.error({ reason }, 'the certificate files cannot be used; the old certificate stays');
      complaint = reason;
    }
  }
  let timer: NodeJS.Timeout | undefined;
  const schedule = (): void => {
    timer = setTimeout(() => void check().finally(() => timer && schedule()), intervalMs).unref();
  };
  schedule();
  return {
    check,
    close() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

async function read(path: string, field: 'cert' | 'key'): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'it does not exist',
      EACCES: 'permission denied; the server’s user must be able to read it',
      EISDIR: 'it is a folder',
    };
    throw new SetupError(`${path} (server.tls.${field}) cannot be read: ${reasons[code ?? ''] ?? code}`, {
      cause,
    });
  }
}

/** Runs what fails with OpenSSL's words, and says what they mean. */
function attempt<T>(run: () => T, problem: string): T {
  try {
    return run();
  } catch (cause) {
    throw new SetupError(problem, { cause });
  }
}
