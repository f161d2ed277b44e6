import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { codeBlocks } from '../../../scripts/code-blocks.ts';
import { startServer } from './support/server.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const blocks = codeBlocks(new URL('../README.md', import.meta.url));
const [view, messages] = blocks.filter(({ language }) => language === 'ts');
const [page] = blocks.filter(({ language }) => language === 'tsx');
const alias = {
  '@watchhamster/client/react': join(root, 'src/react/index.ts'),
  '@watchhamster/client': join(root, 'src/index.ts'),
};

it.each([
  ['the live view', view?.code, 'cache running'],
  ['messages and commands', messages?.code, 'cache running'],
])('runs: %s', async (_name, code = '', wanted) => {
  const command = ['node', '-e', 'setInterval(() => {}, 1000)'];
  await using server = await startServer({ services: [{ id: 'cache', command }] });
  // The address is all that is changed: this test runs beside others.
  const contents = code.replaceAll('http://localhost:8000', server.url);
  expect(contents).toContain(server.url);
  const options = { bundle: true, format: 'esm', write: false, logLevel: 'silent', alias } as const;
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: root, loader: 'ts' } });
  const program = spawn(process.execPath, ['--input-type=module', '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(program, 'close');
  program.stdin.end(outputFiles[0]?.text);
  let said = '';
  for await (const chunk of program.stdout) {
    said += chunk;
    if (said.includes(wanted)) break;
  }
  program.kill();
  await ended;
  expect(said).toContain(wanted);
});

it('has a React example that is the file which the compiler checks', () => {
  const file = readFileSync(new URL('readme-app.tsx', import.meta.url), 'utf8');
  expect(page?.code).toBe(file.trimEnd());
});
