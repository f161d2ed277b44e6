import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

export interface BrowserOptions {
  /** Command line arguments of Chromium, added to the usual ones. */
  readonly args?: readonly string[];
}

/** No browser could be started. The message has every attempt, and what to install. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
  readonly code = 'NO_BROWSER';
}

/** Quiet, and nothing but what a page asks for goes out to the network. */
const usualArgs = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemNames = [
  // The same engine without windows, menus and extensions: it takes two thirds of the processor time.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** A way to start a browser: what it is called, and what Playwright needs to know of it. */
interface Candidate {
  readonly name: string;
  readonly options: () => Promise<LaunchOptions>;
}

/**
 * Starts a headless Chromium for tests: the first that works of those installed on this machine and the one in the
 * package `@sparticuz/chromium` (Linux on x64). The environment variable `WATCHHAMSTER_BROWSER` chooses instead:
 * `bundled` for the package, or the absolute path of a browser.
 * @throws BrowserError when none starts.
 */
export async function launchBrowser({ args = [] }: BrowserOptions = {}): Promise<Browser> {
  const failures: string[] = [];
  for (const { name, options } of await candidates(process.env.WATCHHAMSTER_BROWSER)) {
    try {
      return await chromium.launch({ ...(await options()), args: [...usualArgs, ...args] });
    } catch (cause) {
      failures.push(`${name}: ${reason(cause)}`);
    }
  }
  throw new BrowserError(
    [
      'No browser could be started for the tests.',
      'Install Chromium (`apt-get install chromium-headless-shell` or `chromium`, or Google Chrome), or run `pnpm install` for the one in @sparticuz/chromium (Linux on x64).',
      ...failures,
    ].join('\n'),
  );
}

async function candidates(choice: string | undefined): Promise<Candidate[]> {
  const bundled: Candidate = {
    name: '@sparticuz/chromium',
    options: bundledBrowser,
  };
  if (choice === 'bundled') return [bundled];
  if (choice && isAbsolute(choice))
    return [{ name: choice, options: async () => ({ executablePath: choice }) }];
  if (choice) {
    throw new BrowserError(
      `WATCHHAMSTER_BROWSER is '${choice}': set it to bundled or to the absolute path of a browser, or unset it`,
    );
  }
  if (process.platform !== 'linux') {
    // Elsewhere browsers are not in PATH, but where Playwright looks for them.
    return ['chrome', 'msedge'].map((channel) => ({ name: channel, options: async () => ({ channel }) }));
  }
  const installed = await installedBrowsers();
  return [
    ...installed.map((path) => ({ name: path, options: async () => ({ executablePath: path }) })),
    bundled,
  ];
}

/** The browsers in PATH. */
async function installedBrowsers(): Promise<string[]> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
  const paths = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found: string[] = [];
  for (const path of paths) if (await isExecutable(path)) found.push(path);
  return found;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * The browser of @sparticuz/chromium, unpacked once, with the system libraries and fonts that the package brings for
 * machines that have none. The package unpacks to fixed names in the folder for temporary files, where a second process
 * would find a half-written program: here it unpacks to a folder of its own, which then gets its final name at once. Its
 * list of arguments is not used: it is made for AWS Lambda, and turns off the web security that tests are to see.
 */
async function bundledBrowser(): Promise<LaunchOptions> {
  const manifest = new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url);
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const cache = fileURLToPath(new URL('../node_modules/.cache/browser/', import.meta.url));
  const folder = join(cache, version);
  const program = join(folder, 'chromium');
  if (!(await isExecutable(program))) {
    await mkdir(cache, { recursive: true });
    const unpacked = await mkdtemp(join(cache, 'unpacking-'));
    try {
      await unpackBrowser(unpacked, fileURLToPath(new URL('bin/al2023.tar.br', manifest)));
      // The package's own file looks for the fonts where AWS Lambda has them.
      await writeFile(join(unpacked, 'fonts', 'fonts.conf'), fontsConfiguration(join(folder, 'fonts')));
      await rename(unpacked, folder).catch(async (cause: unknown) => {
        // Another process was first.
        if (!(await isExecutable(program))) throw cause;
      });
    } finally {
      await rm(unpacked, { recursive: true, force: true });
    }
  }
  const { LD_LIBRARY_PATH, FONTCONFIG_PATH, ...env } = process.env;
  const libraries = [join(folder, 'al2023', 'lib'), LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  const fonts =
    FONTCONFIG_PATH ?? ((await isExecutable('/etc/fonts')) ? '/etc/fonts' : join(folder, 'fonts'));
  return {
    executablePath: program,
    env: { ...definedOnly(env), LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts },
  };
}

async function unpackBrowser(folder: string, libraries: string): Promise<void> {
  const unpack = `import chromium, { inflate } from '@sparticuz/chromium';
await chromium.executablePath();
await inflate(${JSON.stringify(libraries)});`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...process.env, TMPDIR: folder },
  });
}

function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;
}

function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** What went wrong, without the command line of 60 arguments that Playwright repeats. */
function reason(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  const lines = text.split('Call log:')[0]?.split('\n') ?? [];
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('<launch')).join('\n  ');
}
