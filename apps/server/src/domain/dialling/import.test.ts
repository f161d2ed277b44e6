import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../storage/database.ts';
import { ImportRefused, importCalls } from './import.ts';
import { normaliseNumber } from './phone-number.ts';
import { createDialStore, type DialStore } from './store.ts';

const databases: Database[] = [];
afterEach(() => {
  for (const database of databases.splice(0)) database.close();
});
function newStore(): DialStore {
  const database = openDatabase({ file: ':memory:' });
  databases.push(database);
  return createDialStore(database.connection);
}

/** Takes a list that comes in pieces of a few bytes, so that every border is met. */
async function take(
  store: DialStore,
  list: string | Uint8Array,
  {
    format = 'csv',
    mode = 'replace',
  }: { format?: 'csv' | 'json' | 'ndjson'; mode?: 'append' | 'replace' } = {},
) {
  const bytes = Buffer.from(list as string);
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, index) =>
    bytes.subarray(index * 7, index * 7 + 7),
  );
  const body = Readable.from(pieces, { objectMode: false });
  return importCalls({ store, projectId: 'p', mode, format, body, now: () => 1000 });
}
const problemsOf = async (taking: Promise<unknown>) => {
  const refusal = await taking.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(refusal instanceof ImportRefused)) throw refusal ?? new Error('it was taken');
  return refusal.problems.map(({ line, message }) => `${line}: ${message}`);
};
const kept = (store: DialStore) =>
  store.page('p', 0, 1000).map(({ number, name, reference, line }) => [line, number, name, reference]);

describe('a telephone number', () => {
  it.each([
    ['+82 (2) 1234-5678', '+82212345678'],
    ['(0)20 7946 0000', '02079460000'],
    ['02.1234.5678', '0212345678'],
    ['*12#', '*12#'],
    ['101', '101'],
    ['2026-1122', '20261122'],
    ['20-11-22', '201122'],
  ])('%s is %s', (text, number) => expect(normaliseNumber(text)).toBe(number));
  it.each(['', '1', '+12', 'call me', '12+34', '=1+1', '+1234567890123456', '１２３'])('%s is none', (text) =>
    expect(normaliseNumber(text)).toBeUndefined(),
  );
  // Where the 0 is left out, and where it is not, is another thing in each country.
  it.each(['+44 (0)20 7946 0000', '(+39) (0)6 1234567', '+82( 0 )2-1234-5678', '0044 (0)20 7946 0000'])(
    '%s is none',
    (text) => expect(normaliseNumber(text)).toBeUndefined(),
  );
  // As they stand in exported tables: their digits would call somebody else.
  it.each(['8.5', '821012345678.0', '+82.10', '2026-11-22', '2026/1/2', '22.11.2026'])('%s is none', (text) =>
    expect(normaliseNumber(text)).toBeUndefined(),
  );
});

