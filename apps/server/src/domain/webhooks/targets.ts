import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { maskUrl, nearestName, type WebhookType } from '@watchhamster/shared-types';
import { type FieldProblem, fieldPath, SetupError } from '../../config/problems.ts';
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
  const all = config.targets.map((target, index) => readTarget(target, index, baseDir, env));
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

/** What of the targets cannot be had, or is not what it should be: each with its field. */
export function checkTargetSources({ config, baseDir, env }: TargetsOptions): FieldProblem[] {
  return config.targets.flatMap((target, index) => {
    try {
      readTarget(target, index, baseDir, env);
      return [];
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause;
      return [cause.problem];
    }
  });
}

/** A URL or a secret cannot be had, or is none. */
class SourceError extends SetupError {
  readonly problem: FieldProblem;
  constructor(problem: FieldProblem, options?: ErrorOptions) {
    super(`${fieldPath(problem.path)}: ${problem.message}`, options);
    this.problem = problem;
  }
}

/** A name for a URL from which nobody learns it. */
function laneOf({ href }: URL): string {
  return `url:${createHash('sha256').update(href).digest('hex').slice(0, 32)}`;
}

function readTarget(
  config: WebhookTargetConfig,
  index: number,
  baseDir: string,
  env: TargetsOptions['env'],
): Target {
  const at = (field: string) => ['webhooks', 'targets', index, field];
  const read = (name: 'url' | 'secret'): { readonly value: string | undefined; readonly field: string } => {
    const variable = config[`${name}_env`];
    const file = config[`${name}_file`];
    if (variable !== undefined) {
      const field = `${name}_env`;
      const value = env[variable]?.trim();
      if (value) return { value, field };
      const state = value === undefined ? 'not set' : 'empty';
      const message = `the environment variable ${variable} is ${state}; set it where the server is started`;
      throw new SourceError({ path: at(field), message });
    }
    if (file === undefined) return { value: config[name], field: name };
    const field = `${name}_file`;
    return { value: readSecretFile(resolve(baseDir, file), at(field)), field };
  };
  const policy: UrlPolicy = {
    hosts: undefined,
    addresses: config.allow_private ? 'any' : 'public',
    schemes: config.allow_http ? ['https:', 'http:'] : ['https:'],
  };
  const secret = read('secret');
  const signingKey = secret.value === undefined ? undefined : readSigningKey(secret.value);
  if (secret.value !== undefined && !signingKey) {
    const message = 'is no key: expected whsec_ and 24 to 64 bytes in base64';
    throw new SourceError({ path: at(secret.field), message });
  }
  const source = read('url');
  let url: URL;
  try {
    url = checkUrl(source.value ?? '', policy);
  } catch (cause) {
    if (!(cause instanceof ForbiddenUrlError)) throw cause;
    throw new SourceError({ path: at(source.field), message: `the URL ${cause.message}` }, { cause });
  }
  return {
    lane: laneOfTarget(config.id),
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

function laneOfTarget(id: string): string {
  return `target:${id}`;
}

/** Whether a lane is that of a configured target, which may be configured no more. */
export function isTargetLane(lane: string): boolean {
  return lane.startsWith(laneOfTarget(''));
}

/** Larger files hold no URL and no secret, in bytes. */
const largestFile = 64 * 1024;

function readSecretFile(file: string, path: FieldProblem['path']): string {
  try {
    if (statSync(file).size > largestFile) throw Object.assign(new Error('too large'), { code: 'EFBIG' });
    const value = readFileSync(file, 'utf8').trim();
    if (value) return value;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new SourceError({ path, message: `the file '${file}' cannot be read (${code})` }, { cause });
  }
  throw new SourceError({ path, message: `the file '${file}' is empty` });
}
