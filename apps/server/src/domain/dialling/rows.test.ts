import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { importCalls } from './import.ts';
import { type Format, type ListRow, readRows } from './rows.ts';

/** Reads a list that comes in pieces, as from a connection. */
async function read(
  pieces: Iterable<string>,
  format: Format,
): Promise<{ rows: ListRow[]; ignored: string[] }> {
  const rows: ListRow[] = [];
  const ignored: string[] = [];
  const body = Readable.from(pieces, { objectMode: false });
  for await (const row of readRows(body, format, (name) => ignored.push(name))) rows.push(row);
  return { rows, ignored };
}
function* repeated(start: string, piece: (index: number) => string, times: number): Generator<string> {
  yield start;
  for (let index = 0; index < times; index++) yield piece(index);
}

describe('a row of JSON', () => {
  it.each([
    ['that only goes deeper', repeated('', () => '['.repeat(60_000), 50)],
    ['with fields without end', repeated('[{"number":"1"', (index) => `,"k${index}":""`, 200_000)],
    ['with a text without end', repeated('[{"number":"', () => '1'.repeat(60_000), 50)],
    ['after blanks without end', repeated('[', () => ' '.repeat(60_000), 50)],
  ])('%s is refused before it is held as a whole', async (_, pieces) => {
    await expect(read(pieces, 'json')).rejects.toThrow('a row may have 64 KiB');
    // The rest of it is not read.
    expect([...pieces].length).toBeGreaterThan(10);
  });

  it('may be anywhere in a list that is longer than one row may be', async () => {
    const long = 'n'.repeat(20_000);
    const list = JSON.stringify(
      Array.from({ length: 50 }, (_, index) => ({ number: String(index), name: long })),
    );
    for (const size of [700, 50_000, list.length]) {
      const pieces = Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
        list.slice(index * size, (index + 1) * size),
      );
      const { rows } = await read(pieces, 'json');
      expect(rows.map(({ values }) => values.number)).toEqual(rows.map((_row, index) => String(index)));
      expect(rows).toHaveLength(50);
    }
  });
});

it('fields with names that every object has mean nothing, like others', async () => {
  const names = ['constructor', '__proto__', 'toString'];
  const row = `{"number":"0212345678",${names.map((name) => `"${name}":1`).join()}}`;
  expect(await read([row], 'ndjson')).toEqual({
    rows: [{ line: 1, values: { number: '0212345678' } }],
    ignored: names,
  });
  expect(await read([`number,${names.join()}\n0212345678,1,2,3\n`], 'csv')).toEqual({
    rows: [{ line: 2, values: { number: '0212345678' } }],
    ignored: names,
  });
});

it.each([
  ['csv', ['number\n', '021\n\n\n', '022\n', ',\n', '023\n', '024']],
  ['ndjson', ['{"number":"021"}\n\n', '{"number":"022"}\n', '\n', '{"number":"023"}\n', '{"number":"024"}']],
  ['json', ['[{"number":"021"}', ',{"number":"022"}', ',{"number":"023"}', ',{"number":"024"}', ']']],
] as const)('rows are counted, and no lines without any: %s', async (format, pieces) => {
  const take = (most: number) =>
    importCalls({
      store: { stage: () => ({ add: () => [], activate() {}, discard() {} }) },
      projectId: 'p',
      mode: 'replace',
      format,
      body: Readable.from(pieces, { objectMode: false }),
      now: () => 1000,
      most,
    });
  expect(await take(4)).toMatchObject({ calls: 4 });
  await expect(take(3)).rejects.toThrow('a list may have 3 rows');
});

it('of fields that mean nothing the first hundred are named', async () => {
  const rows = Array.from({ length: 150 }, (_, index) => `{"number":"02${1000 + index}","x${index}":""}\n`);
  const { calls, ignored } = await importCalls({
    store: { stage: () => ({ add: () => [], activate() {}, discard() {} }) },
    projectId: 'p',
    mode: 'replace',
    format: 'ndjson',
    body: Readable.from(rows, { objectMode: false }),
    now: () => 1000,
  });
  expect([calls, ignored.length, ignored[99]]).toEqual([150, 100, 'x99']);
});

it('a first line without end is refused at once', { timeout: 10_000 }, async () => {
  const pieces = repeated('', () => 'x'.repeat(16_000), 20);
  await expect(read(pieces, 'csv')).rejects.toThrow('this is no CSV: Max Record Size');
});
