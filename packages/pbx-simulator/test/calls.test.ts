import { describe, expect, it } from 'vitest';
import { connect, listen, startTestPbx, told } from './support.ts';

describe('a call', () => {
  it('dials, rings, is connected and ends, with both legs and their events', async () => {
    await using test = await startTestPbx();
    const { pbx, clock } = test;
    const client = await connect(pbx);
    using events = await listen(pbx, client.token);

    const { result, finalstatus } = await client.makecall('101', '102');
    expect(finalstatus).toBe('Success');
    expect(result).toMatchObject({ status: 'Dialing', dn: '101', party_dn: '102', party_caller_id: '102' });
    const caller = `/callcontrol/101/participants/${result.id}`;
    clock.advance(300);
    expect(await client.participant('101', result.id)).toMatchObject({ status: 'Ringing' });
    const [called] = pbx.state().dns[1]?.participants ?? [];
    expect(called).toMatchObject({ status: 'Ringing', dn: '102', party_dn: '101', callid: result.callid });
    const other = `/callcontrol/102/participants/${called?.id}`;
    clock.advance(2_000);
    expect(await client.participant('101', result.id)).toMatchObject({ status: 'Connected' });
    clock.advance(10_000);

    expect((await client.get(caller)).status).toBe(404);
    const frames = await events.until(7);
    expect(told(frames)).toEqual([
      `upsert ${caller}`,
      `upsert ${other}`,
      `upsert ${caller}`,
      `upsert ${other}`,
      `upsert ${caller}`,
      `remove ${other}`,
      `remove ${caller}`,
    ]);
    expect(frames.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(frames.every(({ event }) => event.attached_data === null)).toBe(true);
    const start = Date.parse('2030-01-01T00:00:00Z');
    expect(pbx.state().calls).toMatchObject([
      {
        status: 'Ended',
        endReason: 'finished',
        startedAt: start,
        ringingAt: start + 300,
        connectedAt: start + 2_300,
        endedAt: start + 12_300,
      },
    ]);
    expect(pbx.state().makeCalls).toEqual([
      {
        at: start,
        clientId: 'app',
        dn: '101',
        deviceId: undefined,
        destination: '102',
        status: 200,
        callid: 1,
      },
    ]);
  });

  it('ends unanswered after the timeout of its makecall', async () => {
    await using test = await startTestPbx({ calls: { answerRate: 0 } });
    const client = await connect(test.pbx);
    await client.makecall('101', '+4930123456', { timeout: 5 });
    test.clock.advance(300 + 4_999);
    expect(test.pbx.state().calls).toMatchObject([{ status: 'Ringing' }]);
    test.clock.advance(1);
    expect(test.pbx.state().calls).toMatchObject([{ status: 'Ended', endReason: 'unanswered' }]);
  });

  it.each(['busy', 'failed'] as const)('ends %s while it dials', async (outcome) => {
    await using test = await startTestPbx({ calls: { outcome: () => outcome } });
    const client = await connect(test.pbx);
    await client.makecall('101', '5550100');
    test.clock.advance(300);
    expect(test.pbx.state().calls).toMatchObject([{ endReason: outcome, ringingAt: undefined }]);
  });

  it('is answered as the script says, by how often the number was called', async () => {
    await using test = await startTestPbx({
      calls: { outcome: ({ callsBefore }) => (callsBefore === 0 ? 'busy' : 'answered') },
    });
    const client = await connect(test.pbx);
    for (let count = 0; count < 2; count++) {
      await client.makecall('101', '5550100');
      test.clock.advance(60_000);
    }
    expect(test.pbx.state().calls.map(({ endReason }) => endReason)).toEqual(['busy', 'finished']);
  });

  it('goes the same way for the same seed', async () => {
    const run = async (seed: number) => {
      await using test = await startTestPbx({ seed, calls: { answerRate: 0.5 } });
      const client = await connect(test.pbx);
      for (let count = 0; count < 20; count++) await client.makecall('101', `55501${count}`);
      test.clock.advance(60_000);
      return test.pbx.state().calls.map(({ endReason }) => endReason);
    };
    const first = await run(7);
    expect(await run(7)).toEqual(first);
    expect(new Set(first)).toEqual(new Set(['finished', 'unanswered']));
    expect(await run(8)).not.toEqual(first);
  });

  it('takes a time of its own where times are spread, and ends as it would have', async () => {
    const run = async (spread: number) => {
      await using test = await startTestPbx({ seed: 7, calls: { answerRate: 0.5, spread } });
      const client = await connect(test.pbx);
      for (let count = 0; count < 20; count++) await client.makecall('101', `55501${count}`);
      test.clock.advance(60_000);
      return test.pbx.state().calls;
    };
    const same = await run(0);
    const spread = await run(0.5);
    expect(spread.map(({ endReason }) => endReason)).toEqual(same.map(({ endReason }) => endReason));
    const talked = spread.flatMap(({ connectedAt, endedAt }) =>
      connectedAt === undefined || endedAt === undefined ? [] : [endedAt - connectedAt],
    );
    expect(Math.min(...talked)).toBeGreaterThanOrEqual(5_000);
    expect(Math.max(...talked)).toBeLessThanOrEqual(15_000);
    expect(new Set(talked).size).toBe(talked.length);
  });

  it('is forgotten when it has ended and others came after it, as far as history says', async () => {
    await using test = await startTestPbx({ history: 2 });
    const client = await connect(test.pbx);
    for (let count = 1; count <= 4; count++) {
      await client.makecall('101', `555010${count}`);
      test.clock.advance(60_000);
    }
    await client.makecall('101', '5550105');
    const { calls, makeCalls } = test.pbx.state();
    expect(calls.map(({ destination, status }) => [destination, status])).toEqual([
      ['5550103', 'Ended'],
      ['5550104', 'Ended'],
      ['5550105', 'Dialing'],
    ]);
    expect(makeCalls.map(({ destination }) => destination)).toEqual(['5550104', '5550105']);
  });
});

describe('actions of a participant', () => {
  const ringing = async () => {
    const test = await startTestPbx();
    const client = await connect(test.pbx);
    const { result } = await client.makecall('101', '102');
    test.clock.advance(300);
    const called = test.pbx.state().dns[1]?.participants[0]?.id ?? 0;
    const act = (dn: string, id: number, action: string, body = {}) =>
      client.post(`/callcontrol/${dn}/participants/${id}/${action}`, body);
    return { ...test, client, caller: result.id, called, act };
  };

  it('drop ends the call on both sides', async () => {
    await using test = await ringing();
    expect((await test.act('101', test.caller, 'drop')).status).toBe(200);
    expect(test.pbx.state().dns.flatMap(({ participants }) => participants)).toEqual([]);
    expect(test.pbx.state().calls).toMatchObject([{ endReason: 'dropped' }]);
    expect((await test.act('101', test.caller, 'drop')).status).toBe(404);
  });

  it('answer connects the one who is called, and only that one', async () => {
    await using test = await ringing();
    expect((await test.act('101', test.caller, 'answer')).status).toBe(422);
    expect((await test.act('102', test.called, 'answer')).status).toBe(200);
    expect(await test.client.participant('101', test.caller)).toMatchObject({ status: 'Connected' });
  });

  it.each(['divert', 'routeto'])('%s sends a call that rings elsewhere', async (action) => {
    await using test = await ringing();
    expect((await test.act('102', test.called, action, {})).status).toBe(422);
    expect((await test.act('102', test.called, action, { destination: '103' })).status).toBe(200);
    test.clock.advance(300);
    expect(
      test.pbx.state().dns.map(({ participants }) => participants.map(({ party_dn }) => party_dn)),
    ).toEqual([['103'], [], ['101']]);
  });

  it('transferto needs a connection', async () => {
    await using test = await ringing();
    const transfer = () => test.act('102', test.called, 'transferto', { destination: '103' });
    expect((await transfer()).status).toBe(422);
    test.clock.advance(2_000);
    expect((await transfer()).status).toBe(200);
    expect(test.pbx.state().calls).toMatchObject([{ destination: '103', status: 'Dialing' }]);
  });

  it('attach_… keeps what is attached, until the participant is gone', async () => {
    await using test = await ringing();
    await test.act('101', test.caller, 'attach_participant_data', { attacheddata: { order: '7' } });
    await test.act('101', test.caller, 'attach_party_data', { attacheddata: { public_note: 'x' } });
    expect(test.pbx.state().attached).toEqual({
      [test.caller]: { order: '7' },
      [test.called]: { public_note: 'x' },
    });
  });

  it('keys that are pressed are an event', async () => {
    await using test = await ringing();
    using events = await listen(test.pbx, test.client.token);
    test.pbx.pressKeys('101', test.caller, '12#');
    const [frame] = await events.until(1);
    expect(frame?.event).toEqual({
      event_type: 2,
      entity: `/callcontrol/101/participants/${test.caller}`,
      attached_data: { dtmf_input: '12#' },
    });
  });

  it('anything else is not found', async () => {
    await using test = await ringing();
    expect((await test.act('101', test.caller, 'sing')).status).toBe(404);
    expect((await test.client.get(`/callcontrol/101/participants/${test.caller}/drop`)).status).toBe(405);
  });
});
