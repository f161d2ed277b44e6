import { type LogLevel, redact } from '@watchhamster/shared-types';
import { levelOfName, levelOfNumber } from './levels.ts';
import type { ParsedHead } from './parse.ts';
import { parseTimestamp } from './timestamps.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The names that log libraries give a field (pino, bunyan, winston, zap, logrus, structlog, python-json-logger, ECS). */
const names = {
  message: ['msg', 'message', '@message', 'text', 'event'],
  level: ['level', 'severity', 'levelname', 'lvl', 'log.level', '@level'],
  time: ['time', 'timestamp', '@timestamp', 'ts', 'asctime', 'datetime', 'date'],
  logger: ['logger', 'logger_name', 'loggerName', 'name', 'log.logger'],
  module: ['module', 'filename', 'file', 'caller'],
  line: ['line_number', 'lineno', 'line', 'lineNumber'],
  thread: ['thread_id', 'threadName', 'thread', 'thread_name'],
  stack: ['stack', 'stack_trace', 'exc_info', 'exception', 'error.stack_trace'],
  error: ['err', 'error'],
} as const;

/** A log line that is one JSON object, or undefined when it is not. A field that is not understood is ignored. */
export function parseJsonLine(text: string): ParsedHead | undefined {
  if (!text.startsWith('{') || !text.trimEnd().endsWith('}')) return undefined;
  let fields: Fields;
  try {
    fields = JSON.parse(text) as Fields;
  } catch {
    return undefined;
  }
  const message = textOf(fields, names.message);
  const stack = textOf(fields, names.stack) ?? stackOf(fieldOf(fields, names.error));
  const level = levelOf(fieldOf(fields, names.level));
  const time = parseTimestamp(fieldOf(fields, names.time));
  const line = fieldOf(fields, names.line);
  const logger = textOf(fields, names.logger);
  const module = textOf(fields, names.module);
  const thread = textOf(fields, names.thread);
  return {
    // Without a message the whole object is one; secrets are recognised by their field names while it has fields.
    message: message ?? (stack === undefined ? JSON.stringify(redact(fields)) : ''),
    ...(stack === undefined ? {} : { rest: stack }),
    ...(level === undefined ? {} : { level }),
    ...(time === undefined ? {} : { time }),
    ...(logger === undefined ? {} : { logger_name: logger }),
    ...(module === undefined ? {} : { module }),
    ...(thread === undefined ? {} : { thread_id: thread }),
    ...(typeof line === 'number' && Number.isSafeInteger(line) && line >= 0 ? { line_number: line } : {}),
  };
}

function fieldOf(fields: Fields, candidates: readonly string[]): unknown {
  const name = candidates.find((candidate) => Object.hasOwn(fields, candidate));
  return name === undefined ? undefined : fields[name];
}

function textOf(fields: Fields, candidates: readonly string[]): string | undefined {
  for (const name of candidates) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}

/** Pino's serialized error: `{ type, message, stack }`. */
function stackOf(error: unknown): string | undefined {
  if (typeof error === 'string' && error !== '') return error;
  if (typeof error !== 'object' || error === null) return undefined;
  return textOf(error as Fields, ['stack', 'message']);
}

function levelOf(value: unknown): LogLevel | undefined {
  if (typeof value === 'number') return levelOfNumber(value);
  if (typeof value !== 'string') return undefined;
  return levelOfName(value);
}
