/**
 * Names. A message's one name is its camelCase event name (`statusUpdate`); its `type` name is derived from it
 * (`status_update`), here for values and in the types below for the compiler. The two must agree letter by letter.
 */

type Lower =
  | 'a'
  | 'b'
  | 'c'
  | 'd'
  | 'e'
  | 'f'
  | 'g'
  | 'h'
  | 'i'
  | 'j'
  | 'k'
  | 'l'
  | 'm'
  | 'n'
  | 'o'
  | 'p'
  | 'q'
  | 'r'
  | 's'
  | 't'
  | 'u'
  | 'v'
  | 'w'
  | 'x'
  | 'y'
  | 'z';
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

type AllLettersOrDigits<S extends string> = S extends `${infer First}${infer Rest}`
  ? First extends Lower | Uppercase<Lower> | Digit
    ? AllLettersOrDigits<Rest>
    : false
  : true;

/** True when `S` is a literal camelCase name: a lower-case letter, then letters and digits only. */
export type IsCamelCase<S extends string> = S extends `${Lower}${infer Rest}`
  ? AllLettersOrDigits<Rest>
  : false;

type SnakeTail<S extends string> = S extends `${infer First}${infer Rest}`
  ? First extends Uppercase<Lower>
    ? `_${Lowercase<First>}${SnakeTail<Rest>}`
    : `${First}${SnakeTail<Rest>}`
  : '';

/** The `type` name of an event name: `SnakeCase<'statusUpdate'>` is `'status_update'`. */
export type SnakeCase<S extends string> = string extends S ? string : SnakeTail<S>;

const camelCase = /^[a-z][a-zA-Z0-9]*$/;

/** Whether a name is camelCase, by the same rule as the type {@link IsCamelCase}. */
export function isCamelCase(name: string): boolean {
  return camelCase.test(name);
}

/** The snake_case `type` name of a camelCase event name: `statusUpdate` → `status_update`. */
export function snakeCase<E extends string>(event: E): SnakeCase<E> {
  return event.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) as SnakeCase<E>;
}

/** The known name with the fewest edits to `name`, or undefined when nothing is near enough to be a slip of the pen. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 64) return undefined;
  const asTyped = snakeCase(name).toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(asTyped, snakeCase(candidate).toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(substituted, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
