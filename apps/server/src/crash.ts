import { maskSecrets } from '@watchhamster/shared-types';

/** So many causes of causes are told. */
const mostCauses = 5;

/**
 * What is said of an error that nobody caught: its stack and those of its causes, masked. Nothing of its other properties,
 * which Node.js would print: a request among them carries credentials in its headers.
 */
export function describeCrash(cause: unknown): string {
  const told: string[] = [];
  let current = cause;
  while (current !== undefined && told.length <= mostCauses) {
    if (!(current instanceof Error)) {
      told.push(typeof current === 'string' ? current : 'something was thrown that is no error');
      break;
    }
    told.push(current.stack ?? `${current.name}: ${current.message}`);
    current = current.cause;
  }
  return maskSecrets(told.join('\ncaused by: '));
}
