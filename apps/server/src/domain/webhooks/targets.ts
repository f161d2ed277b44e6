import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { maskUrl, nearestName, type WebhookType } from '@watchhamster/shared-types';
import { SetupError } from '../../config/problems.ts';
import type { WebhooksConfig, WebhookTargetConfig } from '../../config/webhooks.ts';
import { ForbiddenUrlError, TargetError } from './errors.ts';
import { checkUrl, type UrlPolicy } from './guard.ts';
import { readSigningKey } from './signature.ts';

/** Somewhere that webhooks go. */
export interface Target {
  /** What orders its webhooks: they go out one after the other. */
  readonly lane: string;
  /** In the configuration; undefined for a URL of a client. */
  readonly id: string | undefined;
  readonly type: WebhookType;
  readonly url: URL;
  readonly maskedUrl: string;
  readonly policy: UrlPolicy;
  readonly ratePerSecond: number;
  readonly signingKey: Buffer | undefined;
  readonly botName: string;
  readonly botIcon: string | undefined;
}

/** Finds targets. */
export interface Targets {
  readonly all: readonly Target[];
  byId(id: string): Target | undefined;
  /** The one of an id, which must be there. @throws TargetError naming the nearest. */
  named(id: string): Target;
  /** The first one of a type. @throws TargetError when there is none. */
  ofType(type: WebhookType): Target;
  /** The one for a URL of a client: a configured target with the same URL is that target. @throws ForbiddenUrlError */
  forUrl(url: string, type: WebhookType): Target;
}

/** What targets are made of. */
export interface TargetsOptions {
  readonly config: WebhooksConfig;
  readonly baseDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const defaultName = 'WatchHamster';

/** @throws SetupError when a URL or a secret that the configuration names cannot be had, or is none. */
export function createTargets({ config, baseDir, env }: TargetsOptions): Targets {
  const all = config.targets.map((target, index) =>
    readTarget(target, `webhooks.targets[${index}]`, baseDir, env),
  );
  const ids = new Map(all.map((target) => [target.id, target]));
  const urls = new Map(all.map((target) => [target.url.href, target]));
  const known = config.targets.map(({ id }) => id);
  return {
    all,
    byId: (id) => ids.get(id),
    named(id) {
      const found = ids.get(id);
      if (found) return found;
      const nearest = nearestName(id, known);
      const hint = nearest ? `did you mean '${nearest}'?` : `known: ${known.join(', ') || 'none'}`;
      throw new TargetError(`no webhook target has the id '${id}'; ${hint}`, {
        target_id: id,
        known,
        ...(nearest ? { nearest } : {}),
      });
    },
    ofType(type) {
      const found = all.find((target) => target.type === type);
      if (found) return found;
      throw new TargetError(
        `no webhook target of the type '${type}' is configured; add one under webhooks.targets, or give a url`,
        { webhook_type: type, known },
      );
    },
    forUrl(text, type) {
      const configured = URL.canParse(text) ? urls.get(new URL(text).href) : undefined;
      if (configured?.type === type) return configured;
      const policy: UrlPolicy = { hosts: config.allowed_hosts, addresses: 'public', schemes: ['https:'] };
      const url = checkUrl(text, policy);
      return {
        lane: laneOf(url),
        id: undefined,
        type,
        url,
        maskedUrl: maskUrl(url.href),
        policy,
        ratePerSecond: config.rate_per_second,
        signingKey: undefined,
        botName: defaultName,
        botIcon: undefined,
      };
    },
  };
}

/** A name for a URL from which nobody learns it. */
function laneOf({ href }: URL): string {
  return `url:${createHash('sha256').update(href).digest('hex').slice(0, 32)}`;
}

function readTarget(
  config: WebhookTargetConfig,
  path: string,
  baseDir: string,
  env: TargetsOptions['env'],
): Target {
  const read = (name: 'url' | 'secret'): string | undefined => {
    const variable = config[`${name}_env`];
    const file = config[`${name}_file`];
    if (variable !== undefined) {
      const value = env[variable]?.trim();
      if (value) return value;
      throw new SetupError(`${path}.${name}_env: the environment variable ${variable} is not set; set it`);
    }
    return file === undefined ? config[name] : readSecretFile(resolve(baseDir, file), `${path}.${name}_file`);
  };
  const policy: UrlPolicy = {
    hosts: undefined,
    addresses: config.allow_private ? 'any' : 'public',
    schemes: config.allow_http ? ['https:', 'http:'] : ['https:'],
  };
  const secret = read('secret');
  const signingKey = secret === undefined ? undefined : readSigningKey(secret);
  if (secret !== undefined && !signingKey) {
    throw new SetupError(`${path}.secret: expected whsec_ and 24 to 64 bytes in base64`);
  }
  let url: URL;
  try {
    url = checkUrl(read('url') ?? '', policy);
  } catch (cause) {
    if (!(cause instanceof ForbiddenUrlError)) throw cause;
    throw new SetupError(`${path}: the URL ${cause.message}`, { cause });
  }
  return {
    lane: `target:${config.id}`,
    id: config.id,
    type: config.type,
    url,
    maskedUrl: maskUrl(url.href),
    policy,
    ratePerSecond: config.rate_per_second,
    signingKey,
    botName: config.bot_name ?? defaultName,
    botIcon: config.bot_icon,
  };
}

function readSecretFile(file: string, path: string): string {
  try {
    const value = readFileSync(file, 'utf8').trim();
    if (value) return value;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new SetupError(`${path}: the file '${file}' cannot be read (${code})`, { cause });
  }
  throw new SetupError(`${path}: the file '${file}' is empty`);
}
