/** What diallers know of extensions together: an agent of two projects has one ear. */
export interface Desks {
  /** Extensions that a call of any project goes on from, whatever the PBX says of them yet. */
  readonly busy: { has(dn: string): boolean };
  /** Until when an extension rests, in milliseconds of the diallers' monotonic clock. */
  readonly restsUntil: Map<string, number>;
  /** A call goes on from an extension, until the returned function is called. */
  occupy(dn: string | undefined): () => void;
}

export function createDesks(): Desks {
  /** How many calls go on from each: two after a restart, of projects that did not know of each other. */
  const calls = new Map<string, number>();
  return {
    busy: calls,
    restsUntil: new Map(),
    occupy(dn) {
      if (dn === undefined) return () => undefined;
      calls.set(dn, (calls.get(dn) ?? 0) + 1);
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        const left = (calls.get(dn) ?? 1) - 1;
        if (left > 0) calls.set(dn, left);
        else calls.delete(dn);
      };
    },
  };
}
