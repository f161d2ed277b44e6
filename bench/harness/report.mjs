import { median } from './statistics.mjs';

/**
 * What was measured of one contestant: a value a round, or why there is none.
 * @typedef {object} Measured
 * @property {number[]} values
 * @property {string} [error]
 */

/**
 * A limit on our own value, or on its ratio to a peer's.
 * @typedef {object} Budget
 * @property {string} [of] the peer to compare with; without it the value itself is compared
 * @property {number} [atMost] own ÷ peer, or own, is at most this
 * @property {number} [atLeast] own ÷ peer, or own, is at least this
 * @property {number} [cheaper] peer ÷ own is at least this
 */

/**
 * @typedef {object} Row
 * @property {string} name to be given to `--only`
 * @property {string} what
 * @property {string} unit
 * @property {Record<string, Measured>} measured by contestant; the first is what the budgets are for
 * @property {readonly Budget[]} budgets
 * @property {string} [note]
 */

/**
 * A row with medians, ratios and verdicts.
 * @param {Row} row
 */
export function judge({ name, what, unit, measured, budgets, note }) {
  const values = Object.fromEntries(
    Object.entries(measured).map(([who, { values: all }]) => [who, all.length > 0 ? median(all) : null]),
  );
  const errors = Object.entries(measured).flatMap(([who, { error }]) => (error ? [`${who}: ${error}`] : []));
  const [first = { values: [] }] = Object.values(measured);
  const own = median(first.values);
  const verdicts = budgets.map(({ of, atMost, atLeast, cheaper }) => {
    const other = of === undefined ? 1 : (values[of] ?? Number.NaN);
    const value = cheaper === undefined ? own / other : other / own;
    const pass = value <= (atMost ?? Infinity) && value >= (atLeast ?? cheaper ?? -Infinity);
    const sign = atMost === undefined ? '≥' : '≤';
    const budget = `${sign} ${atMost ?? atLeast ?? cheaper}${of ? ' ×' : ` ${unit}`}`;
    const relation = of === undefined ? '' : cheaper === undefined ? ` × ${of}` : ` × cheaper than ${of}`;
    return { of: of ?? null, value: Number.isNaN(value) ? null : value, budget, relation, pass };
  });
  const rounds = Object.fromEntries(Object.entries(measured).map(([who, { values: all }]) => [who, all]));
  const pass = first.error === undefined && verdicts.every((verdict) => verdict.pass);
  return { name, what, unit, values, rounds, verdicts, errors, pass, note };
}

/** @typedef {ReturnType<typeof judge>} Judged */

/** A row for people. @param {Judged} row */
export function formatRow({ name, what, unit, values, verdicts, errors, pass, note }) {
  const mark = !pass ? '✗' : verdicts.length === 0 ? '·' : '✓';
  const shown = Object.entries(values).map(([who, value]) => `${who} ${value === null ? '—' : round(value)}`);
  const lines = [`${mark} ${name}: ${what}${note ? ` (${note})` : ''}`, `    ${unit}: ${shown.join(' · ')}`];
  for (const { value, budget, relation, pass: fits } of verdicts) {
    const found = value === null ? 'not measured' : `${round(value)}${relation || ` ${unit}`}`;
    lines.push(`    ${fits ? 'pass' : 'MISS'}: ${found}, budget ${budget}`);
  }
  for (const error of errors) lines.push(`    failed: ${error}`);
  return lines.join('\n');
}

/** Three digits that count. @param {number} value */
const round = (value) =>
  Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
