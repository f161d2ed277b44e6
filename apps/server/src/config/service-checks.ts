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

function problemsOfProcess({ command, shell, restart, health }: ProcessConfig): FieldProblem[] {
  const problems: FieldProblem[] = [];
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
