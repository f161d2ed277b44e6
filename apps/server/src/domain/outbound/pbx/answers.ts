import * as z from 'zod';
import { PbxError } from './error.ts';

/**
 * What is needed of the PBX's answers, and no more: fields that are not named here are not kept. Sources disagree on some
 * types; what any of them has is taken.
 */

const wholeNumber = z.union([
  z.int().min(0),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
]);
const shortText = z.string().max(256);
/** A text that need not be there. */
const optionalText = shortText.nullish();

export const tokenAnswer = z.object({
  access_token: z.string().min(1).max(16_384),
  /** PBXs leave it out (RFC 6749 allows that), or are wrong: any value will do. */
  expires_in: z.unknown().optional(),
});

export const participantAnswer = z.object({
  id: wholeNumber,
  /** Dialing, Ringing, Connected; others may come. */
  status: shortText,
  callid: wholeNumber.nullish(),
  party_caller_id: optionalText,
  party_dn: optionalText,
});
export type ParticipantAnswer = z.output<typeof participantAnswer>;

const device = z.object({ device_id: shortText });

export const dnAnswer = z.object({
  dn: z.string().min(1).max(64),
  type: shortText,
  devices: z.array(device).max(100).nullish(),
  participants: z.array(participantAnswer).max(1000).nullish(),
});
export type DnAnswer = z.output<typeof dnAnswer>;

export const listAnswer = z.array(dnAnswer).max(10_000);

export const callAnswer = z.object({
  reason: optionalText,
  reasontext: optionalText,
  result: z.object({ id: wholeNumber, callid: wholeNumber.nullish() }).nullish(),
});

export const usersAnswer = z.object({
  value: z.array(z.object({ Number: optionalText, CurrentProfileName: optionalText })).max(10_000),
  /** Where the next page is, of a PBX whose pages are smaller than it was asked for (OData 4.01, section 11.2.6.7). */
  '@odata.nextLink': optionalText,
});

/** A frame of the event socket. Types: 0 there or changed, 1 gone; the others say nothing of the state. */
export const eventFrame = z.object({
  sequence: z.int(),
  event: z.object({ event_type: z.int(), entity: z.string().max(512) }),
});
export type EventFrame = z.output<typeof eventFrame>;

/** The most fields that an error names. */
const shownIssues = 3;

/**
 * The answer as its schema says.
 * @param step what was asked for
 * @throws PbxError `answer`, naming the fields that do not fit and nothing of their values
 */
export function readAnswer<S extends z.ZodType>(schema: S, body: string, step: string): z.output<S> {
  const misfit = (reason: string): PbxError =>
    new PbxError({ kind: 'answer', step, reason, mayHaveHappened: true });
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw misfit('its answer is not JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues
    .slice(0, shownIssues)
    .map(({ path, message }) => `${path.length === 0 ? 'the whole' : path.join('.')}: ${message}`);
  throw misfit(`its answer does not fit: ${issues.join('; ')}`);
}

/** What an error answer says of itself, raw: the field that is most likely to have it, else nothing. */
export function reasonIn(body: string): string {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return '';
  }
  return reasonOf(value, true);
}

function reasonOf(value: unknown, hasNested: boolean): string {
  if (typeof value !== 'object' || value === null) return '';
  const fields = new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase(), field]));
  const nested = fields.get('error');
  if (hasNested && typeof nested === 'object' && nested !== null) return reasonOf(nested, false);
  for (const name of ['error_description', 'reasontext', 'message', 'detail', 'title', 'reason', 'error']) {
    const text = fields.get(name);
    if (typeof text === 'string' && text.trim() !== '') return text;
  }
  return '';
}
