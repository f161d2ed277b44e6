import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { codeBlocks } from '../../../scripts/code-blocks.ts';
import { findPython, runPython } from './spec-clients/python.ts';
import { connect } from './support/client.ts';
import { startTestServer } from './support/server.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const blocks = codeBlocks(new URL('../../../README.md', import.meta.url));
const [frontend, backend] = blocks.filter(({ language }) => language === 'ts');
const [python] = blocks.filter(({ language }) => language === 'python');

const demo = `services: [{ id: cache, command: [node, -e, 'console.log("up"); setInterval(() => {}, 1000)'] }]`;

it('shows three ways, each in under fifteen lines', () => {
  for (const block of [frontend, backend, python]) expect(block?.code.split('\n').length).toBeLessThan(15);
});

it('has a frontend example that runs', async () => {
  await using server = await startTestServer(demo);
  using watcher = await connect(server.ws);
  await watcher.next('serviceEvent', ({ data }) => data.event_type === 'started');
  // The address is all that is changed: this test runs beside others.
  const contents = frontend?.code.replace('localhost:8000', `localhost:${server.port}`) ?? '';
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  const program = spawn(process.execPath, ['--input-type=module', '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  program.stdin.end(outputFiles[0]?.text);
  const [line] = (await once(program.stdout, 'data')) as [Buffer];
  program.kill();
  await once(program, 'close');
  expect(String(line)).toBe('cache running\n');
});

it('has a backend example that is the one of the page which a test follows', () => {
  const page = codeBlocks(new URL('../../../docs/adding-a-message.md', import.meta.url));
  expect(page.map(({ code }) => code)).toContain(backend?.code);
});

const interpreter = findPython();
it.skipIf(!interpreter && !process.env.CI)(
  'has a Python example that runs, and finds every message valid',
  async () => {
    await using server = await startTestServer(demo);
    const program = runPython(interpreter ?? 'python3', python?.code ?? '', server.port, root);
    await program.lines.until((line) => line === 'connection_status is valid');
    using client = await connect(server.ws);
    client.send({ type: 'service_control', data: { service_id: 'cache', action: 'restart' } });
    for (const type of ['service_event', 'log_update', 'status_update']) {
      await program.lines.until((line) => line === `${type} is valid`);
    }
    await server.close();
    expect(await program.ended()).toBe(0);
    expect(program.problems).toEqual([]);
  },
);
