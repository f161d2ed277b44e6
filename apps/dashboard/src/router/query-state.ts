import { useSearchParams } from 'wouter';

/**
 * A value of the address's query, so that a link shows the same: `const [level, setLevel] = useQueryState('level', 'all')`.
 * The fallback is not written into the address. Changing it makes no new step of the browser's history.
 */
export function useQueryState<T extends string>(name: string, fallback: T): [T, (next: T) => void] {
  const [parameters, setParameters] = useSearchParams();
  const value = (parameters.get(name) ?? fallback) as T;
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
  return [value, set];
}