describe('a list', () => {
  const rows = [
    [2, '+82212345678', '김하늘', 'C-1'],
    [3, '0212345679', undefined, undefined],
  ];
  it.each([
    ['commas', 'number,name,reference\n+82 2 1234 5678,김하늘,C-1\n02-1234-5679,,\n'],
    [
      'semicolons, a mark and CRLF',
      '\ufeffNumber;Name;Reference\r\n+82 2 1234 5678;김하늘;C-1\r\n02-1234-5679;;\r\n',
    ],
    [
      'quotes and no last line end',
      '"number","name","reference"\n"+82 2 1234 5678","김하늘","C-1"\n"02-1234-5679","",""',
    ],
    ['tabs and Korean names', '전화번호\t이름\tid\n+82 2 1234 5678\t김하늘\tC-1\n02-1234-5679\t\t\n'],
  ])('is read with %s', async (_, list) => {
    const store = newStore();
    expect(await take(store, list)).toEqual({ calls: 2, ignored: [] });
    expect(kept(store)).toEqual(rows);
  });

  it.each([
    ['empty lines before it', '\r\n\r\nnumber;name\r\n0212345678;x, y\r\n', 4],
    ['a line that tells spreadsheets the separator', 'sep=;\r\nnumber;name\r\n0212345678;x, y\r\n', 3],
    ['that line in quotes after an empty one', '\n"sep=|"\nnumber|name\n0212345678|x, y\n', 4],
  ])('is read with %s', async (_, list, line) => {
    const store = newStore();
    expect(await take(store, list)).toEqual({ calls: 1, ignored: [] });
    expect(kept(store)).toEqual([[line, '0212345678', 'x, y', undefined]]);
  });

  it('is read from JSON and from NDJSON, and says what meant nothing', async () => {
    const objects = [
      { number: '+82 2 1234 5678', name: '김하늘', reference: 'C-1', age: '40' },
      { number: '02-1234-5679' },
    ];
    for (const [format, list] of [
      ['json', JSON.stringify(objects)],
      ['ndjson', objects.map((row) => JSON.stringify(row)).join('\n')],
    ] as const) {
      const store = newStore();
      expect(await take(store, list, { format })).toEqual({ calls: 2, ignored: ['age'] });
      expect(kept(store).map(([, ...row]) => row)).toEqual(rows.map(([, ...row]) => row));
    }
  });

  it('is not taken at all when rows are wrong, and says which and why', async () => {
    const store = newStore();
    await take(store, 'number\n0211111111\n');
    const list = `number,name\n0212345678,ok\nnobody,x\n,y\n02 1234 5678,again\n0298765432,${'n'.repeat(201)}\n0212345679.0,z\n+44 (0)20 7946 0000,u\n`;
    expect(await problemsOf(take(store, list))).toEqual([
      `3: 'nobody' is no telephone number: write + and 4 to 15 digits, or 2 to 20 digits, * and #`,
      '4: there is no number',
      '5: the number is in the list already, at line 2',
      '6: name has 201 characters; 200 are allowed',
      `7: '0212345679.0' is no telephone number, but a decimal number or a date: let the spreadsheet keep the column as text`,
      `8: '+44 (0)20 7946 0000' is no telephone number: say whether the 0 in brackets is dialled, by leaving it out or the brackets away`,
    ]);
    expect(kept(store)).toEqual([[2, '0211111111', undefined, undefined]]);
  });

  it.each([
    ['', '1: the list has no rows'],
    ['number\n', '1: the list has no rows'],
    [
      'phones,name\n1,2\n',
      "1: the first line names the columns, and one of them has to be 'number'; it has 'phones', 'name'",
    ],
    ['number,phone\n1,2\n', '1: two columns are the number'],
    ['number\n0212345678,x\n', '2: 2 values, and there are 1 columns'],
    ['number\n"0212345678\n', /^2: this is no CSV: /],
    ['number,name\n0212345678,Kim "JK" Lee\n', /^2: this is no CSV: .*quote/],
  ])('%j is refused', async (list, problem) => {
    const [first] = await problemsOf(take(newStore(), list));
    if (typeof problem === 'string') expect(first).toBe(problem);
    else expect(first).toMatch(problem);
  });

  it.each([
    ['{"number":"0212345678"}', '1: the list is an array of objects'],
    ['[{"number":212345678}]', '1: number is a text: put it in quotes, leading zeros get lost otherwise'],
    ['["0212345678"]', '1: a row is an object such as {"number": "+82212345678"}'],
    ['[{"number":"0212345678","phone":"0212345679"}]', '1: two fields are the number'],
    ['[{"number":"0212345678"},', /^2: this is no JSON array of objects/],
    ['nothing', /^1: this is no JSON array of objects/],
    ['[]', '1: the list has no rows'],
  ])('the JSON %s is refused', async (list, problem) => {
    const [first] = await problemsOf(take(newStore(), list, { format: 'json' }));
    if (typeof problem === 'string') expect(first).toBe(problem);
    else expect(first).toMatch(problem);
  });

  it('in another encoding is refused with advice', async () => {
    const list = Buffer.concat([
      Buffer.from('number,name\n0212345678,'),
      Buffer.from([0xb1, 0xe8]),
      Buffer.from('\n'),
    ]);
    expect(await problemsOf(take(newStore(), list))).toEqual([
      '2: the list is not UTF-8 from about here; save it as UTF-8',
    ]);
  });

  it('takes the place of the one before, or is added to it', async () => {
    const store = newStore();
    await take(store, 'number\n0211111111\n0212222222\n');
    expect(await problemsOf(take(store, 'number\n0213333333\n0211111111\n', { mode: 'append' }))).toEqual([
      '3: the number is in the list already, at line 2',
    ]);
    await take(store, 'number\n0213333333\n', { mode: 'append' });
    expect(store.counts('p').waiting).toBe(3);
    await take(store, 'number\n0211111111\n');
    expect(kept(store)).toEqual([[2, '0211111111', undefined, undefined]]);
    expect(store.clear('p')).toBe(1);
    expect(kept(store)).toEqual([]);
  });

  it('of a hundred thousand rows is taken, and claimed in its order without delay', async () => {
    const store = newStore();
    const list = Readable.from(
      (function* () {
        yield 'number\n';
        for (let index = 0; index < 100_000; index++) yield `02${String(index).padStart(8, '0')}\n`;
      })(),
      { objectMode: false },
    );
    await importCalls({ store, projectId: 'p', mode: 'replace', format: 'csv', body: list, now: () => 1000 });
    const begun = performance.now();
    const claimed = Array.from({ length: 200 }, (_, index) => store.claim('p', String(index), 1000)?.number);
    // A scan of the list for each would take minutes.
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(claimed).toEqual(claimed.map((__, index) => `02${String(index).padStart(8, '0')}`));
  }, 60_000);
});

