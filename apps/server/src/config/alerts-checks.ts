import { nearestName } from '@watchhamster/shared-types';
import { builtInRuleIds } from '../domain/alerts/built-in.ts';
import { compilePattern, PatternError } from '../domain/alerts/pattern.ts';
import type { AlertRuleConfig, AlertsConfig } from './alerts.ts';
import { type FieldProblem, fieldPath } from './problems.ts';

/** What the rules may refer to. */
export interface AlertReferences {
  readonly services: readonly { readonly id: string; readonly kind: string }[];
  /** The ids of the webhook targets; undefined where they are not known, and routes are not checked. */
  readonly targets: readonly string[] | undefined;
}

type Path = readonly (string | number)[];

/** What a schema cannot say of alerts: that rules are whole, and that what they refer to exists. */
export function checkAlerts(alerts: AlertsConfig, references: AlertReferences): FieldProblem[] {
  return [
    ...checkRoutes(alerts.routes, ['alerts', 'routes'], references),
    ...alerts.rules.flatMap((rule, index) => {
      const path = ['alerts', 'rules', index];
      return [
        ...checkId(rule, index, alerts.rules),
        ...checkWhen(rule, path, references),
        ...checkRoutes(rule.routes ?? [], [...path, 'routes'], references),
      ];
    }),
    ...checkTimeZone(alerts.quiet_hours.time_zone),
    ...alerts.quiet_hours.windows.flatMap(({ from, to }, index) =>
      from === to
        ? [
            {
              path: ['alerts', 'quiet_hours', 'windows', index, 'to'],
              message: `is the same as from ('${from}'); a window has a beginning and another end`,
            },
          ]
        : [],
    ),
  ];
}

function checkId(rule: AlertRuleConfig, index: number, rules: readonly AlertRuleConfig[]): FieldProblem[] {
  const { id } = rule;
  const first = rules.findIndex((other) => other.id === id);
  const path = ['alerts', 'rules', index, 'id'];
  if (first < index) {
    const other = fieldPath(['alerts', 'rules', first, 'id']);
    return [{ path, message: `'${id}' is already the id of ${other}; ids are unique` }];
  }
  if (rule.when || isBuiltIn(id)) return [];
  const nearest = nearestName(id, builtInRuleIds);
  const hint = nearest
    ? `did you mean '${nearest}'?`
    : `built-in rules are ${builtInRuleIds.join(', ')}; any other needs when`;
  return [{ path, message: `has no when, and no built-in rule has the id '${id}'; ${hint}` }];
}

function isBuiltIn(id: string): boolean {
  return builtInRuleIds.some((known) => known === id);
}

const companions = {
  metric: ['above', 'below', 'clear'],
  service: ['is'],
  freshness: [],
  log: ['service', 'file', 'levels', 'count', 'within_seconds'],
} as const;

function checkWhen(rule: AlertRuleConfig, path: Path, references: AlertReferences): FieldProblem[] {
  const { when } = rule;
  if (!when) return [];
  const at = [...path, 'when'];
  // Beside log, service says whose lines.
  const kinds = (['metric', 'freshness', 'log', 'service'] as const).filter(
    (kind) => when[kind] !== undefined && !(kind === 'service' && when.log !== undefined),
  );
  const [kind] = kinds;
  if (!kind || kinds.length > 1) {
    const found = kinds.length > 1 ? `, not ${kinds.join(' and ')} together` : '';
    return [{ path: at, message: `expected one of metric, service, freshness or log${found}` }];
  }
  const allowed = new Set<string>([kind, ...companions[kind]]);
  const strange = Object.keys(when).filter((key) => !allowed.has(key));
  return [
    ...strange.map((key) => ({
      path: [...at, key],
      message: `does not go with ${kind}; ${kind} goes with ${companions[kind].join(', ') || 'nothing else'}`,
    })),
    ...(kind === 'metric' ? checkMetric(rule, at) : []),
    ...(kind === 'log' ? checkLog(rule, path) : []),
    ...(kind !== 'metric' && rule.escalate?.at !== undefined
      ? [
          {
            path: [...path, 'escalate', 'at'],
            message: 'is for metrics only; a service escalates by a crash loop',
          },
        ]
      : []),
    ...checkServices(when.service, [...at, 'service'], references.services),
    ...checkServices(when.freshness, [...at, 'freshness'], references.services, 'freshness'),
  ];
}

