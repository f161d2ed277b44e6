import { describe, expect, it } from 'vitest';
import { type CallOutcome, PbxSimulatorError } from '../src/index.ts';
import { connect, listen, startTestPbx } from './support.ts';

// What the vendor's example of an IVR does with a call to its route point: it waits for `Connected`, streams a prompt,
// routes the caller when a key is pressed, plays a tone until that request is answered, and then drops its own
// participant; where the request is refused it goes on with its prompt.

async function routePointWithCall(outcome: CallOutcome = 'answered') {
  const test = await startTestPbx({
    dns: [{ dn: '101' }, { dn: '102' }, { dn: '900', type: 'Wroutepoint' }],
    calls: { answerRate: 0, outcome: ({ destination }) => (destination === '102' ? outcome : undefined) },
  });
  const client = await connect(test.pbx);
  test.pbx.callIn('+441632960001', '900');
  test.clock.advance(2_300);
  const of = (dn: string) => test.pbx.state().dns.find((entry) => entry.dn === dn)?.participants ?? [];
  const participant = of('900')[0]?.id ?? 0;
  const act = (dn: string, id: number, action: string, body = {}) =>
    client.post(`/callcontrol/${dn}/participants/${id}/${action}`, body);
  /** Asks for a route to 102, and waits until that rings. */
  const routeTo102 = async () => {
    using events = await listen(test.pbx, client.token);
    const answer = act('900', of('900')[0]?.id ?? 0, 'routeto', { destination: '102' });
    await events.until(1);
    return { answer };
  };
  return { ...test, client, participant, of, act, routeTo102 };
}

describe('a call from outside', () => {
  it('comes to a DN; a route point answers it, however seldom people do', async () => {
    await using test = await routePointWithCall();
    expect(test.of('900')).toMatchObject([
      {
        status: 'Connected',
        party_dn: '10000',
        party_caller_id: '+441632960001',
        party_dn_type: 'Wexternalline',
        originated_by_dn: '10000',
      },
    ]);
    expect(test.pbx.state().calls).toMatchObject([{ from: '+441632960001', destination: '900' }]);
  });

  it('goes to a DN that is there', async () => {
    await using test = await startTestPbx();
    expect(() => test.pbx.callIn('5551', '999')).toThrow(PbxSimulatorError);
  });
});

describe('routeto of a participant that is connected', () => {
  it('is answered when the number answers; the participant stays until it is dropped, the call goes on', async () => {
    await using test = await routePointWithCall();
    const { answer } = await test.routeTo102();
    expect(test.of('102')).toMatchObject([{ status: 'Ringing', party_caller_id: '+441632960001' }]);
    expect(test.of('900')).toMatchObject([{ status: 'Connected' }]);
    const twice = await test.act('900', test.participant, 'routeto', { destination: '101' });
    expect(twice.status).toBe(422);
    test.clock.advance(2_000);
    expect((await answer).status).toBe(200);
    expect(await (await answer).json()).toMatchObject({ result: { id: test.participant } });
    expect(test.of('102')).toMatchObject([{ status: 'Connected' }]);
    expect(test.of('900')).toMatchObject([{ status: 'Connected' }]);

    expect((await test.act('900', test.participant, 'drop')).status).toBe(200);
    expect(test.of('900')).toEqual([]);
    expect(test.pbx.state().calls).toMatchObject([{ status: 'Connected', destination: '102' }]);
    test.clock.advance(10_000);
    expect(test.pbx.state().calls).toMatchObject([{ endReason: 'finished', participants: [] }]);
    expect(test.of('102')).toEqual([]);
  });

  it.each(['unanswered', 'busy', 'failed'] as const)(
    'is refused when the number is %s, and nothing changes',
    async (outcome) => {
      await using test = await routePointWithCall(outcome);
      const answer = test.act('900', test.participant, 'routeto', { destination: '102', timeout: 5 });
      // The clock goes on once the request is there; the call itself lasts longer than the attempt.
      let status: number | undefined;
      void answer.then((response) => {
        status = response.status;
      });
      const later = (): number | undefined => {
        test.clock.advance(50);
        return status;
      };
      await expect.poll(later, { timeout: 10_000, interval: 20 }).toBe(424);
      expect(await (await answer).json()).toMatchObject({ reasontext: '102 did not take the call' });
      expect(test.of('900')).toMatchObject([{ status: 'Connected', party_caller_id: '+441632960001' }]);
      expect(test.of('102')).toEqual([]);
    },
  );

  it('is refused when the caller hangs up meanwhile', async () => {
    await using test = await routePointWithCall('unanswered');
    await test.act('900', test.participant, 'drop');
    const { result } = await test.client.makecall('101', '900');
    test.clock.advance(2_300);
    const { answer } = await test.routeTo102();
    // Who is offered to somebody waits, longer than a call lasts.
    test.clock.advance(15_000);
    expect(test.of('101')).toHaveLength(1);
    await test.act('101', result.id, 'drop');
    expect((await answer).status).toBe(424);
    expect([...test.of('900'), ...test.of('102')]).toEqual([]);
  });

  it('is answered at once when somebody answers over the API, and refused when they hang up', async () => {
    await using test = await routePointWithCall('unanswered');
    const first = await test.routeTo102();
    await test.act('102', test.of('102')[0]?.id ?? 0, 'drop');
    expect((await first.answer).status).toBe(424);
    const second = await test.routeTo102();
    await test.act('102', test.of('102')[0]?.id ?? 0, 'answer');
    expect((await second.answer).status).toBe(200);
    expect(test.of('102')).toMatchObject([{ status: 'Connected' }]);
  });
});

it('transferto by the caller: it leaves, and its party is called to the other number', async () => {
  await using test = await startTestPbx();
  const client = await connect(test.pbx);
  const { result } = await client.makecall('101', '102');
  test.clock.advance(2_300);
  const transfer = `/callcontrol/101/participants/${result.id}/transferto`;
  expect((await client.post(transfer, { destination: '103' })).status).toBe(200);
  test.clock.advance(2_300);
  expect(
    test.pbx
      .state()
      .dns.map(({ participants }) => participants.map(({ status, party_dn }) => [status, party_dn])),
  ).toEqual([[], [['Connected', '103']], [['Connected', '102']]]);
});

it('a refused makecall says why in reasontext, which applications show', async () => {
  await using test = await startTestPbx({ dns: [{ dn: '101', devices: 0 }] });
  const client = await connect(test.pbx);
  const refused = await client.post('/callcontrol/101/makecall', { destination: '5551' });
  expect([refused.status, await refused.json()]).toMatchObject([
    424,
    { reasontext: 'No device is registered for 101' },
  ]);
});
