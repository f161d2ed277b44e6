import { Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { JSONParser } from '@streamparser/json';
import { CsvError, parse } from 'csv-parse';

/** How a list is written down. */
export type Format = 'csv' | 'json' | 'ndjson';

/** The fields that a list can have. */
export const listFields = ['number', 'name', 'reference'] as const;
type Field = (typeof listFields)[number];

/** A row as it was written. */
export interface ListRow {
  readonly line: number;
  readonly values: Readonly<Partial<Record<Field, string>>>;
}

/** A list that cannot be read any further. */
export class ListFormatError extends Error {
  override readonly name = 'ListFormatError';
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** Other names that the columns of lists have out there. */
const aliases: ReadonlyMap<string, Field> = new Map([
  ['number', 'number'],
  ['phone', 'number'],
  ['telephone', 'number'],
  ['phone_number', 'number'],
  ['전화번호', 'number'],
  ['電話', 'number'],
  ['電話號碼', 'number'],
  ['name', 'name'],
  ['이름', 'name'],
  ['姓名', 'name'],
  ['reference', 'reference'],
  ['id', 'reference'],
]);

/** The most bytes of a whole list, and of one of its rows. */
export const maxListBytes = 64 * 1024 * 1024;
const maxRowBytes = 64 * 1024;
/** So much of JSON is read before it is looked whether a row has become too long. */
const stepChars = 16 * 1024;

/**
 * Reads a list row by row, as fast as they are taken.
 * @param onIgnored told of columns or fields that mean nothing here
 * @throws ListFormatError when it is not what it should be
 */
export async function* readRows(
  body: Readable,
  format: Format,
  onIgnored: (name: string) => void,
): AsyncGenerator<ListRow> {
  const text = body.pipe(createReader());
  body.once('error', (error) => text.destroy(error));
  try {
    if (format === 'csv') yield* csvRows(text, onIgnored);
    else if (format === 'ndjson') yield* ndjsonRows(text, onIgnored);
    else yield* jsonRows(text, onIgnored);
  } finally {
    body.unpipe(text);
    text.destroy();
  }
}

/** UTF-8 in pieces, without its mark, and not endless. */
function createReader(): Transform {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let lines = 1;
  const decode = (chunk: Uint8Array | undefined, done: TransformCallback): void => {
    try {
      const text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
      lines += text.split('\n').length - 1;
      done(null, text);
    } catch {
      done(new ListFormatError(lines, 'the list is not UTF-8 from about here; save it as UTF-8'));
    }
  };
  return new Transform({
    decodeStrings: true,
    readableObjectMode: true,
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxListBytes)
        return done(new ListFormatError(lines, `a list may have ${maxListBytes / 1024 / 1024} MiB`));
      decode(chunk, done);
    },
    flush: (done) => decode(undefined, done),
  });
}

/** A first line by which spreadsheets are told the separator. */
const separatorLine = /^\s*"?sep=(.)"?[\t ]*\r?\n/i;

/** The separator that stands most often in the first line that is not empty. */
function separatorOf(head: string): string {
  const [line = ''] = head.trimStart().split('\n');
  const count = (separator: string): number => line.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** Puts back what was read to look at the beginning. */
async function* withHead(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* csvRows(text: Readable, onIgnored: (name: string) => void): AsyncGenerator<ListRow> {
  const pieces = text[Symbol.asyncIterator]() as AsyncIterator<string>;
  let head = '';
  // No pattern: one that looks for the end from each character stands still for seconds where there is none.
  while (!head.trimStart().includes('\n') && head.length <= maxRowBytes) {
    const { done, value } = await pieces.next();
    if (done) break;
    head += value;
  }
  const told = separatorLine.exec(head);
  const parser = parse({
    delimiter: told?.[1] ?? separatorOf(head),
    from_line: told ? told[0].split('\n').length : 1,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    // Tables end with rows of nothing.
    skip_records_with_empty_values: true,
    max_record_size: maxRowBytes,
  });
  const feeding = pipeline(Readable.from(withHead(head, pieces)), parser).catch(() => undefined);
  let fields: readonly (Field | undefined)[] | undefined;
  let width = 0;
  let last = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      last = info.lines;
      if (!fields) {
        fields = columnsOf(record, info.lines, onIgnored);
        width = record.length;
        continue;
      }
      if (record.length > width)
        throw new ListFormatError(info.lines, `${record.length} values, and there are ${width} columns`);
      const values: Partial<Record<Field, string>> = {};
      for (const [index, field] of fields.entries()) {
        const value = record[index];
        if (field && value !== undefined) values[field] = value;
      }
      yield { line: info.lines, values };
    }
  } catch (cause) {
    if (cause instanceof ListFormatError) throw cause;
    if (!(cause instanceof CsvError)) throw cause;
    const { lines } = cause as CsvError & { readonly lines?: number };
    throw new ListFormatError(lines ?? last, `this is no CSV: ${cause.message}`);
  } finally {
    parser.destroy();
    await feeding;
  }
}