function checkMetric({ when = {}, escalate }: AlertRuleConfig, at: Path): FieldProblem[] {
  const { above, below, clear } = when;
  if ((above === undefined) === (below === undefined)) {
    const message =
      above === undefined ? 'needs a threshold: add above or below' : 'has above and below; leave one out';
    return [{ path: at, message }];
  }
  const problems: FieldProblem[] = [];
  const wrong = (value: number | undefined, isWrong: (value: number) => boolean): value is number =>
    value !== undefined && isWrong(value);
  if (wrong(clear, (value) => (above !== undefined ? value > above : value < (below ?? value)))) {
    const message =
      above !== undefined ? `is above the threshold (${above})` : `is below the threshold (${below})`;
    problems.push({ path: [...at, 'clear'], message: `${message}: it would resolve while it is bad` });
  }
  const escalateAt = escalate?.at;
  const path = [...at.slice(0, -1), 'escalate'];
  if (escalate && escalateAt === undefined)
    problems.push({ path, message: 'needs the value for a metric: add at' });
  if (wrong(escalateAt, (value) => (above !== undefined ? value < above : value > (below ?? value))))
    problems.push({ path: [...path, 'at'], message: 'is no worse than the threshold' });
  return problems;
}

function checkLog({ when = {}, for_seconds }: AlertRuleConfig, path: Path): FieldProblem[] {
  const problems: FieldProblem[] = [];
  try {
    compilePattern(when.log ?? '');
  } catch (cause) {
    if (!(cause instanceof PatternError)) throw cause;
    const message = `is no regular expression that can be used: ${cause.message}`;
    problems.push({ path: [...path, 'when', 'log'], message });
  }
  if (for_seconds !== undefined) {
    problems.push({
      path: [...path, 'for_seconds'],
      message: 'does not go with log: a line is there or not; use when.count and when.within_seconds',
    });
  }
  return problems;
}

function checkServices(
  wanted: string | readonly string[] | undefined,
  path: Path,
  services: AlertReferences['services'],
  kind?: string,
): FieldProblem[] {
  if (wanted === undefined) return [];
  const ids = typeof wanted === 'string' ? [wanted] : wanted;
  const known = services.filter((service) => kind === undefined || service.kind === kind).map(({ id }) => id);
  return ids.flatMap((id, index) => {
    if (id === '*' || known.includes(id)) return [];
    const nearest = nearestName(id, known);
    const what = kind === undefined ? 'no service' : `no service of the kind ${kind}`;
    const hint = nearest ? `; did you mean '${nearest}'?` : '; add it, or remove it here';
    return [
      {
        path: typeof wanted === 'string' ? path : [...path, index],
        message: `${what} has the id '${id}'${hint}`,
      },
    ];
  });
}

function checkRoutes(routes: readonly string[], path: Path, { targets }: AlertReferences): FieldProblem[] {
  if (!targets) return [];
  return routes.flatMap((id, index) => {
    if (targets.includes(id)) return [];
    const nearest = nearestName(id, targets);
    const hint = nearest ? `; did you mean '${nearest}'?` : '; add it to webhooks.targets, or remove it here';
    return [{ path: [...path, index], message: `no webhook target has the id '${id}'${hint}` }];
  });
}

function checkTimeZone(timeZone: string): FieldProblem[] {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
    return [];
  } catch {
    const nearest = nearestName(timeZone, Intl.supportedValuesOf('timeZone'));
    const hint = nearest ? `did you mean '${nearest}'?` : 'expected an IANA name such as Asia/Seoul';
    return [
      { path: ['alerts', 'quiet_hours', 'time_zone'], message: `'${timeZone}' is no time zone; ${hint}` },
    ];
  }
}
