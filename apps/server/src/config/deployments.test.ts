import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDeployments, deploymentConfig } from './deployments.ts';
import { branchProblem, repositoryProblem } from './git-names.ts';
import { parseConfig } from './load.ts';

describe('the address of a repository', () => {
  it.each([
    'https://git.example.com/team/site.git',
    'https://git.example.com:8443/site',
    'ssh://git@git.example.com:2222/site.git',
    'git@git.example.com:team/site.git',
    'git@[2001:db8::1]:site.git',
  ])('may be %s', (address) => expect(repositoryProblem(address, false)).toBeUndefined());

  it.each([
    ['--upload-pack=touch /tmp/x', /dash/],
    ['-oProxyCommand=x', /dash/],
    ['ext::sh -c touch%20x', /white space/],
    ['ext::sh', /remote helper/],
    ['fd::17', /remote helper/],
    ['::x', /remote helper/],
    ['http://git.example.com/site', /neither encrypted/],
    ['git://git.example.com/site', /neither encrypted/],
    ['ftp://git.example.com/site', /not supported/],
    ['https://user:word@git.example.com/site', /credentials in it/],
    ['https://oauth2@git.example.com/site', /credentials in it/],
    ['https://git.example.com', /expected https/],
    ['https://git.example.com/x?y=1', /query/],
    ['ssh://-oProxyCommand=x/site', /dash|expected/],
    ['ssh://-x@git.example.com/site', /dash/],
    ['ssh://git:word@git.example.com/site', /credentials in it/],
    ['git@-oProxyCommand=x:site', /expected/],
    ['-git@example.com:site', /dash/],
    ['git@example.com:-x', /expected/],
    ['/srv/git/site.git', /allow_local/],
    ['file:///srv/git/site.git', /allow_local/],
    ['C:\\git', /allow_local/],
    ['../site.git', /expected/],
    ['https://git.example.com/a\nb', /control/],
  ])('may not be %j', (address, problem) => expect(repositoryProblem(address, false)).toMatch(problem));

  it('may be a folder when that was asked for', () => {
    for (const address of ['/srv/git/site.git', 'file:///srv/git/site.git'])
      expect(repositoryProblem(address, true)).toBeUndefined();
    expect(repositoryProblem('ext::sh', true)).toMatch(/remote helper/);
  });
});

it('takes no name of a branch that git would not', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'main',
      '-',
      '.',
      '..',
      '/',
      '@',
      '{',
      '~',
      '^',
      ':',
      ' ',
      '.lock',
      '*',
      '[',
      '\\',
      '\n',
      '?',
      'é',
    ],
  );
  const names = fc
    .sample(fc.array(piece, { minLength: 1, maxLength: 5 }), 60)
    .map((pieces) => pieces.join(''));
  for (const name of ['main', 'release/1.2', '-x', '--upload-pack=x', 'refs/heads/main', '@', ...names]) {
    if (branchProblem(name) !== undefined) continue;
    expect(() =>
      execFileSync('git', ['check-ref-format', '--branch', name], { stdio: 'pipe' }),
    ).not.toThrow();
  }
  expect(['main', 'release/1.2', 'feature/é', 'v1.0'].map(branchProblem)).toEqual(Array(4).fill(undefined));
  expect(
    ['-x', '--upload-pack=x', 'refs/heads/main', '@', 'a..b', 'a b', 'a.lock', ''].map(
      (b) => branchProblem(b) === undefined,
    ),
  ).not.toContain(true);
});

describe('the configuration of deployments', () => {
  const problem = (yaml: string): string => {
    try {
      parseConfig(yaml, 'w.yaml');
      return '';
    } catch (cause) {
      return (cause as Error).message;
    }
  };
  const base = 'id: site, repository: https://git.example.com/site.git';

  it.each([
    [
      `deployments: [{ ${base}, brnch: x }]`,
      /w\.yaml:1:\d+ deployments\[0\]\.brnch: unknown key; did you mean 'branch'\?/,
    ],
    ['deployments: [{ id: site }]', /deployments\[0\]\.repository:/],
    [`deployments: [{ ${base}, branch: -x }]`, /deployments\[0\]\.branch: begins with a dash/],
    [
      `deployments: [{ ${base} }, { ${base} }]`,
      /deployments\[1\]\.id: 'site' is already the id of deployments\[0\]/,
    ],
    [
      `deployments: [{ ${base}, credentials: { password: x } }]`,
      /credentials\.password: a password does not belong/,
    ],
    [
      `deployments: [{ ${base}, steps: [{ name: a, command: [''] }] }]`,
      /steps\[0\]\.command\[0\]: the program is empty/,
    ],
    [
      `deployments: [{ ${base}, steps: [{ name: a, command: [x], cwd: ../x }] }]`,
      /steps\[0\]\.cwd: leads out of/,
    ],
    [
      `deployments: [{ ${base}, steps: [{ name: a, command: [x], after_switch: true }, { name: b, command: [x] }] }]`,
      /steps\[1\]: comes after a step with after_switch/,
    ],
    [`deployments: [{ ${base}, rollback: [{ name: a, command: [x], after_switch: true }] }]`, /unknown key/],
  ])('%s is refused', (yaml, message) => expect(problem(yaml)).toMatch(message));

  it('names targets that exist, where it is known which do', () => {
    const config = deploymentConfig.parse({ id: 'a', repository: 'https://x.example/y', notify: ['opps'] });
    expect(checkDeployments([config])).toEqual([]);
    expect(checkDeployments([config], ['ops'])).toEqual([
      {
        path: ['deployments', 0, 'notify', 0],
        message: "no webhook target has the id 'opps'; did you mean 'ops'?",
      },
    ]);
  });
});
