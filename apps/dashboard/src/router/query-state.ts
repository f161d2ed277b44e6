import { useSearchParams } from 'wouter';
import { navigate } from 'wouter/use-browser-location';

/**
 * A value of the address's query, so that a link shows the same: `const [level, setLevel] = useQueryState('level', 'all')`.
 * The fallback is not written into the address. Changing it makes no new step of the browser's history.
 *
 * @param known what it may be; anything else in the address is the fallback. Default: everything.
 */
export function useQueryState<T extends string = string>(
  name: string,
  fallback: NoInfer<T>,
  known?: readonly T[],
): [T, (next: T) => void] {
  const [parameters] = useSearchParams();
  const given = parameters.get(name);
  const isKnown = given !== null && (known === undefined || (known as readonly string[]).includes(given));
  const set = (next: T): void => changeQuery({ [name]: next === fallback ? undefined : next });
  return [isKnown ? (given as T) : fallback, set];
}

/**
 * Changes values of the address's query; undefined takes one away. It begins with the address as it is, so that two
 * changes in a row are both made.
 */
export function changeQuery(change: Readonly<Record<string, string | undefined>>): void {
  const { pathname, search } = window.location;
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change))
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  const text = next.toString();
  navigate(text === '' ? pathname : `${pathname}?${text}`, { replace: true });
}
