import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadConfig, parseConfig } from './load.ts';
import { ConfigError } from './problems.ts';

function problemsOf(yaml: string): string[] {
  try {
    parseConfig(yaml, 'w.yaml');
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('a configuration', () => {
  it('is complete when nothing is said', async () => {
    const { config, file } = await loadConfig(undefined, '/tmp', {});
    expect(file).toBeUndefined();
    expect(config).toMatchObject({
      server: { host: '127.0.0.1', port: 8000, locale: 'en' },
      limits: {
        connections: 1000,
        connections_per_client: 5,
        messages_per_second: 10,
        message_bytes: 1_048_576,
        idle_seconds: 300,
      },
      host: { interval_seconds: 5, thresholds: { cpu_percent: { degraded: 70, warning: 85, critical: 95 } } },
      services: [],
    });
    for (const empty of ['', '# nothing\n', '{}', 'null', 'services: []', 'services:\nserver:\n'])
      expect(parseConfig(empty, 'w.yaml')).toEqual(config);
  });

  it('of the demo is valid, and of its eight services', async () => {
    const url = new URL('../../../../examples/demo/watchhamster.yaml', import.meta.url);
    const { services } = parseConfig(await readFile(url, 'utf8'), 'demo');
    expect(services.map(({ id }) => id).sort()).toEqual([
      'cache',
      'campaigns',
      'deployment',
      'github_pages',
      'message_system',
      'pbx',
      'posco_news',
      'webhook',
    ]);
  });
});

describe('a broken configuration says the file, the line, the field and what to do', () => {
  it.each([
    [
      'a key with a slip',
      'server:\n  prot: 8000\n',
      /^w\.yaml:2:3 server\.prot: unknown key; did you mean 'port'\?$/,
    ],
    [
      'an unknown key',
      'services:\n  - id: a\n    command: [x]\n    zzzzzz: 1\n',
      /^w\.yaml:4:5 services\[0\]\.zzzzzz: unknown key; known here: id, name,/,
    ],
    [
      'an unknown section',
      'servcies: []\n',
      /^w\.yaml:1:1 servcies: unknown key; did you mean 'services'\?$/,
    ],
    ['a wrong type', 'server:\n  port: "80a"\n', /^w\.yaml:2:9 server\.port: expected a number, not a text/],
    ['a port out of range', 'server: { port: 70000 }\n', /server\.port: .*65535/],
    ['a missing command', 'services:\n  - id: a\n', /^w\.yaml:2:5 services\[0\]\.command: /],
    ['an empty command', 'services:\n  - { id: a, command: [] }\n', /services\[0\]\.command/],
    ['an empty program', 'services:\n  - { id: a, command: [""] }\n', /command\[0\]: the program is empty/],
    [
      'a least delay above the longest',
      'services:\n  - { id: a, command: [x], restart: { min_delay_seconds: 90 } }\n',
      /restart\.min_delay_seconds: is more than max_delay_seconds \(60\)/,
    ],
    [
      'an id with a space',
      'services:\n  - { id: a b, command: [x] }\n',
      /services\[0\]\.id: expected 1 to 128/,
    ],
    [
      'an id twice',
      'services:\n  - { id: a, command: [x] }\n  - { id: a, command: [x] }\n',
      /^w\.yaml:3:11 services\[1\]\.id: 'a' is already the id of services\[0\]\.id/,
    ],
    [
      'an unknown dependency',
      'services:\n  - { id: cache, command: [x] }\n  - { id: b, command: [x], depends_on: [cahce] }\n',
      /no service has the id 'cahce'; did you mean 'cache'\?/,
    ],
    [
      'a service that depends on itself',
      'services:\n  - { id: a, command: [x], depends_on: [a] }\n',
      /a → a/,
    ],
    [
      'a cycle',
      'services:\n  - { id: a, command: [x], depends_on: [b] }\n  - { id: b, command: [x], depends_on: [a] }\n',
      /depend on each other: a → b → a/,
    ],
    [
      'an unknown kind',
      'services:\n  - { id: a, kind: htp, url: "http://x" }\n',
      /^w\.yaml:2:20 services\[0\]\.kind: expected process, http, tcp or freshness/,
    ],
    [
      'a key of another kind',
      'services:\n  - { id: a, kind: tcp, prot: 1, port: 1 }\n',
      /^w\.yaml:2:25 services\[0\]\.prot: unknown key; did you mean 'port'\?/,
    ],
    [
      'an unknown key of a probe',
      'services:\n  - { id: a, command: [x], health: { kind: tcp, port: 1, failure: 2 } }\n',
      /services\[0\]\.health\.failure: unknown key; did you mean 'failures'\?/,
    ],
    [
      'a value that is no text',
      'services:\n  - { id: a, command: [x], env: { A: 1 } }\n',
      /services\[0\]\.env\.A: expected a text \(quote numbers\), \{ from_file/,
    ],
    [
      'a zero character',
      'services:\n  - { id: a, command: [x, "a\\0b"] }\n',
      /^w\.yaml:2:27 services\[0\]\.command\[1\]: has a zero character/,
    ],
    [
      'a variable without a proper name',
      'services:\n  - { id: a, command: [x], env: { "A=B": x } }\n',
      /services\[0\]\.env\.A=B: is no name of a variable/,
    ],
    [
      'a time zone that does not exist',
      'services:\n  - { id: a, kind: freshness, file: f, time_zone: Asia/Soul, expected: [{ at: "06:00" }] }\n',
      /services\[0\]\.time_zone: 'Asia\/Soul' is no time zone/,
    ],
    [
      'a time of day that is none',
      'services:\n  - { id: a, kind: freshness, file: f, expected: [{ at: "24:00" }] }\n',
      /services\[0\]\.expected\[0\]\.at: expected a time of day such as "22:00", quoted/,
    ],
    [
      'a freshness of nothing',
      'services:\n  - { id: a, kind: freshness, expected: [{ at: "06:00" }] }\n',
      /services\[0\]\.kind: give either url or file/,
    ],
    [
      'a shell with several words',
      'services:\n  - { id: a, shell: true, command: [a, b] }\n',
      /services\[0\]\.command\[1\]: with shell: true the command is one line/,
    ],
    ['a list where sections belong', '- a\n- b\n', /expected keys with values/],
    [
      'an address that others can reach',
      'server: { host: 0.0.0.0 }\n',
      /server\.host: '0\.0\.0\.0' can be reached from other machines.*use 127/,
    ],
    ['an origin that is no URL', 'server:\n  origins: ["http://[x"]\n', /server\.origins\[0\]: .*no origin/],
    [
      'an origin that no browser writes so',
      'server:\n  origins: [https://A.example:443]\n',
      /write 'https:\/\/a\.example'/,
    ],
    [
      'thresholds that do not grow',
      'host: { thresholds: { cpu_percent: { degraded: 90 } } }\n',
      /expected degraded ≤ warning ≤ critical, not 90, 85, 95/,
    ],
    [
      'an origin with a path',
      'server:\n  origins: [https://a.example/x]\n',
      /server\.origins\[0\]: expected an origin/,
    ],
  ])('%s', (_, yaml, message) => {
    const problems = problemsOf(yaml);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it('says all problems at once', () => {
    expect(problemsOf('server: { port: -1 }\nlimits: { nope: 1 }\nservices:\n  - { id: a }\n')).toHaveLength(
      3,
    );
  });

  it.each(['a: [', 'a: b: c', '"', '\tx: 1', 'a: *missing', '%', 'a: 1\na: 2'])(
    'text that is not YAML: %j',
    (text) => {
      expect(problemsOf(text)[0]).toMatch(/^w\.yaml(:\d+:\d+)? /);
    },
  );

  it('whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => problemsOf(text).every((line) => line.length > 0)),
    );
  });

  it('and a document that multiplies itself is refused, not expanded', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((name, i) => `${name}: &${name} [${`*${'abcdefg'[i]},`.repeat(9)}]`)
      .join('\n')}\n`;
    expect(problemsOf(bomb)[0]).toMatch(/cannot be read/);
  });

  it('a file that is not there, or is a folder', async () => {
    await expect(loadConfig('no.yaml', '/tmp', {})).rejects.toThrow(
      /no\.yaml does not exist; name an existing file/,
    );
    await expect(loadConfig('/tmp', '/', {})).rejects.toThrow(/is a folder/);
  });
});
