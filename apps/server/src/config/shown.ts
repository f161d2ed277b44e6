import { MASK } from '@watchhamster/shared-types';
import type { Config } from './schema.ts';

/**
 * Texts of the configuration that administrators may see, by their path without indexes: `services[3].id` is
 * `services.id`. Every other text is masked, so one that is added to the configuration stays hidden until it is listed
 * here. Commands, environments, headers, URLs and whatever else may hold a secret are not listed.
 */
const shownTexts: ReadonlySet<string> = new Set([
  'server.host',
  'server.origins',
  'server.hosts',
  'server.locale',
  'storage.path',
  'storage.sync',
  'auth.tokens.name',
  'auth.tokens.role',
  'services.id',
  'services.name',
  'services.depends_on',
  'services.stop_signal',
  'logs.sources.id',
  'logs.files.id',
  'logs.files.encoding',
  'alerts.rules.id',
  'alerts.rules.kind',
  'alerts.rules.type',
  'alerts.rules.level',
  'alerts.rules.metric',
  'alerts.rules.title',
  'alerts.rules.category',
  'alerts.rules.services',
  'webhooks.targets.id',
  'webhooks.targets.type',
  'webhooks.targets.bot_name',
  'webhooks.allowed_hosts',
  'webhooks.templates.id',
  'webhooks.templates.title',
  'webhooks.templates.text',
  'webhooks.templates.level',
  'deployments.id',
  'deployments.name',
  'deployments.branch',
  'deployments.steps.name',
]);

/** The configuration as administrators see it: numbers, switches and the listed texts; every other text is `'***'`. */
export function shownConfig(config: Config): object {
  return shown(config, '') as object;
}

function shown(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((one) => shown(one, path));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, shown(one, path === '' ? name : `${path}.${name}`)]),
    );
  }
  return typeof value === 'string' && !shownTexts.has(path) ? MASK : value;
}
