/** What an event is about. */
export type Entity =
  | { readonly kind: 'participant'; readonly dn: string; readonly id: number }
  | { readonly kind: 'dn'; readonly dn: string };

/**
 * Reads the path of an event: `/callcontrol/150/participants/8107`. Devices of a DN count as the DN.
 * @returns undefined for a path that is about something else
 */
export function entityOf(path: string): Entity | undefined {
  const [root, rawDn, part, rawId, ...rest] = path.replace(/^\//, '').split('/');
  if (root?.toLowerCase() !== 'callcontrol' || rawDn === undefined || rawDn === '') return undefined;
  let dn: string;
  try {
    dn = decodeURIComponent(rawDn);
  } catch {
    return undefined;
  }
  const kind = part?.toLowerCase();
  if (kind === undefined || kind === 'devices') return { kind: 'dn', dn };
  if (kind !== 'participants' || rest.length > 0 || !/^\d{1,15}$/.test(rawId ?? '')) return undefined;
  return { kind: 'participant', dn, id: Number(rawId) };
}

/** Where an entity is read. */
export function pathOf(entity: Entity): string {
  const dn = `/callcontrol/${encodeURIComponent(entity.dn)}`;
  return entity.kind === 'dn' ? dn : `${dn}/participants/${entity.id}`;
}
