import type { Cancel, Clock } from './clock.ts';
import type { Directory } from './directory.ts';
import type { EndReason, PbxHappening } from './happenings.ts';
import { type Leg, type Legs, OUTSIDE_LINE, type Party } from './legs.ts';
import type { CallBehaviour, CallOutcome } from './options.ts';
import type { Random } from './random.ts';
import type { ParticipantStatus } from './wire.ts';

/** A call, for as long as it is remembered. Times are in milliseconds since the epoch. */
export interface CallRecord {
  readonly callid: number;
  readonly from: string;
  /** Where it goes to now; a transfer changes it. */
  readonly destination: string;
  readonly status: ParticipantStatus | 'Ended';
  /** The ids of its participants, while it lasts. */
  readonly participants: readonly number[];
  readonly startedAt: number;
  readonly ringingAt: number | undefined;
  readonly connectedAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly endReason: EndReason | undefined;
}

/** The calls of the exchange and what becomes of them. */
export interface Calls {
  /** Those that go on and the last ones that ended, in the order in which they were made. */
  all(): readonly CallRecord[];
  /** @returns the leg of the caller */
  make(from: { dn: string; deviceId: string }, destination: string, timeoutMs: number | undefined): Leg;
  /** Takes a call that rings. @returns whether it rang */
  answer(leg: Leg): boolean;
  /** Ends the call that a leg is of. */
  end(leg: Leg, reason: EndReason): void;
  /** The other side of a leg's call goes to another number; the leg itself, where it is the one that was called. */
  send(leg: Leg, destination: string): Leg;
}

type Call = { -readonly [Key in keyof CallRecord]: CallRecord[Key] } & {
  caller: Leg;
  called: Leg | undefined;
  outcome: CallOutcome;
  giveUpMs: number;
  cancel: Cancel;
};

export interface CallsParts {
  readonly clock: Clock;
  readonly directory: Directory;
  readonly legs: Legs;
  readonly behaviour: Required<CallBehaviour>;
  /** How many calls that ended are remembered. */
  readonly history: number;
  readonly random: Random;
  /** Decides how long things take, apart from the chance above: what is drawn here changes no outcome. */
  readonly randomTime: Random;
  readonly observe: (happening: PbxHappening) => void;
}

