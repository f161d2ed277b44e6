import { maskSecrets, redact } from '@watchhamster/shared-types';

/** Everything that would end a line or steer a terminal, as an escape that can be read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A text from anywhere as part of one log line: no secrets, no line breaks, no control characters. */
export function cleanText(text: string): string {
  return maskSecrets(text).replace(
    control,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The fields of a log line without secrets, at any depth; errors with their message, code and stack. */
export function cleanFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, cleanValue(name, value)]));
}

function cleanValue(name: string, value: unknown): unknown {
  if (value instanceof Error) return cleanError(value);
  const redacted = (redact({ [name]: value }, 6) as Record<string, unknown>)[name];
  return typeof redacted === 'string' ? cleanText(redacted) : redacted;
}

function cleanError(error: Error): Record<string, unknown> {
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: cleanText(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    // The only text with line breaks: it is indented, and made by this process.
    stack: maskSecrets(error.stack ?? ''),
    ...(error.cause instanceof Error ? { cause: cleanError(error.cause) } : {}),
  };
}
