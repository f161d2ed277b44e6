import type { Calls } from './calls.ts';
import type { Directory } from './directory.ts';
import type { Leg, Legs } from './legs.ts';
import { fields, type Result, refuse } from './results.ts';

export interface ActionParts {
  readonly directory: Directory;
  readonly legs: Legs;
  readonly calls: Calls;
}

/** What became of an action; it takes its time where somebody has to answer first. */
export type Acted = { readonly leg: Leg } | { readonly refused: Result };

/** Carries out an action of a participant. */
export function act(
  { legs, calls }: ActionParts,
  leg: Leg,
  action: string,
  body: unknown,
): Acted | Promise<Acted> {
  const { status } = leg.participant;
  const { destination, timeout, attacheddata } = fields(body);
  const no = (code: number, detail: string): Acted => ({ refused: refuse(code, detail) });
  switch (action) {
    case 'drop': {
      calls.end(leg, 'dropped');
      return { leg };
    }
    case 'answer':
      return calls.answer(leg) ? { leg } : no(422, `A participant that is ${status} cannot answer`);
    case 'divert':
    case 'routeto':
    case 'transferto': {
      if (typeof destination !== 'string' || destination.trim() === '') {
        return no(422, 'destination is missing; give a number as a string');
      }
      if (action === 'divert' && status !== 'Ringing')
        return no(422, 'Only a call that rings can be diverted');
      if (action === 'transferto' && status !== 'Connected') {
        return no(422, 'Only a call that is connected can be transferred');
      }
      const number = destination.trim();
      if (action === 'routeto' && status === 'Connected') {
        const timeoutMs = typeof timeout === 'number' && timeout > 0 ? timeout * 1000 : undefined;
        const offered = calls.offer(leg, number, timeoutMs);
        const later = offered?.then((taken) =>
          taken ? { leg } : no(424, `${number} did not take the call`),
        );
        return later ?? no(422, 'This participant has no party, or offers it already');
      }
      const sent = calls.send(leg, number);
      return sent ? { leg: sent } : no(422, 'This participant has no party to send');
    }
    case 'attach_participant_data': {
      leg.attached = attacheddata ?? null;
      return { leg };
    }
    case 'attach_party_data': {
      const { callid, id } = leg.participant;
      const party = legs
        .all()
        .find(({ participant }) => participant.callid === callid && participant.id !== id);
      if (!party) return no(424, 'There is no party yet');
      party.attached = attacheddata ?? null;
      return { leg };
    }
    default:
      return no(404, `There is no action '${action}'`);
  }
}
