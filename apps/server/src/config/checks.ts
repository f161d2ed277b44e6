import { nearestName } from '@watchhamster/shared-types';
import { isLoopback } from '../auth/origin.ts';
import { checkAlerts } from './alerts-checks.ts';
import { needsSignIn } from './auth.ts';
import { checkAuth } from './auth-checks.ts';
import { checkDeployments } from './deployments.ts';
import { checkLogs } from './logs.ts';
import { checkOutbound } from './outbound.ts';
import { type FieldProblem, fieldPath } from './problems.ts';
import type { Config, HostConfig, ServiceConfig } from './schema.ts';
import { checkServiceKinds } from './service-checks.ts';
import { checkWebhooks } from './webhook-checks.ts';

/** Everything that a schema cannot say of a configuration, because it is between fields. */
export function checkConfig({
  server,
  auth,
  host,
  logs,
  services,
  alerts,
  webhooks,
  deployments,
  outbound,
}: Config): FieldProblem[] {
  return [
    ...(needsSignIn(auth) ? [] : checkHost(server.host)),
    ...checkOrigins(server.origins),
    ...checkHosts(server.hosts),
    ...checkAuth(auth),
    ...checkThresholds(host.thresholds),
    ...checkTarget(host.network_check),
    ...checkServices(services),
    ...checkServiceKinds(services),
    ...checkLogs(
      logs,
      services.map(({ id }) => id),
    ),
    ...checkAlerts(alerts, { services, targets: webhooks.targets.map(({ id }) => id) }),
    ...checkWebhooks(webhooks),
    ...checkOutbound(outbound),
    ...checkDeployments(
      deployments,
      webhooks.targets.map(({ id }) => id),
    ),
  ];
}

/** Without credentials everybody who can connect would be an administrator: only this machine may. */
function checkHost(host: string): FieldProblem[] {
  if (isLoopback(host)) return [];
  const message = `'${host}' can be reached from other machines, and without credentials each would be an administrator; add auth.tokens (--new-token makes one), or use 127.0.0.1`;
  return [{ path: ['server', 'host'], message }];
}

/** Thresholds that do not grow would never be reached. */
function checkThresholds(thresholds: HostConfig['thresholds']): FieldProblem[] {
  return Object.entries(thresholds).flatMap(([metric, { degraded, warning, critical }]) => {
    if (degraded <= warning && warning <= critical) return [];
    const message = `expected degraded ≤ warning ≤ critical, not ${degraded}, ${warning}, ${critical}`;
    return [{ path: ['host', 'thresholds', metric], message }];
  });
}

/** What a schema cannot say of origins: that a browser would write them so. */
function checkOrigins(origins: readonly string[]): FieldProblem[] {
  return origins.flatMap((origin, index) => {
    const canonical = URL.canParse(origin) ? new URL(origin).origin : undefined;
    if (canonical === origin) return [];
    const hint = canonical ? `write '${canonical}'` : 'expected an origin such as https://status.example.com';
    return [{ path: ['server', 'origins', index], message: `'${origin}' is no origin; ${hint}` }];
  });
}

/** A Host header is compared with what a URL makes of a name: the configuration has to have that. */
function checkHosts(hosts: readonly string[]): FieldProblem[] {
  return hosts.flatMap((host, index) => {
    const url = `http://${host}`;
    const canonical =
      URL.canParse(url) && new URL(url).href === `${new URL(url).origin}/`
        ? new URL(url).hostname
        : undefined;
    if (canonical === host) return [];
    const hint = canonical
      ? `write '${canonical}'`
      : 'expected a name such as status.example.com, without a port';
    return [{ path: ['server', 'hosts', index], message: `'${host}' is no host name; ${hint}` }];
  });
}

/** What a schema cannot say of services: ids are unique, dependencies exist and none is circular. */
function checkServices(services: readonly ServiceConfig[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const firstIndex = new Map<string, number>();
  for (const [index, { id }] of services.entries()) {
    const first = firstIndex.get(id);
    if (first === undefined) firstIndex.set(id, index);
    else {
      const other = fieldPath(['services', first, 'id']);
      problems.push({
        path: ['services', index, 'id'],
        message: `'${id}' is already the id of ${other}; ids are unique`,
      });
    }
  }
  for (const [index, service] of services.entries()) {
    for (const [position, dependency] of service.depends_on.entries()) {
      if (firstIndex.has(dependency)) continue;
      const nearest = nearestName(dependency, firstIndex.keys());
      const hint = nearest ? `; did you mean '${nearest}'?` : '; add it, or remove it here';
      problems.push({
        path: ['services', index, 'depends_on', position],
        message: `no service has the id '${dependency}'${hint}`,
      });
    }
  }
  return [...problems, ...cycles(services, firstIndex)];
}

/** Each cycle once, at the service where a walk in the file's order meets it. */
function cycles(services: readonly ServiceConfig[], indexes: ReadonlyMap<string, number>): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    const index = indexes.get(id);
    if (index === undefined || done.has(id)) return;
    const start = trail.indexOf(id);
    if (start >= 0) {
      const loop = [...trail.slice(start), id].join(' → ');
      problems.push({
        path: ['services', index, 'depends_on'],
        message: `the services depend on each other: ${loop}`,
      });
      return;
    }
    for (const dependency of services[index]?.depends_on ?? []) visit(dependency, [...trail, id]);
    done.add(id);
  };
  for (const { id } of services) visit(id, []);
  return problems;
}

/** The number of a port is beyond what an expression can say. */
function checkTarget(check: HostConfig['network_check']): FieldProblem[] {
  const port = Number(check?.target.split(':').at(-1) ?? 1);
  if (port >= 1 && port <= 65_535) return [];
  return [{ path: ['host', 'network_check', 'target'], message: `the port is 1 to 65535, not ${port}` }];
}
