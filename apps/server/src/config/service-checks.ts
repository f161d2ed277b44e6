import { isTimeZone } from '../domain/probes/time-zone.ts';
import type { FieldProblem } from './problems.ts';
import type { ProcessConfig, ServiceConfig } from './services.ts';

/** What a schema cannot say of the fields of one service. */
export function checkServiceKinds(services: readonly ServiceConfig[]): FieldProblem[] {
  return services.flatMap((service, index) =>
    problemsOf(service).map(({ path, message }) => ({ path: ['services', index, ...path], message })),
  );
}

function problemsOf(service: ServiceConfig): FieldProblem[] {
  switch (service.kind) {
    case 'process':
      return problemsOfProcess(service);
    case 'freshness':
      return problemsOfFreshness(service);
    case 'http':
    case 'tcp':
      return [];
  }
}

/** What no system takes in arguments, paths and variables: such a start could only fail. */
function problemsOfTexts({ command, cwd, env, health }: ProcessConfig): FieldProblem[] {
  const texts: [FieldProblem['path'], string][] = [
    ...command.map((text, index): [FieldProblem['path'], string] => [['command', index], text]),
    [['cwd'], cwd ?? ''],
    ...Object.entries(env).flatMap(([name, value]): [FieldProblem['path'], string][] =>
      typeof value === 'string' ? [[['env', name], value]] : [],
    ),
  ];
  if (health?.kind === 'command')
    for (const [index, text] of health.command.entries()) texts.push([['health', 'command', index], text]);
  const names = Object.keys(env).filter((name) => name === '' || /[=\0]/.test(name));
  return [
    ...texts
      .filter(([, text]) => text.includes('\0'))
      .map(([path]) => ({ path, message: 'has a zero character, which ends a text; leave it out' })),
    ...names.map((name) => ({
      path: ['env', name],
      message: 'is no name of a variable: it is empty, or has = or a zero character in it',
    })),
  ];
}

function problemsOfProcess(config: ProcessConfig): FieldProblem[] {
  const { command, shell, restart, health } = config;
  const problems = problemsOfTexts(config);
  if (command[0] === '')
    problems.push({ path: ['command', 0], message: 'the program is empty; name the one to run' });
  if (shell && command.length > 1) {
    const message = 'with shell: true the command is one line; write it as one text in the list';
    problems.push({ path: ['command', 1], message });
  }
  if (restart.min_delay_seconds > restart.max_delay_seconds) {
    const message = `is more than max_delay_seconds (${restart.max_delay_seconds}); make it less, or that more`;
    problems.push({ path: ['restart', 'min_delay_seconds'], message });
  }
  if (health?.kind === 'command' && health.command[0] === '') {
    const message = 'the program is empty; name the one to run';
    problems.push({ path: ['health', 'command', 0], message });
  }
  return problems;
}

function problemsOfFreshness({
  url,
  file,
  field,
  time_zone,
}: Extract<ServiceConfig, { kind: 'freshness' }>): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if ((url === undefined) === (file === undefined)) {
    const message = 'give either url or file: where the time is read';
    problems.push({ path: [url === undefined ? 'kind' : 'file'], message });
  }
  if (file !== undefined && url === undefined && field !== undefined)
    problems.push({ path: ['field'], message: 'belongs to a url; of a file the modification time counts' });
  if (!isTimeZone(time_zone)) {
    const message = `'${time_zone}' is no time zone; expected an IANA name such as Asia/Seoul`;
    problems.push({ path: ['time_zone'], message });
  }
  return problems;
}
