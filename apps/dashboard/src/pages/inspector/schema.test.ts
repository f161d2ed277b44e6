import { readFileSync } from 'node:fs';
import { catalogue } from '@watchhamster/shared-types';
import { describe, expect, it } from 'vitest';
import { completionsAt, fieldsOf, type Schema, valueAt, withValue } from './schema.ts';

const dataOf = (type: string): Schema => {
  const file = `../../../../../packages/shared-types/schemas/typed/client/${type}.schema.json`;
  const schema = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Schema;
  const data = schema.properties?.data;
  if (!data) throw new Error(`${type} has no data`);
  return data;
};

describe('a form', () => {
  it('has every field of every message that clients send', () => {
    for (const { type, from } of Object.values(catalogue)) {
      if (from !== 'client') continue;
      const paths = fieldsOf(dataOf(type)).map(({ path }) => path[0]);
      expect(new Set(paths)).toEqual(new Set(Object.keys(dataOf(type).properties ?? {})));
    }
  });

  it('knows choices, flags, secrets and what must be there', () => {
    const kinds = (type: string) =>
      Object.fromEntries(
        fieldsOf(dataOf(type)).map(({ path, kind, required }) => [path.join('.'), [kind, required]]),
      );
    expect(kinds('service_control')).toEqual({
      service_id: ['text', true],
      action: ['choice', true],
      'options.force': ['flag', false],
      'options.timeout': ['number', false],
    });
    expect(kinds('start_outbound')).toMatchObject({
      'project.client_secret': ['secret', true],
      'project.action': ['choice', true],
    });
    expect(kinds('send_webhook')).toMatchObject({ url: ['secret', false], variables: ['json', false] });
  });

  it('changes a value in its place, and leaves nothing empty behind', () => {
    const value = { a: 1, options: { force: true }, z: 2 };
    expect(Object.keys(withValue(value, ['a'], 5) as object)).toEqual(['a', 'options', 'z']);
    expect(withValue(value, ['options', 'force'], undefined)).toEqual({ a: 1, z: 2 });
    expect(withValue({}, ['project', 'id'], 'x')).toEqual({ project: { id: 'x' } });
    expect(valueAt(value, ['options', 'force'])).toBe(true);
    expect(valueAt(value, ['nothing', 'there'])).toBeUndefined();
  });
});

describe('completion', () => {
  /** The caret is where `|` stands. */
  const at = (marked: string, type = 'service_control') => {
    const caret = marked.indexOf('|');
    const text = marked.replace('|', '');
    const found = completionsAt(text, caret, dataOf(type));
    const [first] = found;
    return {
      labels: found.map(({ label }) => label),
      taken: first && text.slice(0, first.from) + first.text + text.slice(first.to),
    };
  };

  it('offers the fields that are not there yet', () => {
    expect(at('{ | }').labels).toEqual(['service_id', 'action', 'options']);
    expect(at('{ "service_id": "x", "ac|').taken).toBe('{ "service_id": "x", "action": ');
    expect(at('{ |, "action": "stop" }').labels).toEqual(['service_id', 'options']);
    expect(at('{ "serv|": "x" }').taken).toBe('{ "service_id": "x" }');
    expect(at('{ "options": { | } }').labels).toEqual(['force', 'timeout']);
  });

  it('offers the values of a choice', () => {
    expect(at('{ "action": | }').labels).toEqual(['start', 'stop', 'restart', 'status']);
    expect(at('{ "action": "re|" }').taken).toBe('{ "action": "restart" }');
    expect(at('{ "options": { "force": | } }').labels).toEqual(['true', 'false']);
  });

  it('offers nothing where it knows nothing', () => {
    expect(at('|').labels).toEqual([]);
    expect(at('{ "service_id": | }').labels).toEqual([]);
    expect(at('{ "unknown": { | } }').labels).toEqual([]);
  });
});
