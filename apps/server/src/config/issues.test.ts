import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConfig, parseConfig } from './load.ts';

const folder = mkdtempSync(join(tmpdir(), 'watchhamster-issues-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

describe('a problem', () => {
  it.each([
    ['services:\n  - id: a', 'w:2:5 services[0].command: missing: expected a list, such as [a, b]'],
    ['services:\n  - { id: a, command: }', 'services[0].command: is empty: expected a list'],
    [
      'services:\n  - { id: a, command: x y }',
      'services[0].command: expected a list, such as [a, b], not a text',
    ],
    ['services:\n  - { id: a, command: [] }', 'services[0].command: expected at least 1 entry'],
    [
      'services:\n  - { id: a, command: [x, 1] }',
      'services[0].command[1]: expected a text, not this number: put it in',
    ],
    [
      'services:\n  - { id: a, command: [x], auto_start: yes }',
      'expected true or false, not a text (yes, no,',
    ],
    [
      'services:\n  - { id: a, command: [x], stop_signal: SIGTREM }',
      "not 'SIGTREM'; did you mean 'SIGTERM'?",
    ],
    ['services:\n  - { id: a, kind: http }', 'services[0].url: missing: expected a URL such as'],
    ['services: { a: b }', 'w:1:11 services: expected a list, such as [a, b], not keys with values'],
    ['server: { port: "80" }', 'w:1:17 server.port: expected a number, not a text: write it without quotes'],
    ['server: { port: 99999 }', 'server.port: expected a number of at most 65535'],
    ['server: { port: 80.5 }', 'server.port: expected a whole number'],
    [
      'webhooks: { targets: [{ id: a }] }',
      'type: missing: expected discord, slack, dooray, teams or generic',
    ],
    [
      'alerts: { rules: [{ id: a, when: { log: "(a)\\\\1" } }] }',
      'rules[0].when.log: is no regular expression',
    ],
    ['hello', 'w:1:1 expected keys with values, not a text'],
    ['server:\n\tport: 1', 'w:2:1 is not valid YAML: a line begins with a tab; use spaces'],
    ['server: {}\r\nserver: {}', 'w:2:1 is not valid YAML: the key is there twice'],
    ['server: {}\n---\nhost: {}', 'w:2:1 is not valid YAML: a second document begins here'],
    ['services: *nope', 'w:1:11 is not valid YAML: *nope stands for nothing'],
    ['server: !!binary aGk=', 'w:1:9 is not valid YAML: tags such as !!binary'],
  ])('in %j is %s', (text, message) => expect(() => parseConfig(text, 'w')).toThrow(message));

  it('shows no value that may be secret', () => {
    const text = 'webhooks: { targets: [{ id: a, type: slack, url: [hunter22], secret: 5551234 }] }';
    expect(() => parseConfig(text, 'w')).not.toThrow(/hunter22|5551234/);
    expect(() => parseConfig(text, 'w')).toThrow('targets[0].secret: expected a text');
  });
});

it('an anchor is merged, a byte order mark and line ends of Windows are no problem', () => {
  const text = '\uFEFFservices:\r\n  - &a { id: a, command: [x] }\r\n  - { <<: *a, id: b }\r\n';
  expect(parseConfig(text, 'w').services.map(({ id }) => id)).toEqual(['a', 'b']);
});

describe('a file', () => {
  it.each([
    ['utf16.yaml', Buffer.from('\uFEFFserver: {}', 'utf16le'), 'is no text in UTF-8'],
    ['latin1.yaml', Buffer.from('server: { host: é }', 'latin1'), 'is no text in UTF-8'],
    ['huge.yaml', '#'.repeat(1_048_577), 'is larger than 1 MiB'],
  ])('%s is refused', async (name, content, message) => {
    await expect(loadConfig(file(name, content), folder, {})).rejects.toThrow(`${name} ${message}`);
  });

  it('that is empty has the defaults', async () => {
    expect((await loadConfig(file('empty.yaml', ''), folder, {})).config.server.port).toBe(8000);
  });
});

it('what a webhook takes from outside is looked for: variable, file, and whether it is a URL and a key', async () => {
  file('nothing', '\n');
  file('address', 'ftp://example.com/x');
  const yaml = `webhooks:
  targets:
    - { id: a, type: slack, url_env: HOOK }
    - { id: b, type: slack, url_file: nowhere }
    - { id: c, type: slack, url_file: nothing }
    - { id: d, type: slack, url_file: address }
    - { id: e, type: generic, url: "https://example.com/", secret_env: KEY }
    - { id: f, type: slack, url_env: GOOD }
`;
  const env = { KEY: 'short', GOOD: 'https://hooks.slack.com/services/x' };
  const failed = await loadConfig(file('webhooks.yaml', yaml), folder, env).catch((error: Error) => error);
  const lines = failed instanceof Error ? failed.message.split('\n') : [];
  expect(lines).toEqual([
    'webhooks.yaml:3:38 webhooks.targets[0].url_env: the environment variable HOOK is not set; set it where the server is started',
    expect.stringContaining('webhooks.yaml:4:39 webhooks.targets[1].url_file: the file'),
    expect.stringMatching(/^webhooks\.yaml:5:39 webhooks\.targets\[2\]\.url_file: the file .* is empty$/),
    expect.stringContaining('webhooks.yaml:6:39 webhooks.targets[3].url_file: the URL '),
    expect.stringContaining('webhooks.yaml:7:72 webhooks.targets[4].secret_env: is no key: expected whsec_'),
  ]);
});
