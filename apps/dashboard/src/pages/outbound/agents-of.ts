/** An extension, and the call that it has. */
export interface Agent {
  readonly dn: string;
  /** As the PBX says it, such as `Ringing`; undefined without a call. */
  readonly phase: string | undefined;
  /** The number at the other end. */
  readonly party: string | undefined;
}

/** The extensions among a project's callers, by their numbers; undefined where nothing is known of them. */
export function agentsOf(caller: unknown): readonly Agent[] | undefined {
  if (!Array.isArray(caller)) return undefined;
  return caller
    .map(fieldsOf)
    .flatMap(({ dn, type, participants }): Agent[] => {
      if (typeof dn !== 'string' || type !== 'Wextension') return [];
      const { status, party_caller_id: party } = fieldsOf(
        Array.isArray(participants) ? participants[0] : null,
      );
      return [{ dn, phase: textOf(status), party: textOf(party) }];
    })
    .sort((one, other) => one.dn.localeCompare(other.dn, 'en', { numeric: true }));
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
