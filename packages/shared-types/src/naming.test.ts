import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { catalogue } from './catalogue.ts';
import { defineMessage } from './define-message.ts';
import { isCamelCase, nearestName, snakeCase } from './naming.ts';

const camel = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,12}$/);

describe('names', () => {
  it('derives type names as the specifications write them', () => {
    expect(snakeCase('statusUpdate')).toBe('status_update');
    expect(snakeCase('poscoEvent')).toBe('posco_event');
    expect(snakeCase('ping')).toBe('ping');
  });

  it('never gives two events the same type name', () => {
    fc.assert(fc.property(camel, camel, (a, b) => a === b || snakeCase(a) !== snakeCase(b)));
  });

  it('accepts camelCase and nothing else', () => {
    fc.assert(fc.property(camel, (name) => isCamelCase(name)));
    for (const name of ['', 'Status', 'status_update', 'status-update', '1st', 'stätus', 'a b', 'a\n']) {
      expect(isCamelCase(name), name).toBe(false);
    }
  });

  it('refuses a name that is not camelCase when the module loads, too', () => {
    const event = 'status_update' as 'statusUpdate';
    expect(() =>
      defineMessage({
        event,
        from: 'client',
        needs: 'read',
        description: '',
        when: '',
        whenNot: '',
        data: z.object({}),
      }),
    ).toThrow(/not camelCase/);
  });

  it('has every message under its own name', () => {
    for (const [key, definition] of Object.entries(catalogue)) {
      expect(definition.event).toBe(key);
      expect(definition.type).toBe(snakeCase(key));
    }
  });

  it('finds the name that was meant, in either style, and keeps silent when none is near', () => {
    const names = ['status_update', 'service_event', 'subscribe'];
    expect(nearestName('status_updaet', names)).toBe('status_update');
    expect(nearestName('statusUpdate', names)).toBe('status_update');
    expect(nearestName('subscrbe', names)).toBe('subscribe');
    expect(nearestName('xyzzy', names)).toBeUndefined();
    expect(nearestName('x'.repeat(1_000_000), names)).toBeUndefined();
  });
});