export function createCalls(parts: CallsParts): Calls {
  const { clock, directory, legs, behaviour, random, observe } = parts;
  const calls = new Map<number, Call>();
  const ended: number[] = [];
  const callsTo = new Map<string, number>();
  let lastId = 0;

  const callOf = (leg: Leg): Call | undefined => calls.get(leg.participant.callid);
  const partyOf = (number: string): Party => ({
    dn: directory.find(number) ? number : OUTSIDE_LINE,
    number,
  });

  const told = (call: Call): void => {
    const { callid, from, destination, status, endReason } = call;
    const reason = endReason === undefined ? {} : { reason: endReason };
    observe({ at: clock.now(), type: 'call', callid, from, to: destination, status, ...reason });
  };

  const varied = (ms: number): number => ms * (1 + behaviour.spread * (2 * parts.randomTime() - 1));
  const next = (call: Call, ms: number, run: () => void): void => {
    call.cancel();
    call.cancel = clock.after(ms, run);
  };

  const outcomeOf = (dn: string, destination: string): CallOutcome => {
    const callsBefore = callsTo.get(destination) ?? 0;
    callsTo.set(destination, callsBefore + 1);
    // Drawn for every call, so that what `outcome` decides leaves the others as they were.
    const chance = random();
    const decided = behaviour.outcome({ dn, destination, callsBefore });
    return decided ?? (chance < behaviour.answerRate ? 'answered' : 'unanswered');
  };

  const ring = (call: Call): void => {
    call.status = 'Ringing';
    call.ringingAt = clock.now();
    const { from, destination, callid } = call;
    const caller = { dn: from, number: from };
    call.called = legs.add({
      at: partyOf(destination),
      party: caller,
      from: caller,
      status: 'Ringing',
      deviceId: directory.find(destination)?.devices[0]?.device_id ?? '',
      callid,
    });
    call.participants = [call.caller, call.called].map(({ participant }) => participant.id);
    legs.change(call.caller, { status: 'Ringing' });
    told(call);
    const ringMs = varied(behaviour.ringMs);
    const answered = call.outcome === 'answered' && ringMs <= call.giveUpMs;
    if (answered) next(call, ringMs, () => connect(call));
    else next(call, call.giveUpMs, () => finish(call, 'unanswered'));
  };

  const connect = (call: Call): void => {
    call.status = 'Connected';
    call.connectedAt = clock.now();
    if (call.called) legs.change(call.called, { status: 'Connected' });
    legs.change(call.caller, { status: 'Connected' });
    told(call);
    next(call, varied(behaviour.talkMs), () => finish(call, 'finished'));
  };

  const finish = (call: Call, reason: EndReason): void => {
    if (call.status === 'Ended') return;
    call.cancel();
    call.status = 'Ended';
    call.endedAt = clock.now();
    call.endReason = reason;
    call.participants = [];
    if (call.called) legs.remove(call.called);
    legs.remove(call.caller);
    told(call);
    ended.push(call.callid);
    while (ended.length > parts.history) calls.delete(ended.shift() ?? 0);
  };

  const dial = (call: Call): void => {
    const { outcome } = call;
    if (outcome === 'busy' || outcome === 'failed') {
      next(call, varied(behaviour.dialMs), () => finish(call, outcome));
    } else next(call, varied(behaviour.dialMs), () => ring(call));
  };

  return {
    all: () =>
      [...calls.values()].map(
        ({ caller: _, called: __, outcome: ___, giveUpMs: ____, cancel: _____, ...record }) => ({
          ...record,
        }),
      ),
    make({ dn, deviceId }, destination, timeoutMs) {
      const outcome = outcomeOf(dn, destination);
      const callid = ++lastId;
      const from = { dn, number: dn };
      const caller = legs.add({
        at: from,
        party: partyOf(destination),
        from,
        status: 'Dialing',
        deviceId,
        callid,
      });
      const call: Call = {
        callid,
        from: dn,
        destination,
        status: 'Dialing',
        participants: [caller.participant.id],
        startedAt: clock.now(),
        ringingAt: undefined,
        connectedAt: undefined,
        endedAt: undefined,
        endReason: undefined,
        caller,
        called: undefined,
        outcome,
        giveUpMs: Math.min(varied(behaviour.giveUpMs), timeoutMs ?? Number.POSITIVE_INFINITY),
        cancel: () => {},
      };
      calls.set(callid, call);
      told(call);
      dial(call);
      return caller;
    },
    answer(leg) {
      const call = callOf(leg);
      if (call?.status !== 'Ringing' || call.called !== leg) return false;
      connect(call);
      return true;
    },
    end(leg, reason) {
      const call = callOf(leg);
      if (call) finish(call, reason);
    },
    send(leg, destination) {
      const call = callOf(leg);
      if (!call) return leg;
      // The one who was called passes the call on and leaves it; the caller stays and gets another party.
      if (call.called) legs.remove(call.called);
      call.called = undefined;
      call.destination = destination;
      call.outcome = outcomeOf(call.from, destination);
      call.status = 'Dialing';
      call.participants = [call.caller.participant.id];
      const party = partyOf(destination);
      legs.change(call.caller, {
        status: 'Dialing',
        party_dn: party.dn,
        party_caller_id: destination,
        party_caller_name: directory.find(destination)?.name ?? '',
        party_dn_type: directory.find(destination)?.type ?? 'Wexternalline',
        referred_by_dn: leg.participant.dn,
        referred_by_type: directory.find(leg.participant.dn)?.type ?? 'Wexternalline',
      });
      told(call);
      dial(call);
      return call.caller;
    },
  };
}
