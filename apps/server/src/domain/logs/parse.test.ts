import { logEntry } from '@watchhamster/shared-types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, decodeLine } from './clean.ts';
import { parseEntry } from './parse.ts';
import { parseTimestamp } from './timestamps.ts';

const received = Date.UTC(2030, 4, 6, 7, 8, 9, 10);
const parse = (line: string, stream: 'stdout' | 'stderr' = 'stdout') => parseEntry([line], stream, received);
const local = (year: number, month: number, day: number, h: number, m: number, s: number, ms = 0) =>
  new Date(year, month - 1, day, h, m, s, ms).toISOString();

describe('formats', () => {
  it.each([
    ['2024-01-01 12:00:00 [INFO] text', 'INFO', 'text'],
    ['2024-01-01 12:00:00 [warn] text', 'WARNING', 'text'],
    ['[2024-01-01 12:00:00] [ERROR]: text', 'ERROR', 'text'],
    ['2024-01-01T12:00:00 FATAL text', 'CRITICAL', 'text'],
    ['2024-01-01 12:00:00 DEBUG: text', 'DEBUG', 'text'],
    ['2024-01-01 12:00:00 - ERROR - text', 'ERROR', 'text'],
    ['2024-01-01 12:00:00 [INFO] ', 'INFO', ''],
  ])('reads %s', (line, level, message) => {
    expect(parse(line)).toEqual({ timestamp: local(2024, 1, 1, 12, 0, 0), level, message });
  });

  it('reads the formats of Python', () => {
    expect(parse('2024-01-01 12:00:00,123 - news.fetch - WARNING - late - again', 'stderr')).toEqual({
      timestamp: local(2024, 1, 1, 12, 0, 0, 123),
      level: 'WARNING',
      logger_name: 'news.fetch',
      message: 'late - again',
    });
    expect(parse('INFO:root:hello: world', 'stderr')).toEqual({
      timestamp: new Date(received).toISOString(),
      level: 'INFO',
      logger_name: 'root',
      message: 'hello: world',
    });
  });

  it('reads pino', () => {
    expect(parse('{"level":40,"time":1704110400123,"pid":7,"name":"api","msg":"slow"}')).toEqual({
      timestamp: '2024-01-01T12:00:00.123Z',
      level: 'WARNING',
      logger_name: 'api',
      message: 'slow',
    });
    const failed = parse(
      '{"level":60,"time":1704110400123,"msg":"failed","err":{"stack":"Error: x\\n    at y"}}',
    );
    expect(failed).toMatchObject({ level: 'CRITICAL', message: 'failed\nError: x\n    at y' });
    expect([10, 20, 30, 40, 50, 60].map((level) => parse(`{"level":${level},"msg":""}`).level)).toEqual([
      'DEBUG',
      'DEBUG',
      'INFO',
      'WARNING',
      'ERROR',
      'CRITICAL',
    ]);
  });

  it('reads other JSON logs', () => {
    expect(
      parse(
        '{"timestamp":"2024-01-01T21:00:00+09:00","severity":"Error","message":"bad","logger":"l","module":"m.py","lineno":45,"threadName":"MainThread"}',
      ),
    ).toEqual({
      timestamp: '2024-01-01T12:00:00.000Z',
      level: 'ERROR',
      message: 'bad',
      logger_name: 'l',
      module: 'm.py',
      line_number: 45,
      thread_id: 'MainThread',
    });
    expect(parse('{"ok":true}').message).toBe('{"ok":true}');
    expect(parse('{"level":"info","time":"soon","msg":7,"line":-1}')).toEqual({
      timestamp: new Date(received).toISOString(),
      level: 'INFO',
      message: '7',
    });
  });

  it.each([
    '{"a":1',
    '{}}',
    '[1]',
    'ERROR without more',
    'INFO: text',
    '2024-13-01 12:00:00 text',
    '12:00 [INFO] x',
  ])('takes %s as it is', (line) => {
    expect(parse(line)).toMatchObject({ level: 'INFO', message: line });
    expect(parse(line, 'stderr').level).toBe('ERROR');
  });

  it('takes the level of a bare traceback as ERROR', () => {
    expect(parse('Traceback (most recent call last):').level).toBe('ERROR');
  });
});