describe('a claim', () => {
  it('is told as dialling, and found as that', async () => {
    const store = newStore();
    await take(store, 'number\n021\n022\n');
    store.claim('p', '101', 10);
    expect(store.page('p', 0, 10, 'dialling').map(({ number }) => number)).toEqual(['021']);
    expect(store.page('p', 0, 10, 'waiting').map(({ number }) => number)).toEqual(['022']);
  });

  it('gives first what was called before and is due, then the others in their order', async () => {
    const store = newStore();
    await take(store, 'number\n021\n022\n023\n');
    await take(store, 'number\n024\n', { mode: 'append' });
    const again = (dueAt: number) => {
      const call = store.claim('p', '101', 10);
      if (call) store.change(call, { state: 'waiting', at: 10, dueAt });
      return call?.number;
    };
    expect([again(500), again(400)]).toEqual(['021', '022']);
    const order = (at: number) => {
      const call = store.claim('p', '101', at);
      if (call) store.change(call, { state: 'answered', at });
      return call?.number;
    };
    expect([order(399), order(500), order(500), order(500), order(500)]).toEqual([
      '023',
      '022',
      '021',
      '024',
      undefined,
    ]);
  });

  it('gives each number once, and none that is being called', async () => {
    const store = newStore();
    await take(store, 'number\n0211111111\n');
    expect(store.claim('p', '101', 1000)).toMatchObject({ number: '0211111111', attempts: 1, dn: '101' });
    expect(store.claim('p', '102', 1000)).toBeUndefined();
    // The same number in a new list waits until the call has ended.
    await take(store, 'number\n0211111111\n');
    expect(store.claim('p', '102', 1000)).toBeUndefined();
    const [open] = store.open('p');
    if (!open) throw new Error('unreachable');
    store.change(open, { state: 'answered', at: 2000 });
    expect(store.counts('p')).toMatchObject({ waiting: 1, answered: 0 });
    expect(store.claim('p', '102', 2000)).toMatchObject({ number: '0211111111', dn: '102' });
    expect(store.counts('p')).toMatchObject({ waiting: 0, claimed: 1 });
  });
});
