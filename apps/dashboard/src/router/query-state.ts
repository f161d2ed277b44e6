import { useSearchParams } from 'wouter';

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
  const [parameters, setParameters] = useSearchParams();
  const given = parameters.get(name);
  const isKnown = given !== null && (known === undefined || (known as readonly string[]).includes(given));
  const set = (next: T): void =>
    setParameters(
      (previous) => {
        const changed = new URLSearchParams(previous);
        if (next === fallback) changed.delete(name);
        else changed.set(name, next);
        return changed;
      },
      { replace: true },
    );
  return [isKnown ? (given as T) : fallback, set];
}