describe('secrets', () => {
  it.each([
    'posting to https://discord.com/api/webhooks/123/hidden-value-1',
    'client_secret=hidden-value-1',
    '{"level":30,"msg":"token: hidden-value-1"}',
    '{"user":"u","password":"hidden-value-1","nested":{"apiKey":"hidden-value-1"}}',
    '{"cookie":"hidden-value-1"}',
    '{"level":30,"msg":"m","logger":"password=hidden-value-1"}',
    '\u001b[31mpass\u001b[0mword=hidden-value-1',
    '{"msg":"pass\\u0007word=hidden-value-1"}',
  ])('are masked in %j', (line) => {
    const text = JSON.stringify(parseEntry([cleanLine(line)], 'stdout', received));
    expect(text).not.toContain('hidden-value-1');
    expect(text).toContain('***');
  });

  it('are masked in continuation lines', () => {
    expect(parseEntry(['Error: x', '  token=hidden-value-1'], 'stderr', received).message).toBe(
      'Error: x\n  token=***',
    );
  });

  it('do not break JSON that has none', () => {
    expect(parse('{"msg":"fine","token":null,"password":12345}').message).toBe('fine');
  });
});

describe('cleaning', () => {
  it.each([
    ['\u001b[1;31mred\u001b[0m text', 'red text'],
    ['\u001b]0;title\u0007text', 'text'],
    ['\u001b]8;;http://a\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['\u009b31mred', 'red'],
    ['10%\r20%\r', '10% 20% '],
    ['a\u0000b\u0008c\u007fd\u0085e', 'abcde'],
    ['safe\u202eevil\u2066\u2028', 'safeevil'],
    ['tab\tstays 한글 😀', 'tab\tstays 한글 😀'],
    ['\u001b', ''],
    ['\u001b[', ''],
  ])('%j becomes %j', (from, to) => expect(cleanLine(from)).toBe(to));

  it('takes time in proportion to the length, whatever comes', () => {
    for (const part of ['\u001b[', '\u001b]', '\u001b[0;', '\u009b', '\u001bP\u001b', '\r']) {
      const line = part.repeat(50_000);
      const started = performance.now();
      cleanLine(line);
      expect(performance.now() - started).toBeLessThan(500);
    }
  });

  it('marks a cut line and leaves no half character', () => {
    const bytes = Buffer.from('한국');
    expect(decodeLine(bytes.subarray(0, 5), true)).toBe('한…');
    expect(decodeLine(bytes, false)).toBe('한국');
  });
});

describe('timestamps', () => {
  it('understands zones, and takes a time without one as local', () => {
    expect(parseTimestamp('2024-01-01T12:00:00.5Z')).toBe(Date.UTC(2024, 0, 1, 12, 0, 0, 500));
    expect(parseTimestamp('2024-01-01 12:00:00,123456 +0900')).toBe(Date.UTC(2024, 0, 1, 3, 0, 0, 123));
    expect(parseTimestamp('2024-01-01T12:00:00-02:30')).toBe(Date.UTC(2024, 0, 1, 14, 30));
    expect(parseTimestamp('2024-02-29 12:00:00')).toBe(new Date(2024, 1, 29, 12).getTime());
    for (const seconds of [1704110400, '1704110400', 1704110400e3, 1704110400e6, 1704110400e9]) {
      expect(parseTimestamp(seconds)).toBe(Date.UTC(2024, 0, 1, 12));
    }
  });

  it.each(['2023-02-29 12:00:00', '2024-01-01 25:00:00', 'yesterday', '', null, {}, -1, Number.NaN, 1e300])(
    'does not guess at %j',
    (value) => expect(parseTimestamp(value)).toBeUndefined(),
  );
});

describe('whatever comes', () => {
  const fragments = fc.constantFrom(
    '{"level":',
    '30',
    '"msg":"',
    '"}',
    '2024-01-01 12:00:00',
    ',123',
    ' - ',
    '[INFO]',
    'ERROR',
    ':',
    '\u001b[',
    'Traceback (most recent call last):',
    'at x',
    '\t',
    '😀',
  );
  const line = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .array(fc.oneof(fragments, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 12 })
      .map((parts) => Buffer.from(parts.join(''))),
    fc.json().map((json) => Buffer.from(json)),
  );

  it('becomes a valid entry of bounded length', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('stdout', 'stderr'),
        (lines, stream) => {
          const texts = lines.map((bytes) => cleanLine(decodeLine(bytes, false)));
          const entry = parseEntry(texts, stream, received);
          expect(logEntry.safeParse(entry).success).toBe(true);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
          expect(entry.message).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
          const input = texts.reduce((sum, text) => sum + text.length + 1, 0);
          expect(entry.message.length).toBeLessThanOrEqual(input * 2 + 16);
        },
      ),
      { numRuns: 1000, verbose: 1 },
    );
  });
});
