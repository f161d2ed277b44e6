import { isSecretName, MASK, maskSecrets } from '@watchhamster/shared-types';

/** Everything that would end a line or steer a terminal, as an escape that can be read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** How deep the fields of a line are shown. */
const maxDepth = 6;

/** A text from anywhere as part of one log line: no secrets, no line breaks, no control characters. */
export function cleanText(text: string): string {
  return maskSecrets(text).replace(
    control,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The fields of a log line without secrets, at any depth; errors with their message, code and stack. */
export function cleanFields(fields: object): Record<string, unknown> {
  return cleanEntries(fields, maxDepth);
}

function cleanEntries(fields: object, depth: number): Record<string, unknown> {
  const cleaned: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    cleaned[name] = isSecretName(name) && value !== null ? MASK : cleanValue(value, depth);
  }
  return cleaned;
}

function cleanValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) return cleanError(value);
  if (depth === 0) return '…';
  if (Array.isArray(value)) return value.map((item) => cleanValue(item, depth - 1));
  return cleanEntries(value, depth - 1);
}

function cleanError(error: Error): Record<string, unknown> {
  const { code } = error as { code?: unknown };
  const message = cleanText(error.message);
  return {
    type: cleanText(error.name),
    message,
    ...(typeof code === 'string' ? { code: cleanText(code) } : {}),
    stack: cleanStack(error, message),
    ...(error.cause instanceof Error ? { cause: cleanError(error.cause) } : {}),
  };
}

/** The only text with line breaks: those between frames. The message in it may be anybody's, and stays on one line. */
function cleanStack(error: Error, message: string): string {
  const stack = (error.stack ?? '').replace(error.message, () => message);
  return stack.split('\n').map(cleanText).join('\n');
}
