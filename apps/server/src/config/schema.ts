import { limits as protocolLimits } from '@watchhamster/shared-types';
import * as z from 'zod';
import { alertsSection } from './alerts.ts';
import { authSection } from './auth.ts';
import { deploymentsSection } from './deployments.ts';
import { logsSection } from './logs.ts';
import { outboundSection } from './outbound.ts';
import { type ServiceConfig, serviceConfig } from './services.ts';
import { webhooksSection } from './webhooks.ts';

/**
 * The configuration file: YAML, keys in snake_case, every section and key optional, unknown keys refused. What is not
 * in the file gets the default that stands here; the same schema is emitted as JSON Schema for editors.
 */

/** Languages of the texts that the server composes. */
export const locale = z.enum(['en', 'ko', 'zh-TW']);
export type Locale = z.output<typeof locale>;

const server = z.strictObject({
  host: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Address to listen on. One that others can reach needs credentials (auth).'),
  port: z.int().min(0).max(65535).default(8000).describe('Port to listen on; 0 takes any free one.'),
  origins: z
    .array(z.string().regex(/^https?:\/\/[^/]+$/, 'expected an origin such as https://status.example.com'))
    .default([])
    .describe('Origins of web pages that may connect, beside the server’s own pages.'),
  hosts: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Names and addresses this server is reached by, beside localhost, host and those of the origins.',
    ),
  tls: z
    .strictObject({
      cert: z.string().min(1).describe('Path of the certificate with its chain, PEM.'),
      key: z.string().min(1).describe('Path of its private key, PEM, without a passphrase.'),
    })
    .optional()
    .describe('Serve https and wss. The files are read again when they change.'),
  locale: locale.default('en').describe('Language of the texts that the server broadcasts.'),
  drain_seconds: z
    .number()
    .min(0)
    .max(600)
    .default(5)
    .describe(
      'When the server stops: the longest time over which it closes its connections, a batch at a time.',
    ),
});

const limits = z.strictObject({
  connections: z.int().min(1).default(protocolLimits.connections),
  connections_per_client: z.int().min(1).default(protocolLimits.connectionsPerClient),
  messages_per_second: z.int().min(1).default(protocolLimits.messagesPerSecond),
  message_bytes: z.int().min(1024).default(protocolLimits.messageBytes),
  idle_seconds: z.number().positive().default(protocolLimits.idleSeconds),
  flushes_per_second: z.number().min(0.01).max(1000).default(protocolLimits.flushesPerSecond),
  queue_bytes: z
    .int()
    .min(65536)
    .default(protocolLimits.queueBytes)
    .describe(
      'Bytes that may wait for one connection; a reader that is further behind gets the rest from the journal.',
    ),
  credential_seconds: z
    .number()
    .positive()
    .max(3600)
    .default(protocolLimits.credentialSeconds)
    .describe('Where credentials are needed: how long a connection may take to present one.'),
  ping_seconds: z
    .number()
    .positive()
    .max(3600)
    .default(protocolLimits.pingIntervalMs / 1000)
    .describe('Seconds between two WebSocket pings of a quiet connection.'),
  pong_seconds: z
    .number()
    .positive()
    .max(3600)
    .default(protocolLimits.pongTimeoutMs / 1000)
    .describe('Seconds after which a connection that has not answered a ping is dead.'),
  control_frames_per_second: z
    .int()
    .min(1)
    .default(protocolLimits.controlFramesPerSecond)
    .describe('WebSocket pings and pongs that a client may send in a second.'),
});

const threshold = (degraded: number, warning: number, critical: number) =>
  z
    .strictObject({
      degraded: z.number().min(0).max(100).default(degraded),
      warning: z.number().min(0).max(100).default(warning),
      critical: z.number().min(0).max(100).default(critical),
    })
    .prefault({});

const host = z.strictObject({
  interval_seconds: z
    .number()
    .min(0.2)
    .max(3600)
    .default(5)
    .describe('Seconds between two samples of the host.'),
  watched_interval_seconds: z
    .number()
    .min(0.2)
    .max(3600)
    .default(1)
    .describe('The same while some client receives status_update, if it is less.'),
  network_check: z
    .strictObject({
      target: z
        .string()
        .regex(
          /^(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]+\]):\d{1,5}$/i,
          'expected a host and a port, such as example.com:443',
        )
        .describe('What must accept a TCP connection for the network to count as connected.'),
      interval_seconds: z.number().min(1).max(3600).default(30),
      timeout_seconds: z.number().min(0.1).max(60).default(3),
    })
    .optional()
    .describe('Without it the network is never `limited`.'),
  thresholds: z
    .strictObject({
      cpu_percent: threshold(70, 85, 95),
      memory_percent: threshold(70, 85, 95),
      disk_usage: threshold(80, 90, 98),
    })
    .prefault({})
    .describe('Percentages from which the host counts as degraded, warning and critical.'),
});

export { type ServiceConfig, serviceConfig };

const storage = z.strictObject({
  path: z
    .string()
    .min(1)
    .optional()
    .describe(
      'The database file; relative to the data directory. `:memory:` keeps nothing over a restart. Default: watchhamster.db.',
    ),
  sync: z
    .enum(['normal', 'full'])
    .default('normal')
    .describe(
      'normal: survives the end of the process; full: a power cut too, and each write waits for the disk.',
    ),
  retention: z
    .strictObject({
      messages: z.int().min(1).max(100_000_000).default(100_000),
      days: z.number().positive().max(36_500).default(30),
    })
    .prefault({})
    .describe('How many durable messages are kept, and for how long; whichever is reached first.'),
});

export const configSchema = z.strictObject({
  server: server.prefault({}),
  limits: limits.prefault({}),
  storage: storage.prefault({}),
  auth: authSection.prefault({}),
  alerts: alertsSection.prefault({}),
  host: host.prefault({}),
  logs: logsSection.prefault({}),
  services: z.array(serviceConfig).default([]),
  deployments: deploymentsSection.default([]),
  webhooks: webhooksSection.prefault({}),
  outbound: outboundSection.prefault({}),
});

/** The configuration, complete: defaults filled in. */
export type Config = z.output<typeof configSchema>;
export type HostConfig = Config['host'];
export type LimitsConfig = Config['limits'];
export type StorageConfig = Config['storage'];
