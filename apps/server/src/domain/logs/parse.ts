import { type LogEntry, type LogLevel, maskSecrets } from '@watchhamster/shared-types';
import { cleanLine } from './clean.ts';
import { levelOfName } from './levels.ts';
import { parseJsonLine } from './parse-json.ts';
import { parseTimestamp } from './timestamps.ts';

/** The stream that a line came from. */
export type LogStream = 'stdout' | 'stderr';

/** What the first line of an entry says. */
export interface ParsedHead {
  readonly message: string;
  /** Further lines that stood inside the first, such as the stack in a JSON log. */
  readonly rest?: string;
  readonly level?: LogLevel;
  /** Milliseconds since 1970. */
  readonly time?: number;
  readonly logger_name?: string;
  readonly module?: string;
  readonly line_number?: number;
  readonly thread_id?: string;
}

const stamp = String.raw`\[?(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)\]?`;
/** `2024-01-01 12:00:00,123 - name - LEVEL - text` */
const pythonDashed = new RegExp(`^${stamp} - (\\S{1,200}) - ([A-Za-z]{3,11}) - (.*)$`);
/** `2024-01-01 12:00:00 [INFO] text`, `… INFO text`, `… INFO: text`, `… - INFO - text` */
const stamped = new RegExp(
  `^${stamp}(?: -)? {1,4}(?:\\[ ?([A-Za-z]{3,13}) {0,4}\\]:?|([A-Z]{3,13}):?(?= ))(?: -)? ?(.*)$`,
);
/** `LEVEL:name:text`, the default of Python's logging */
const pythonDefault = /^(DEBUG|INFO|WARNING|ERROR|CRITICAL):([^\s:]{1,200}):(.*)$/;

const traceback = /^Traceback \(most recent call last\):/;
const defaults: Readonly<Record<LogStream, LogLevel>> = { stdout: 'INFO', stderr: 'ERROR' };

/** The first line of an entry, by the formats that are known; a line in none of them is its own message. */
export function parseHead(line: string): ParsedHead {
  return (
    parseJsonLine(line) ?? parseDashed(line) ?? parseStamped(line) ?? parseDefault(line) ?? { message: line }
  );
}

function parseDashed(line: string): ParsedHead | undefined {
  const [, time, name = '', word = '', message = ''] = pythonDashed.exec(line) ?? [];
  const level = levelOfName(word);
  return level && { message, level, logger_name: name, ...timeOf(time) };
}

function parseStamped(line: string): ParsedHead | undefined {
  const [, time, bracketed, bare, message = ''] = stamped.exec(line) ?? [];
  const level = levelOfName(bracketed ?? bare ?? '');
  return level && { message, level, ...timeOf(time) };
}

function parseDefault(line: string): ParsedHead | undefined {
  const [, word = '', name = '', message = ''] = pythonDefault.exec(line) ?? [];
  const level = levelOfName(word);
  return level && { message, level, logger_name: name };
}

function timeOf(text: string | undefined): { time?: number } {
  const time = parseTimestamp(text?.replace(/ (?=[Z+-])/, ''));
  return time === undefined ? {} : { time };
}

/** Text that may have several lines, cleaned: what stood escaped in a JSON string shows its control characters only now. */
function cleanText(text: string): string {
  return text.includes('\n') ? text.split('\n').map(cleanEnd).join('\n') : cleanLine(text);
}

function cleanEnd(line: string): string {
  return cleanLine(line.endsWith('\r') ? line.slice(0, -1) : line);
}

/** The longest logger name, module and thread that are kept, in characters. */
const maxFieldLength = 256;

/**
 * The log entry that some lines are, all of them decoded and clean. Never throws.
 * @param lines at least one: the first in a known format or not, then its continuation
 * @param received when it was read, in milliseconds: the time of an entry that says none
 */
export function parseEntry(lines: readonly string[], stream: LogStream, received: number): LogEntry {
  const [first = '', ...continuation] = lines;
  const head = parseHead(first);
  const message = [head.message, head.rest, ...continuation]
    .filter((part) => part !== undefined && part !== '')
    .join('\n');
  const field = (value: string) => maskSecrets(cleanLine(value)).slice(0, maxFieldLength);
  return {
    timestamp: new Date(head.time ?? received).toISOString(),
    level: head.level ?? (traceback.test(first) ? 'ERROR' : defaults[stream]),
    message: maskSecrets(cleanText(message)),
    ...(head.logger_name === undefined ? {} : { logger_name: field(head.logger_name) }),
    ...(head.module === undefined ? {} : { module: field(head.module) }),
    ...(head.line_number === undefined ? {} : { line_number: head.line_number }),
    ...(head.thread_id === undefined ? {} : { thread_id: field(head.thread_id) }),
  };
}

/** A line as an entry of its own, whatever it looks like. */
export function parsePlain([line = '']: readonly string[], stream: LogStream, received: number): LogEntry {
  return {
    timestamp: new Date(received).toISOString(),
    level: defaults[stream],
    message: maskSecrets(line),
  };
}
