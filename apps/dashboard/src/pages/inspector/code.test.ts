import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { bothForms, codeFor, codeKinds, kindsFor } from './code.ts';

const run = promisify(execFile);
const origin = 'http://localhost:8000';
const control = {
  type: 'service_control',
  data: { service_id: "it's", action: 'restart' },
  request_id: 'r1',
};
const alert = {
  type: 'alert',
  data: { level: 'info', title: "it's $HOME `x`", message: 'm', category: 'c', source: 's' },
  timestamp: '2024-01-01T12:00:00.000Z',
  broadcast_id: 'alert_001',
};

it('has the form of each style, and none of what is no message', () => {
  expect(bothForms(control)).toEqual({
    typed: control,
    event: { event: 'serviceControl', payload: { service_id: "it's", action: 'restart', requestId: 'r1' } },
  });
  expect(bothForms({ nothing: 1 })).toEqual({ typed: undefined, event: undefined });
});

it('offers what there is for a message', () => {
  expect(kindsFor(control)).toEqual(['javascript', 'python', 'wscat', 'websocat']);
  expect(kindsFor(alert)).toEqual(['curl', 'javascript', 'python']);
  expect(kindsFor({ type: 'pong', data: {} })).toEqual([]);
  expect(kindsFor('text')).toEqual([]);
});

it('gives the shell the message to the letter', async () => {
  const code = codeFor('wscat', control, origin).replace(/^wscat/, 'printf "%s|"');
  const { stdout } = await run('sh', ['-c', code]);
  // Its own number: the one of the frame was that frame's.
  expect(JSON.parse(stdout.split('|').at(-2) ?? '')).toEqual({ ...control, request_id: 'copied-1' });
  const published = codeFor('curl', alert, origin).replace(/^curl/, 'printf "%s|"');
  const { broadcast_id: _, ...rest } = alert;
  expect(JSON.parse((await run('sh', ['-c', published])).stdout.split('|').at(-2) ?? '')).toEqual(rest);
});

it('gives programs that their languages can read', async () => {
  for (const message of [control, alert, { type: 'subscribe', data: { event_types: ['alert'] } }]) {
    const python = codeFor('python', message, origin);
    await run('python3', ['-c', 'import ast, sys; ast.parse(sys.argv[1])', python]);
    const script = codeFor('javascript', message, origin);
    await run(process.execPath, ['--check', '--input-type=module', '--eval', script]).catch(async () =>
      run(process.execPath, [
        '--input-type=module',
        '--eval',
        `if (0) { ${script.replace(/^import .*$/gm, '')} }`,
      ]),
    );
  }
  expect(codeFor('javascript', control, origin)).toContain('client.serviceControl({');
  expect(codeFor('javascript', alert, origin)).toContain("client.on('alert',");
});

it('never has a secret in it', () => {
  const project = {
    callFlowId: 'f',
    projectId: 'p',
    client_id: 'c',
    client_secret: 'open sesame',
    action: 'init',
    error: null,
  };
  const message = { type: 'start_outbound', data: { project } };
  for (const kind of codeKinds) expect(codeFor(kind, message, origin)).not.toContain('sesame');
});
