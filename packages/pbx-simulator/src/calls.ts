import type { Cancel, Clock } from './clock.ts';
import type { Directory } from './directory.ts';
import type { EndReason, PbxHappening } from './happenings.ts';
import { type Leg, type Legs, OUTSIDE_LINE, type Party } from './legs.ts';
import type { CallBehaviour, CallOutcome } from './options.ts';
import type { Random } from './random.ts';
import type { Participant, ParticipantStatus } from './wire.ts';

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
  make(from: Party, deviceId: string, destination: string, timeoutMs: number | undefined): Leg;
  /** Takes a call that rings. @returns whether it rang */
  answer(leg: Leg): boolean;
  /** Ends the call that a leg is of; a leg that passed the call on leaves it, and it goes on. */
  end(leg: Leg, reason: EndReason): void;
  /**
   * The party of a leg goes to another number at once, and the leg leaves the call; the leg of a caller that is not
   * connected yet stays and gets another party.
   * @returns the leg that goes on; undefined where the leg has no party to send
   */
  send(leg: Leg, destination: string): Leg | undefined;
  /**
   * Offers the party of a connected leg to another number; both stay as they are meanwhile. Once the offer is taken
   * the party is connected there, and the leg stays, without a party, until it is dropped.
   * @returns whether the offer was taken; undefined where the leg has no party to offer, or offers it already
   */
  offer(leg: Leg, destination: string, timeoutMs: number | undefined): Promise<boolean> | undefined;
}

type Call = { -readonly [Key in keyof CallRecord]: CallRecord[Key] } & {
  caller: Leg;
  called: Leg | undefined;
  /** Legs that passed the call on and were not dropped since. */
  left: readonly Leg[];
  offer: Offer | undefined;
  outcome: CallOutcome;
  giveUpMs: number;
  cancel: Cancel;
};

/** An offer of a call to one more number; `leg` is there while that rings. */
interface Offer {
  leg: Leg | undefined;
  settle(taken: boolean): void;
}

const otherOf = ({ caller, called }: Call, leg: Leg): Leg | undefined =>
  leg === caller ? called : leg === called ? caller : undefined;

