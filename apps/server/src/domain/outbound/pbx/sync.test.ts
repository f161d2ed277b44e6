import { describe, expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';
import { entityOf, pathOf } from './entity.ts';
import { createMirror } from './mirror.ts';
import { createReads } from './reads.ts';

describe('an event', () => {
  it.each([
    ['/callcontrol/150/participants/8107', { kind: 'participant', dn: '150', id: 8107 }],
    ['callcontrol/150/Participants/8107', { kind: 'participant', dn: '150', id: 8107 }],
    ['/callcontrol/150', { kind: 'dn', dn: '150' }],
    ['/callcontrol/%2A150/devices/sip%3A1', { kind: 'dn', dn: '*150' }],
    ['/callcontrol/150/participants/x', undefined],
    ['/callcontrol/%/participants/1', undefined],
    ['/elsewhere/150', undefined],
    ['', undefined],
  ])('about %s', (path, entity) => expect(entityOf(path)).toEqual(entity));

  it('is about what is read at its path', () => {
    const entity = { kind: 'participant', dn: '*1 5/0', id: 7 } as const;
    expect(entityOf(pathOf(entity))).toEqual(entity);
  });
});

describe('reads of one thing', () => {
  function make() {
    const pending: ((answer: string) => void)[] = [];
    const applied: string[] = [];
    const reads = createReads<string, string>({
      read: () => new Promise((resolve) => pending.push(resolve)),
      apply: (_, answer) => void applied.push(answer),
      onFailure: () => void applied.push('failure'),
    });
    const settle = async (answer: string) => {
      pending.shift()?.(answer);
      await Promise.resolve();
      await Promise.resolve();
    };
    return { reads, pending, applied, settle };
  }

  it('are one at a time, and once more for all that was told meanwhile', async () => {
    const { reads, pending, applied, settle } = make();
    for (let told = 0; told < 5; told++) reads.ask('a', 'a');
    expect(pending).toHaveLength(1);
    await settle('old');
    // What was found before the last word is not used.
    expect(applied).toEqual([]);
    expect(pending).toHaveLength(1);
    await settle('new');
    expect(applied).toEqual(['new']);
    expect([...reads.underWay()]).toEqual([]);
  });

  it('are not used when the thing went meanwhile', async () => {
    const { reads, applied, settle } = make();
    reads.ask('a', 'a');
    reads.discard('a');
    await settle('a ghost');
    expect(applied).toEqual([]);
  });
});

describe('the mirror', () => {
  const nothing = { gone: new Set<string>(), told: new Map<string, unknown>() };
  const ringing = { id: 1, status: 'Ringing', callid: 5, party_caller_id: '', party_dn: '0223' };

  it('tells whether something is different', () => {
    const mirror = createMirror();
    const list = [
      { dn: '101', type: 'Wextension' },
      { dn: '800', type: 'Wroutepoint' },
    ];
    expect(mirror.replaceAll(list, nothing)).toBe(true);
    expect(mirror.replaceAll(list, nothing)).toBe(false);
    expect(mirror.setParticipant('101', ringing)).toBe(true);
    expect(mirror.setParticipant('101', ringing)).toBe(false);
    expect(mirror.setAvailability(new Set(['101']))).toBe(true);
    expect(mirror.extensions()).toEqual([
      {
        dn: '101',
        devices: [],
        available: true,
        participants: [{ id: 1, dn: '101', phase: 'ringing', callId: 5, party: '0223' }],
      },
    ]);
    expect(mirror.removeParticipant('101', 1)).toBe(true);
    expect(mirror.removeParticipant('101', 1)).toBe(false);
    expect(mirror.setParticipant('999', ringing)).toBe(false);
  });

  it('has nobody who went while the list was read', () => {
    const mirror = createMirror();
    mirror.replaceAll([{ dn: '101', type: 'Wextension', participants: [ringing, { ...ringing, id: 2 }] }], {
      gone: new Set(['101/1']),
      told: new Map(),
    });
    expect(mirror.callers()[0]?.participants.map(({ id }) => id)).toEqual([2]);
  });

  it('keeps who came while the list was read, and what was told of who changed', () => {
    const mirror = createMirror();
    const list = (participants: readonly (typeof ringing)[]) => [
      { dn: '101', type: 'Wextension', participants: [...participants] },
    ];
    mirror.replaceAll(list([ringing]), nothing);
    mirror.setParticipant('101', { ...ringing, status: 'Connected' });
    mirror.setParticipant('101', { ...ringing, id: 2 });
    const told = new Map([
      ['101/1', {}],
      ['101/2', {}],
    ]);
    mirror.replaceAll(list([ringing]), { ...nothing, told });
    expect(mirror.callers()[0]?.participants).toMatchObject([{ id: 1, status: 'Connected' }, { id: 2 }]);
    mirror.replaceAll(list([ringing]), nothing);
    expect(mirror.callers()[0]?.participants).toMatchObject([{ id: 1, status: 'Ringing' }]);
  });

  it('takes nobody for available before the PBX has said so, and everybody where it does not tell', () => {
    const mirror = createMirror();
    mirror.replaceAll([{ dn: '101', type: 'wextension' }], nothing);
    expect(mirror.extensions()[0]?.available).toBe(false);
    mirror.setAvailability('untold');
    expect(mirror.extensions()[0]?.available).toBe(true);
  });
});

describe('the wait before the next try', () => {
  it('grows with chance in it, from the smallest to the largest', () => {
    const bounds = { minMs: 1000, maxMs: 30_000 };
    const waits = (random: number) =>
      [1, 2, 3, 5, 50, 5000].map((failures) => backoffMs(bounds, failures, () => random));
    expect(waits(0)).toEqual([1000, 1000, 1000, 1000, 1000, 1000]);
    expect(waits(1)).toEqual([2000, 4000, 8000, 30_000, 30_000, 30_000]);
  });
});
