import type { WebhookType } from '@watchhamster/shared-types';
import { MASK, maskSecrets } from '@watchhamster/shared-types';
import { wellFormed } from './bodies/text.ts';
import type { PostAnswer } from './post.ts';
import { type Outcome, outcomeOfStatus, readRetryAfter } from './retry-policy.ts';

/** What an answer means, by its status and, for providers that say 200 to everything, by its body. */
export function outcomeOfAnswer(type: WebhookType, answer: PostAnswer, url: URL, now: number): Outcome {
  const { status, retryAfter, body } = answer;
  const outcome = outcomeOfStatus(status, readRetryAfter(retryAfter, now));
  const said = describeBody(body, url);
  if (outcome.kind === 'sent') {
    if (!refusesInBody(type, body)) return outcome;
    return { kind: 'later', status, reason: `the target answered ${status}, and refused it: ${said}` };
  }
  return said === '' ? outcome : { ...outcome, reason: `${outcome.reason}: ${said}` };
}

/** Dooray answers 200 with `isSuccessful: false`; Teams' old connectors with a sentence. */
function refusesInBody(type: WebhookType, body: string): boolean {
  if (type === 'teams') return body.startsWith('Webhook message delivery failed');
  if (type !== 'dooray') return false;
  try {
    const parsed = JSON.parse(body) as { header?: { isSuccessful?: unknown } } | null;
    return parsed?.header?.isSuccessful === false;
  } catch {
    return false;
  }
}

/** What of an answer is shown. */
const maxShown = 200;

/** What an answer says, for people: one short line, without anything of the URL, which some targets repeat. */
export function describeBody(body: string, url: URL): string {
  if (/^\s*</.test(body)) return '';
  let text = body;
  for (const secret of secretsOf(url)) text = text.replaceAll(secret, MASK);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  text = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\s]+/g, ' ').trim();
  const masked = maskSecrets(text);
  return masked.length > maxShown ? `${wellFormed(masked.slice(0, maxShown))}…` : masked;
}

/** Every part of a URL's path and query that may be a secret, as it is and decoded, longest first. */
function secretsOf({ pathname, search, searchParams }: URL): string[] {
  const parts = [pathname, search, ...pathname.split('/'), ...searchParams.values()];
  const decoded = parts.map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  return [...new Set([...parts, ...decoded])]
    .filter((part) => part.length >= 5)
    .sort((a, b) => b.length - a.length);
}
