import { describe, expect, it } from 'vitest';
import { agentsOf } from './agents-of.ts';

describe('the agents of a project', () => {
  it('are its extensions, by their numbers, each with its call', () => {
    const participants = [{ id: 1, status: 'Ringing', callid: 7, party_caller_id: '5550100' }];
    expect(
      agentsOf([
        { dn: '1001', type: 'Wextension', devices: [], participants: [] },
        { dn: '102', type: 'Wextension', participants },
        { dn: '800', type: 'Wroutepoint', participants },
      ]),
    ).toEqual([
      { dn: '102', phase: 'Ringing', party: '5550100' },
      { dn: '1001', phase: undefined, party: undefined },
    ]);
  });

  it('are not known without callers, and nothing odd in them breaks the page', () => {
    expect(agentsOf(null)).toBeUndefined();
    expect(
      agentsOf([null, 1, {}, { dn: 5 }, { dn: '101', type: 'Wextension', participants: [null] }]),
    ).toEqual([{ dn: '101', phase: undefined, party: undefined }]);
  });
});
