import { alertLevel, serviceId, webhookType } from '@watchhamster/shared-types';
import * as z from 'zod';

/** Hosts that a client may name in a webhook's URL unless the configuration says otherwise: the known providers'. */
export const wellKnownHosts = [
  'discord.com',
  '*.discord.com',
  'discordapp.com',
  'hooks.slack.com',
  'hooks.slack-gov.com',
  '*.dooray.com',
  'outlook.office.com',
  '*.webhook.office.com',
  '*.logic.azure.com',
  '*.api.powerplatform.com',
] as const;

const rate = z
  .number()
  .min(0.01)
  .max(1000)
  .default(5)
  .describe('Webhooks a second, at most; they are spread evenly.');

const fromOutside = (what: string) => ({
  env: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of an environment variable')
    .optional()
    .describe(`Environment variable that holds the ${what}.`),
  file: z.string().min(1).optional().describe(`File that holds the ${what}, relative to this file.`),
});
const url = fromOutside('URL');
const secret = fromOutside('secret');

const target = z.strictObject({
  id: serviceId,
  type: webhookType.describe('Whose form the body has.'),
  url: z.string().min(1).optional().describe('Where to send; a secret, so better in url_env or url_file.'),
  url_env: url.env,
  url_file: url.file,
  secret: z.string().min(1).optional().describe('generic only: the key of the signature, whsec_… .'),
  secret_env: secret.env,
  secret_file: secret.file,
  rate_per_second: rate,
  bot_name: z.string().min(1).max(80).optional().describe('Who the message is from. Default: WatchHamster.'),
  bot_icon: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('Picture beside the name: an https URL.'),
  allow_private: z
    .boolean()
    .default(false)
    .describe('Whether the host may have an address that is not public.'),
  allow_http: z.boolean().default(false).describe('Whether the URL may be http, not encrypted.'),
});
export type WebhookTargetConfig = z.output<typeof target>;

const template = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, 'expected 1 to 64 letters, digits or _ . -'),
  title: z.string().max(1000).default('').describe('With placeholders such as {name} or {{name}}.'),
  text: z.string().max(10_000).default('').describe('With placeholders such as {name} or {{name}}.'),
  level: alertLevel.default('info').describe('Decides the colour.'),
});
export type WebhookTemplateConfig = z.output<typeof template>;

/** Messages to chats and programs outside. */
export const webhooksSection = z.strictObject({
  targets: z.array(target).max(1000).default([]).describe('Where webhooks can go.'),
  allowed_hosts: z
    .array(
      z
        .string()
        .regex(
          /^(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?$/,
          'expected a host such as hooks.example.com or *.example.com, in lower case, with a port where it is not 443',
        ),
    )
    .default([...wellKnownHosts])
    .describe(
      'Hosts that a client may name in a URL of its own. Replaces the known providers; [] allows none.',
    ),
  templates: z.array(template).default([]).describe('Templates beside the built-in ones, or in their place.'),
  rate_per_second: rate.describe('Webhooks a second to each URL that a client names.'),
  retry: z
    .strictObject({
      max_attempts: z.int().min(1).max(100).default(12).describe('Tries until a webhook is a dead letter.'),
      min_delay_seconds: z
        .number()
        .min(0.01)
        .max(3600)
        .default(2)
        .describe('The first wait; it doubles from there.'),
      max_delay_seconds: z.number().min(0.01).max(86_400).default(600).describe('The longest wait.'),
    })
    .prefault({})
    .describe('What is done when a target does not take a webhook.'),
  connect_seconds: z.number().min(0.05).max(60).default(5).describe('Time to find the host and to connect.'),
  answer_seconds: z
    .number()
    .min(0.05)
    .max(120)
    .default(15)
    .describe('Time for a whole try, the answer included.'),
  max_pending: z
    .int()
    .min(1)
    .max(10_000_000)
    .default(100_000)
    .describe('Webhooks that may wait; more are refused.'),
  retention: z
    .strictObject({
      sent: z.int().min(0).max(1_000_000).default(1000),
      failed: z.int().min(0).max(1_000_000).default(10_000),
      days: z.number().positive().max(36_500).default(30),
    })
    .prefault({})
    .describe('How many sent ones and dead letters are kept, and for how long; whichever is reached first.'),
});
export type WebhooksConfig = z.output<typeof webhooksSection>;
