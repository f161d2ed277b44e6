import { resolve } from 'node:path';
import type {
  FreshnessConfig,
  HealthConfig,
  HttpTarget,
  ProbedConfig,
  SecretValue,
} from '../../config/services.ts';
import { commandProbe } from '../probes/command-probe.ts';
import { fileTime, freshnessProbe, urlTime } from '../probes/freshness-probe.ts';
import { type HttpQuestion, httpProbe } from '../probes/http-probe.ts';
import { type Probe, ProbeError } from '../probes/probe.ts';
import { readSecretValues, type SecretSources, SecretValueError } from '../probes/secret-value.ts';
import { tcpProbe } from '../probes/tcp-probe.ts';
import type { Prepared } from './lifecycle.ts';

/** What probes are made with. */
export interface ProbeParts extends SecretSources {
  /** The current time in milliseconds since 1970. */
  readonly now: () => number;
}

/** The probe of a service that is not run. */
export function probeOf(config: ProbedConfig, parts: ProbeParts): Probe {
  switch (config.kind) {
    case 'http':
      return httpProbe(questionOf(config, parts), expectationOf(config));
    case 'tcp':
      return tcpProbe(config);
    case 'freshness':
      return freshnessOf(config, parts);
  }
}

/** The probe of a running process. A command runs with what `prepare` gives for the service. */
export function healthProbeOf(
  config: HealthConfig,
  parts: ProbeParts,
  prepare: () => Promise<Prepared>,
  nodePath: string,
): Probe {
  switch (config.kind) {
    case 'http':
      return httpProbe(questionOf(config, parts), expectationOf(config));
    case 'tcp':
      return tcpProbe(config);
    case 'command': {
      const [program = '', ...args] = config.command;
      return commandProbe(async () => {
        const prepared = await prepare();
        if ('failure' in prepared) throw new ProbeError('value_missing', prepared.failure.subject);
        const { cwd, env } = prepared;
        return { command: [program === 'node' ? nodePath : program, ...args], cwd, env };
      });
    }
  }
}

function questionOf(
  { url, method, headers }: Pick<HttpTarget, 'url' | 'method'> & { headers: Record<string, SecretValue> },
  parts: ProbeParts,
): HttpQuestion {
  return { url, method, headers: () => valuesOf(headers, parts) };
}

function expectationOf({ expect_status, expect_text }: HttpTarget) {
  return { statuses: expect_status, text: expect_text };
}

function freshnessOf(config: FreshnessConfig, parts: ProbeParts): Probe {
  const { url, file, field, headers, time_zone: zone, expected } = config;
  const fields = typeof field === 'string' ? [field] : field;
  const question = { url: url ?? '', method: fields ? ('GET' as const) : ('HEAD' as const), headers };
  const updatedAt =
    file === undefined
      ? urlTime(questionOf(question, parts), fields, zone)
      : fileTime(resolve(parts.baseDir, file));
  return freshnessProbe({ updatedAt, expected, zone, now: parts.now });
}

async function valuesOf(
  values: Record<string, SecretValue>,
  parts: ProbeParts,
): Promise<Record<string, string>> {
  try {
    return await readSecretValues(values, parts);
  } catch (error) {
    if (error instanceof SecretValueError) throw new ProbeError('value_missing', error.key);
    throw error;
  }
}
