import type { Fact } from './messages.ts';
import { everything, type Wanted, wants } from './subscription-model.ts';

/** A stretch of one connection with one subscription, and the positions that came in it, in the order of the wire. */
interface Step {
  readonly wanted: Wanted;
  readonly positions: number[];
}

/** What one connection received. */
export interface Segment {
  readonly epoch: string;
  /** What comes after this position should arrive. */
  after: number;
  readonly steps: Step[];
  /** It was open, and read, until the end of the run: nothing may be missing at its end. */
  isLast: boolean;
}

export function openSegment(epoch: string, after: number): Segment {
  return { epoch, after, steps: [{ wanted: everything, positions: [] }], isLast: false };
}

/** The last position that a connection has seen. */
export function lastOf(segment: Segment): number {
  for (const { positions } of segment.steps.toReversed()) {
    const last = positions.at(-1);
    if (last !== undefined) return last;
  }
  return segment.after;
}

/** Durable messages that exist, by their positions in one epoch. */
export type Truth = ReadonlyMap<number, Fact>;

/**
 * Compares what a connection received with what it should have.
 *
 * The acknowledgement of a change of subscription stands on the wire where the change took effect: what is before it
 * follows the old subscription, what is after it the new one. For a message that did not come, one of the subscriptions
 * between its two neighbours has to be one that did not want it, and these have to follow each other in their order.
 *
 * @returns the first divergence, or undefined when there is none.
 */
export function checkSegment(segment: Segment, truth: Truth, end: number): string | undefined {
  const { steps } = segment;
  let before = segment.after;
  let step = 0;
  const missed = (to: number, lastStep: number): string | undefined => {
    for (let position = before + 1; position < to; position++) {
      const fact = truth.get(position);
      if (!fact) continue;
      let wanted = steps[step]?.wanted;
      while (step <= lastStep && wanted && wants(wanted, fact)) wanted = steps[++step]?.wanted;
      if (step > lastStep) {
        const place = `after ${before}, before ${to === end + 1 ? 'the end' : to}`;
        return `missing ${position} (${fact.marker} ${fact.type} ${fact.service ?? fact.level}) ${place}; subscription ${JSON.stringify(steps[lastStep]?.wanted)}`;
      }
    }
    return undefined;
  };
  for (const [index, { wanted, positions }] of steps.entries()) {
    for (const position of positions) {
      if (position <= before) return `${position} came after ${before}: twice, or out of order`;
      const gap = missed(position, index);
      if (gap) return gap;
      const fact = truth.get(position);
      if (!fact) return `${position} was never published`;
      if (!wants(wanted, fact))
        return `${position} (${fact.marker}) came and was not wanted: ${JSON.stringify(wanted)}`;
      before = position;
      step = index;
    }
  }
  return segment.isLast ? missed(end + 1, steps.length - 1) : undefined;
}