function columnsOf(
  header: readonly string[],
  line: number,
  onIgnored: (name: string) => void,
): readonly (Field | undefined)[] {
  const fields = header.map((name) => {
    const field = aliases.get(name.trim().toLowerCase());
    if (!field) onIgnored(name.trim().slice(0, 100));
    return field;
  });
  if (!fields.includes('number')) {
    throw new ListFormatError(
      line,
      `the first line names the columns, and one of them has to be 'number'; it has ${header
        .slice(0, 10)
        .map((name) => `'${name.trim().slice(0, 40)}'`)
        .join(', ')}`,
    );
  }
  const twice = listFields.find((field) => fields.filter((name) => name === field).length > 1);
  if (twice) throw new ListFormatError(line, `two columns are the ${twice}`);
  return fields;
}

async function* ndjsonRows(text: Readable, onIgnored: (name: string) => void): AsyncGenerator<ListRow> {
  let line = 0;
  let rest = '';
  const row = (json: string): ListRow | undefined => {
    line += 1;
    if (json.trim() === '') return undefined;
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      throw new ListFormatError(line, 'this is no JSON');
    }
    return rowOf(value, line, onIgnored);
  };
  for await (const piece of text as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const json of lines) {
      const found = row(json);
      if (found) yield found;
    }
    if (rest.length > maxRowBytes) throw tooLong(line + 1);
  }
  const found = row(rest);
  if (found) yield found;
}

async function* jsonRows(text: Readable, onIgnored: (name: string) => void): AsyncGenerator<ListRow> {
  let found: ListRow[] = [];
  let line = 0;
  let root: unknown;
  const parser = new JSONParser({ paths: ['$', '$.*'], keepStack: false });
  parser.onValue = ({ value, key, stack }) => {
    if (stack.length === 0) {
      root = value;
      return;
    }
    if (typeof key !== 'number') throw new ListFormatError(1, 'the list is an array of objects');
    line += 1;
    found.push(rowOf(value, line, onIgnored));
  };
  const notJson = (cause: unknown): never => {
    if (cause instanceof ListFormatError) throw cause;
    throw new ListFormatError(line + 1, `this is no JSON array of objects: ${(cause as Error).message}`);
  };
  parser.onError = notJson;
  // What a row has so far is held, however deep it goes and however many fields it has: so it may not go on forever.
  let sinceRow = 0;
  for await (const piece of text as AsyncIterable<string>) {
    for (let at = 0; at < piece.length; at += stepChars) {
      const step = piece.slice(at, at + stepChars);
      try {
        parser.write(step);
      } catch (cause) {
        notJson(cause);
      }
      sinceRow = found.length > 0 ? 0 : sinceRow + step.length;
      if (sinceRow > maxRowBytes) throw tooLong(line + 1);
      yield* found;
      found = [];
    }
  }
  try {
    if (!parser.isEnded) parser.end();
  } catch (cause) {
    notJson(cause);
  }
  if (line === 0 && !Array.isArray(root)) throw new ListFormatError(1, 'the list is an array of objects');
  yield* found;
}

function tooLong(line: number): ListFormatError {
  return new ListFormatError(line, `a row may have ${maxRowBytes / 1024} KiB`);
}

function rowOf(value: unknown, line: number, onIgnored: (name: string) => void): ListRow {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ListFormatError(line, 'a row is an object such as {"number": "+82212345678"}');
  const values: Partial<Record<Field, string>> = {};
  for (const [name, given] of Object.entries(value)) {
    const field = aliases.get(name.toLowerCase());
    if (!field) {
      onIgnored(name.slice(0, 100));
      continue;
    }
    if (typeof given !== 'string' && given !== null) {
      const advice = typeof given === 'number' ? ': put it in quotes, leading zeros get lost otherwise' : '';
      throw new ListFormatError(line, `${name} is a text${advice}`);
    }
    if (values[field] !== undefined) throw new ListFormatError(line, `two fields are the ${field}`);
    values[field] = given ?? '';
  }
  return { line, values };
}
