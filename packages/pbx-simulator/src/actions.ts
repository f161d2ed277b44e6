import type { Calls } from './calls.ts';
import type { Directory } from './directory.ts';
import type { Leg, Legs } from './legs.ts';
import { fields, type Result, refuse } from './results.ts';

export interface ActionParts {
  readonly directory: Directory;
  readonly legs: Legs;
  readonly calls: Calls;
}

type Acted = { readonly leg: Leg } | { readonly refused: Result };

/** Carries out an action of a participant. */
export function act({ legs, calls }: ActionParts, leg: Leg, action: string, body: unknown): Acted {
  const { status } = leg.participant;
  const { destination, attacheddata } = fields(body);
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
      return { leg: calls.send(leg, destination.trim()) };
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
