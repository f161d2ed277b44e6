import { execFile, execFileSync, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What docs/adding-a-message.md says to do: files to create, and lines to add at a place of a file. */
interface Step {
  readonly path: string;
  readonly place: 'create' | 'top' | string;
  readonly code: string;
}

const sentence =
  /(?:^|\n)(?:Create `(?<created>[^`]+)`|In `(?<edited>[^`]+)`, add (?:at the (?<top>top)|after the line `(?<after>[^`]+)`)):\n\n```ts\n(?<code>[\s\S]*?)\n```/g;

async function stepsOf(page: string): Promise<Step[]> {
  const text = await readFile(page, 'utf8');
  const steps = [...text.matchAll(sentence)].map(({ groups = {} }) => ({
    path: groups.created ?? groups.edited ?? '',
    place: groups.created ? 'create' : (groups.top ?? groups.after ?? ''),
    code: groups.code ?? '',
  }));
  // Every block of TypeScript on the page is a step, or a reader would do what no test does.
  expect(steps).toHaveLength(text.split('```ts\n').length - 1);
  return steps;
}

let copy: string;

/** A copy of the repository's protocol and server in which the workspace's packages are the copy's own. */
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'watchhamster-message-'));
  const listed = execFileSync(
    'git',
    [
      'ls-files',
      '--cached',
      '--others',
      '--exclude-standard',
      'packages',
      'apps/server',
      'scripts',
      'stress/fuzz/random.ts',
      'tsconfig.base.json',
      'package.json',
    ],
    { cwd: root, encoding: 'utf8' },
  );
  for (const file of listed.split('\n').filter((line) => line && !line.startsWith('apps/server/test/'))) {
    await cp(join(root, file), join(copy, file), { recursive: true }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error; // deleted in the working tree, not yet in the index
      },
    );
  }
  for (const folder of ['.', 'packages/shared-types', 'apps/server']) {
    const target = join(copy, folder, 'node_modules');
    await mkdir(target, { recursive: true });
    for (const name of await readdir(join(root, folder, 'node_modules'))) {
      if (name !== '@watchhamster')
        await symlink(join(root, folder, 'node_modules', name), join(target, name));
    }
    await mkdir(join(target, '@watchhamster'));
    await symlink(join(copy, 'packages/shared-types'), join(target, '@watchhamster/shared-types'));
  }
}, 60_000);
afterAll(() => rm(copy, { recursive: true, force: true }));

async function apply({ path, place, code }: Step): Promise<void> {
  const file = join(copy, path);
  if (place === 'create') {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${code}\n`, { flag: 'wx' });
    return;
  }
  const text = await readFile(file, 'utf8');
  if (place === 'top') return writeFile(file, `${code}\n${text}`);
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.trim() === place);
  expect(index, `${path} has the line «${place}»`).toBeGreaterThanOrEqual(0);
  lines.splice(index + 1, 0, code);
  return writeFile(file, lines.join('\n'));
}

describe('docs/adding-a-message.md', () => {
  it('leads to a message and a command that compile, have their schemas, and work', {
    timeout: 180_000,
  }, async () => {
    for (const step of await stepsOf(join(root, 'docs/adding-a-message.md'))) await apply(step);

    const protocol = join(copy, 'packages/shared-types');
    const server = join(copy, 'apps/server');
    const tsc = join(root, 'node_modules/@typescript/native/bin/tsc');
    await run(process.execPath, ['codegen/main.ts'], { cwd: protocol });
    const schema = await readFile(join(protocol, 'schemas/typed/client/add_note.schema.json'), 'utf8');
    expect(JSON.parse(schema)).toMatchObject({
      title: 'add_note',
      properties: { type: { const: 'add_note' } },
    });
    await run(process.execPath, [join(protocol, 'node_modules/tsup/dist/cli-default.js')], { cwd: protocol });
    // The protocol's own type tests must not stand in the way of a message either.
    for (const cwd of [protocol, server])
      await run(process.execPath, [tsc, '-p', 'tsconfig.json', '--noEmit'], { cwd });

    const config = join(copy, 'config.yaml');
    await writeFile(config, 'services: [{ id: cache, command: [node], auto_start: false }]');
    const child = spawn(
      process.execPath,
      ['src/main.ts', '--port', '0', '--config', config, '--log-format', 'json'],
      { cwd: server, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    try {
      const url = await new Promise<string>((resolve, reject) => {
        let out = '';
        child.stdout.on('data', (chunk) => {
          out += chunk;
          const found = /"url":"http(:[^"]+)"/.exec(out)?.[1];
          if (found) resolve(`ws${found}/ws`);
        });
        child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${out}`)));
      });
      const page = await readFile(join(root, 'docs/adding-a-message.md'), 'utf8');
      const message = /```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '';
      const socket = new WebSocket(url, ['watchhamster.event.v1']);
      const received = new Map<string, unknown>();
      await new Promise<void>((resolve) => {
        socket.once('open', () => socket.send(message));
        socket.on('message', (data) => {
          const frame = JSON.parse(String(data)) as { type?: string; event?: string };
          received.set(frame.type ?? frame.event ?? '', frame);
          if (received.has('ack') && received.has('serviceNote')) resolve();
        });
      });
      socket.terminate();
      expect(received.get('ack')).toMatchObject({
        data: { request_id: '1', status: 'ok', result: { service_id: 'cache' } },
      });
      expect(received.get('serviceNote')).toMatchObject({ payload: { service_id: 'cache', text: 'hello' } });
    } finally {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
  });
});
