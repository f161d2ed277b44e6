import {
  catalogue,
  definitionOfEvent,
  definitionOfType,
  ErrorCode,
  type EventName,
  maskSecrets,
  nearestName,
} from '@watchhamster/shared-types';
import { CommandError } from './handler.ts';

/**
 * The messages that a list of names means, in either style.
 * @throws CommandError naming every name that the server never sends.
 */
export function resolveEventTypes(names: readonly string[]): EventName[] {
  const unknown: string[] = [];
  const known = names.flatMap((name) => {
    const definition = definitionOfType(name) ?? definitionOfEvent(name);
    if (definition?.from === 'server') return [definition.event as EventName];
    unknown.push(maskSecrets(name).slice(0, 64));
    return [];
  });
  const [first] = unknown;
  if (first === undefined) return known;
  const sent = Object.values(catalogue).filter(({ from }) => from === 'server');
  const nearest = nearestName(
    first,
    first.includes('_') ? sent.map(({ type }) => type) : sent.map(({ event }) => event),
  );
  const hint = nearest ? `; did you mean '${nearest}'?` : '';
  throw new CommandError(
    ErrorCode.UNKNOWN_MESSAGE_TYPE,
    `the server never sends '${unknown.join("', '")}'${hint}`,
    {
      unknown,
      ...(nearest ? { nearest } : {}),
    },
  );
}
