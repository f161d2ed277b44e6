import { describe, expect, it } from 'vitest';
import { inPlace } from './use-held-rows.ts';

describe('rows in place', () => {
  const row = (id: string, state = 'old') => ({ id, state });
  const keyOf = ({ id }: { readonly id: string }) => id;

  it('change where they are, with new ones at the end, and those that are gone as they were', () => {
    const before = [row('a'), row('b'), row('c')];
    const now = [row('new'), row('a', 'changed'), row('c')];
    expect(inPlace(before, now, keyOf)).toEqual([row('a', 'changed'), row('b'), row('c'), row('new')]);
  });

  it('are as they are when there were none before', () => {
    expect(inPlace([], [row('a'), row('b')], keyOf)).toEqual([row('a'), row('b')]);
  });
});
