import { describe, expect, it } from 'vitest';
import { type AllTerms, brokenTerms, currentTerms, type Terms } from '../codegen/compat/terms.ts';

describe('what holds of a message beside its schema', () => {
  const server: Terms = { from: 'server', type: 'probe', delivery: 'stream', units: { 'data.a': 'ms' } };
  const client: Terms = { from: 'client', type: 'probe', needs: 'operate', units: { 'data.list[].a': 'B' } };
  const broken = (before: Terms, change: Partial<Terms>): string[] =>
    brokenTerms({ probe: before }, { probe: { ...before, ...change } } as AllTerms).map(
      ({ rule, path, change: what }) => `${rule} ${path}: ${what}`,
    );

  it('breaks when a client needs another right than it has', () => {
    expect(broken(client, { needs: 'admin' })).toEqual([
      'permission : the permission that it needs: was operate, is admin',
    ]);
    expect(broken(client, { needs: 'publish' })).toHaveLength(1);
    expect(broken({ ...client, needs: 'connect' }, { needs: 'read' })).toHaveLength(1);
    for (const needs of ['operate', 'read', 'connect'] as const)
      expect(broken(client, { needs })).toEqual([]);
  });

  it('breaks when readers may miss what they got', () => {
    for (const delivery of ['direct', 'state'] as const) expect(broken(server, { delivery })).toHaveLength(1);
    expect(broken(server, { delivery: 'durable' })).toEqual([]);
    expect(broken({ ...server, delivery: 'durable' }, { delivery: 'stream' })).toEqual([
      'delivery : delivery: was durable, is stream',
    ]);
  });

  it('breaks when a number has another unit, and not when one is said for the first time', () => {
    expect(broken(server, { units: { 'data.a': 's' } })).toEqual(['unit data.a: unit: was ms, is s']);
    expect(broken(client, { units: {} })).toEqual(['unit data.list[].a: unit: was B, is not said']);
    expect(broken({ ...server, units: {} }, { units: { 'data.a': 's' } })).toEqual([]);
  });

  it('is known of every message, units at any depth included', () => {
    const terms = currentTerms();
    expect(terms.pong).toMatchObject({
      from: 'server',
      delivery: 'direct',
      units: { 'data.latency_ms': 'ms' },
    });
    expect(terms.serviceControl).toMatchObject({ from: 'client', needs: 'operate' });
    expect(Object.keys(terms['HTTP snapshot']?.units ?? {}).join()).toMatch(/\./);
    expect(brokenTerms(terms, terms)).toEqual([]);
  });
});
