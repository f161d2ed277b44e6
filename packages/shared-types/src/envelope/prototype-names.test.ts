import { expect, it } from 'vitest';
import { z } from 'zod';
import { decodeClientMessage } from './decode.ts';
import { prototypeNameIssues } from './prototype-names.ts';

const webhook = (variables: string) =>
  decodeClientMessage(`{"type":"send_webhook","data":{"webhook_type":"slack","variables":${variables}}}`);

it('checks a member called __proto__ like its neighbours', () => {
  expect(webhook('{"__proto__":"x","a":"b"}').ok).toBe(true);
  expect(webhook('{"__proto__":5}')).toMatchObject({
    ok: false,
    error: { details: { issues: [{ path: 'data.variables.__proto__' }] } },
  });
});

it('finds it in arrays, records of records, and unions of which no option fits', () => {
  const record = z.record(z.string(), z.string());
  const schema = z.object({
    list: z.array(record.nullable()).optional(),
    deep: z.record(z.string(), record).optional(),
    either: z.union([record, z.object({ a: record })]).optional(),
    open: z.record(z.string(), z.unknown()).optional(),
  });
  const paths = (text: string) => prototypeNameIssues(schema, JSON.parse(text)).map(({ path }) => path);
  expect(paths('{"list":[null,{"__proto__":1}]}')).toEqual(['list.1.__proto__']);
  expect(paths('{"deep":{"a":{"__proto__":1}}}')).toEqual(['deep.a.__proto__']);
  expect(paths('{"either":{"__proto__":1}}')).toEqual(['either.__proto__']);
  expect(paths('{"either":{"a":{"b":"c"}}}')).toEqual([]);
  expect(paths('{"open":{"__proto__":1}}')).toEqual([]);
});

it('checks it among the other fields of an object too', () => {
  const schema = z.object({ a: z.object({ b: z.string() }).catchall(z.boolean()) });
  const paths = (text: string) => prototypeNameIssues(schema, JSON.parse(text)).map(({ path }) => path);
  expect(paths('{"a":{"b":"x","__proto__":1}}')).toEqual(['a.__proto__']);
  expect(paths('{"a":{"b":"x","__proto__":true}}')).toEqual([]);
});