const idsOf = ({ caller, called, offer, left }: Call): readonly number[] =>
  [caller, called, offer?.leg, ...left].flatMap((leg) => (leg ? [leg.participant.id] : []));

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
    // Only people are away from their telephones.
    const rate =
      (directory.find(destination)?.type ?? 'Wextension') === 'Wextension' ? behaviour.answerRate : 1;
    return decided ?? (chance < rate ? 'answered' : 'unanswered');
  };

  const ring = (call: Call): void => {
    call.status = 'Ringing';
    call.ringingAt = clock.now();
    call.called = ringAt(call, call.destination, call.caller.at);
    call.participants = idsOf(call);
    legs.change(call.caller, { status: 'Ringing' });
    told(call);
    const ringMs = varied(behaviour.ringMs);
    const answered = call.outcome === 'answered' && ringMs <= call.giveUpMs;
    if (answered) next(call, ringMs, () => connect(call));
    else next(call, call.giveUpMs, () => finish(call, 'unanswered'));
  };

  const ringAt = ({ callid }: Call, destination: string, party: Party): Leg =>
    legs.add({
      at: partyOf(destination),
      party,
      from: party,
      status: 'Ringing',
      deviceId: directory.find(destination)?.devices[0]?.device_id ?? '',
      callid,
    });

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
    call.offer?.settle(false);
    for (const leg of call.left) legs.remove(leg);
    if (call.called) legs.remove(call.called);
    legs.remove(call.caller);
    told(call);
    ended.push(call.callid);
    while (ended.length > parts.history) calls.delete(ended.shift() ?? 0);
  };

  /** How a leg sees the number that another one sent it to. */
  const referred = (destination: string, by: Leg): Partial<Participant> => {
    const known = directory.find(destination);
    return {
      party_dn: partyOf(destination).dn,
      party_caller_id: destination,
      party_caller_name: known?.name ?? '',
      party_dn_type: known?.type ?? 'Wexternalline',
      referred_by_dn: by.participant.dn,
      referred_by_type: directory.find(by.participant.dn)?.type ?? 'Wexternalline',
    };
  };

  /** The party of a leg is connected with the one who took the offer; the leg stays beside them. */
  const pass = (call: Call, leg: Leg, taker: Leg): void => {
    const party = otherOf(call, leg);
    if (leg === call.caller) call.caller = taker;
    else {
      call.called = taker;
      call.destination = taker.at.number;
    }
    call.left = [...call.left, leg];
    legs.change(taker, { status: 'Connected' });
    if (party) legs.change(party, referred(taker.at.number, leg));
    told(call);
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
        ({
          caller: _,
          called: __,
          left: ___,
          offer: ____,
          outcome: _____,
          giveUpMs: ______,
          cancel: _______,
          ...record
        }) => record,
      ),
    make(from, deviceId, destination, timeoutMs) {
      const outcome = outcomeOf(from.dn, destination);
      const callid = ++lastId;
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
        from: from.number,
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
        left: [],
        offer: undefined,
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
      if (call?.offer?.leg === leg) call.offer.settle(true);
      else if (call?.status === 'Ringing' && call.called === leg) connect(call);
      else return false;
      return true;
    },
    end(leg, reason) {
      const call = callOf(leg);
      if (call?.left.includes(leg)) {
        call.left = call.left.filter((other) => other !== leg);
        legs.remove(leg);
        call.participants = idsOf(call);
      } else if (call?.offer?.leg === leg) call.offer.settle(false);
      else if (call) finish(call, reason);
    },
    send(leg, destination) {
      const call = callOf(leg);
      if (!call || (leg !== call.caller && leg !== call.called)) return undefined;
      call.offer?.settle(false);
      const leaves = leg === call.caller && call.status === 'Connected' ? leg : call.called;
      if (leaves === call.caller && call.called) call.caller = call.called;
      if (leaves) legs.remove(leaves);
      call.called = undefined;
      call.destination = destination;
      call.outcome = outcomeOf(call.caller.at.dn, destination);
      call.status = 'Dialing';
      call.participants = idsOf(call);
      legs.change(call.caller, { status: 'Dialing', ...referred(destination, leg) });
      told(call);
      dial(call);
      return call.caller;
    },
    offer(leg, destination, timeoutMs) {
      const call = callOf(leg);
      const party = call && otherOf(call, leg);
      if (!call || !party || call.status !== 'Connected' || call.offer) return undefined;
      const outcome = outcomeOf(leg.at.dn, destination);
      const giveUpMs = Math.min(behaviour.giveUpMs, timeoutMs ?? behaviour.giveUpMs);
      return new Promise((resolve) => {
        let cancel: Cancel = () => {};
        const offer: Offer = {
          leg: undefined,
          settle(taken) {
            cancel();
            call.offer = undefined;
            if (taken && offer.leg) pass(call, leg, offer.leg);
            else if (offer.leg) legs.remove(offer.leg);
            if (call.status === 'Connected') next(call, behaviour.talkMs, () => finish(call, 'finished'));
            call.participants = call.status === 'Ended' ? [] : idsOf(call);
            resolve(taken);
          },
        };
        call.offer = offer;
        // Who is offered waits.
        call.cancel();
        if (outcome === 'busy' || outcome === 'failed') {
          cancel = clock.after(behaviour.dialMs, () => offer.settle(false));
        } else {
          const taken = outcome === 'answered' && behaviour.ringMs <= giveUpMs;
          offer.leg = ringAt(call, destination, party.at);
          cancel = clock.after(taken ? behaviour.ringMs : giveUpMs, () => offer.settle(taken));
        }
        call.participants = idsOf(call);
      });
    },
  };
}
