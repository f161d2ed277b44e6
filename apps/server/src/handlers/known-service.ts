import { ErrorCode, nearestName } from '@watchhamster/shared-types';
import type { Services } from '../domain/services/index.ts';
import { CommandError } from './handler.ts';

/**
 * Refuses ids that no service has.
 * @throws CommandError SERVICE_NOT_FOUND with the unknown ids, the nearest known one, and all known ones.
 */
export function requireServices(services: Services, ids: readonly string[]): void {
  const unknown = ids.filter((id) => !services.has(id));
  const [first] = unknown;
  if (first === undefined) return;
  const known = services.ids();
  const nearest = nearestName(first, known);
  const hint = nearest ? `did you mean '${nearest}'?` : `known: ${known.join(', ') || 'none'}`;
  throw new CommandError(
    ErrorCode.SERVICE_NOT_FOUND,
    `no service has the id '${unknown.join("', '")}'; ${hint}`,
    {
      service_ids: unknown,
      known,
      ...(nearest ? { nearest } : {}),
    },
  );
}
