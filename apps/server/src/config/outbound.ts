import * as z from 'zod';
import { isLoopback } from '../auth/origin.ts';
import type { FieldProblem } from './problems.ts';

const variable = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of an environment variable')
  .optional();

const seconds = (least: number, most: number, standard: number) =>
  z.number().min(least).max(most).default(standard);

/** The PBX that outbound projects run on. */
const pbx = z.strictObject({
  url: z
    .string()
    .min(1)
    .describe('Where the PBX is, such as https://pbx.example.com:5001, without /connect or /callcontrol.'),
  url_env: variable.describe('Environment variable that, where it is set, has the URL instead.'),
  allow_http: z
    .boolean()
    .default(false)
    .describe(
      'Whether the URL of another machine may be http: credentials then go over the network unencrypted.',
    ),
  insecure_tls: z
    .boolean()
    .default(false)
    .describe('Accept any certificate, whoever answers. Better: ca_file with the certificate of the PBX.'),
  ca_file: z
    .string()
    .min(1)
    .optional()
    .describe('Certificates (PEM) that are trusted, in place of the well-known ones, relative to this file.'),
  timeout_seconds: seconds(0.05, 120, 10).describe('Time for a request to the PBX, the answer included.'),
  liveness_seconds: seconds(0.1, 60, 0.6).describe(
    'How long the event socket may be silent, pings unanswered, until ws_connected is false.',
  ),
  reread_seconds: seconds(0.1, 3600, 45).describe(
    'Seconds between two readings of everything, in case an event was missed.',
  ),
  availability_seconds: seconds(0.1, 3600, 30).describe('Seconds between two questions who is available.'),
  reconnect: z
    .strictObject({ min_seconds: seconds(0.01, 3600, 1), max_seconds: seconds(0.01, 3600, 30) })
    .prefault({})
    .describe('The shortest and the longest wait before the PBX is tried again; it is tried forever.'),
});
export type PbxConfig = z.output<typeof pbx>;

/** Outbound projects. */
export const outboundSection = z.strictObject({
  pbx: pbx.optional().describe('Without it startOutbound is refused.'),
  max_projects: z
    .int()
    .min(1)
    .max(1000)
    .default(100)
    .describe('Projects that there may be; more are refused.'),
  key_file: z
    .string()
    .min(1)
    .optional()
    .describe(
      'File with the key that encrypts stored credentials, relative to this file; made on first use, and closed to others. Default: outbound.key in the data directory.',
    ),
  key_env: variable.describe(
    'Environment variable with that key instead: 32 bytes as 64 hexadecimal digits or base64.',
  ),
});
export type OutboundConfig = z.output<typeof outboundSection>;

/** What a schema cannot say of outbound projects. */
export function checkOutbound(outbound: OutboundConfig): FieldProblem[] {
  const { pbx, key_env, key_file } = outbound;
  const problems: FieldProblem[] = [];
  if (key_env !== undefined && key_file !== undefined) {
    problems.push({ path: ['outbound', 'key_env'], message: 'there is a key_file too; keep one of them' });
  }
  for (const [field, what] of [
    ['key_env', 'the name of an environment variable that has it'],
    ['key_file', 'the name of a file that has it'],
  ] as const) {
    // Whatever else is said of the field repeats its value.
    if (!isLikeKey(outbound[field])) continue;
    problems.push({
      path: ['outbound', field],
      message: `is a key itself; write ${what}, and make a new key`,
    });
  }
  if (!pbx) return problems;
  const problem = urlProblem(pbx);
  if (problem !== undefined) problems.push({ path: ['outbound', 'pbx', 'url'], message: problem });
  const { min_seconds: least, max_seconds: most } = pbx.reconnect;
  if (least > most) {
    const message = `is more than max_seconds (${most}); make it less, or that more`;
    problems.push({ path: ['outbound', 'pbx', 'reconnect', 'min_seconds'], message });
  }
  if (pbx.insecure_tls && pbx.ca_file !== undefined) {
    const message = 'accepts any certificate, and ca_file says which; keep one of them';
    problems.push({ path: ['outbound', 'pbx', 'insecure_tls'], message });
  }
  return problems;
}

/** Whether a text is 32 bytes as a key is written. */
function isLikeKey(text: string | undefined): boolean {
  if (text === undefined) return false;
  return /^(?:[0-9a-f]{64}|[A-Za-z0-9+/_-]{43}=?)$/i.test(text.trim());
}

/** The section with what the environment says instead of the file, and what is wrong with that. */
export function readOutboundEnvironment(
  section: OutboundConfig,
  env: Readonly<Record<string, string | undefined>>,
): { readonly section: OutboundConfig; readonly problems: readonly FieldProblem[] } {
  const { pbx } = section;
  const url = pbx?.url_env === undefined ? undefined : env[pbx.url_env];
  if (!pbx || !url) return { section, problems: [] };
  const problem = urlProblem({ ...pbx, url });
  const path = ['outbound', 'pbx', 'url_env'];
  return {
    section: { ...section, pbx: { ...pbx, url } },
    problems: problem === undefined ? [] : [{ path, message: `what ${pbx.url_env} says ${problem}` }],
  };
}

function urlProblem({ url, allow_http }: PbxConfig): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return 'is no URL such as https://pbx.example.com:5001';
  if (parsed.username !== '' || parsed.password !== '')
    return 'has credentials; leave them out: each project brings its own with startOutbound';
  if (parsed.search !== '' || parsed.hash !== '') return 'has a ? or # part; leave it out';
  if (parsed.protocol === 'http:' && !allow_http && !isLoopback(parsed.hostname))
    return 'is not encrypted: client_secret would go over the network in plain; use https, or set allow_http';
  return undefined;
}
