import { expect, it } from 'vitest';
import { parseConfig } from './load.ts';
import { ConfigError } from './problems.ts';

function problemOf(yaml: string): string {
  try {
    parseConfig(yaml, 'w.yaml');
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}
const file = (text: string): string => `logs:\n  files:\n    - { ${text} }\n`;

it.each([
  [
    'a key with a slip',
    file('pat: a.log'),
    /w\.yaml:3:9 logs\.files\[0\]\.pat: unknown key; did you mean 'path'\?/,
  ],
  ['a pattern in a folder', file("path: '/var/*/a.log'"), /path: \* and \? may stand in the last part only/],
  ['a folder', file('path: /var/log/'), /path: is a folder; name files in it/],
  ['a name for a pattern', file("path: '*.log', name: x"), /name: names one file, and path is a pattern/],
  ['a name that is a path', file('path: a.log, name: ../x'), /name: expected a name of up to 128 characters/],
  [
    'an unknown encoding',
    file('path: a.log, encoding: utf-16'),
    /^w\.yaml:3:\d+ logs\.files\[0\]\.encoding: .*utf-8/,
  ],
  [
    'two files of one name',
    'logs: { files: [{ path: a/x.log }, { path: b/x.log }] }',
    /logs\.files\[1\]\.path: would be shown as 'x\.log', as logs\.files\[0\] is; give it another name/,
  ],
  [
    'a file that is called like the output of a service',
    `${file('path: /var/log/web.log')}services: [{ id: web, command: [x] }]`,
    /as the output of service 'web' is/,
  ],
  [
    'an unknown service',
    `${file('path: a.log, service: wbe')}services: [{ id: web, command: [x] }]`,
    /service: no service has the id 'wbe'; did you mean 'web'\?/,
  ],
  [
    'a level that is none',
    'logs: { retention: { warn: { days: 1 } } }',
    /retention\.warn: unknown key; known here: debug, info, warning,/,
  ],
  [
    'a target without a port',
    'host: { network_check: { target: example.com } }',
    /expected a host and a port/,
  ],
  [
    'a port that is none',
    "host: { network_check: { target: 'example.com:70000' } }",
    /the port is 1 to 65535, not 70000/,
  ],
])('refuses %s', (_, yaml, message) => {
  expect(problemOf(yaml)).toMatch(message);
});
