import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'watchhamster-macos-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What vm_stat says: its numbers end with a point, and pages have 16 KiB on Apple silicon, 4 KiB before. */
const vmStat = (pageBytes: number) => `Mach Virtual Memory Statistics: (page size of ${pageBytes} bytes)
Pages free:                                6194.
Pages active:                            262144.
Pages inactive:                          258911.
Pages speculative:                         1932.
Pages throttled:                              0.
Pages wired down:                         10000.
Pages purgeable:                            500.
"Translation faults":                4294967296.
File-backed pages:                       110000.
Anonymous pages:                          20000.
Pages stored in compressor:              600000.
Pages occupied by compressor:              3000.
`;

/** Reads the memory as on macOS, in a process that takes itself for one there; its commands say what is given. */
function readAsOnMac(commands: Readonly<Record<string, string>>): { total: number; available: number } {
  for (const [name, script] of Object.entries(commands)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const code = `
    Object.defineProperty(process, 'platform', { value: 'darwin' });
    const { readMemory } = await import(${JSON.stringify(new URL('./memory.ts', import.meta.url).href)});
    process.stdout.write(JSON.stringify(await readMemory('darwin')));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    env: { PATH: [folder, process.env.PATH].join(delimiter), LC_ALL: 'de_DE.UTF-8' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(out) as { total: number; available: number };
}

describe.skipIf(process.platform === 'win32')('memory on macOS', () => {
  it.each([4096, 16_384])('counts no caches as used, with pages of %d bytes', (pageBytes) => {
    const { total, available } = readAsOnMac({
      vm_stat: `cat <<'END'\n${vmStat(pageBytes)}END`,
      // In a locale with a comma, the swap is said with one.
      sysctl: `case "$2" in vm.pagesize) echo ${pageBytes};; *) echo 'total = 2048,00M  used = 1024,50M  free = 1023,50M';; esac`,
    });
    // Anonymous without purgeable, wired and compressed: what Activity Monitor shows as used.
    expect(total - available).toBe((20_000 - 500 + 10_000 + 3000) * pageBytes);
  });
});
