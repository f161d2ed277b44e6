import { parseArgs } from 'node:util';

/**
 * Reads the command line of `pnpm bench`.
 * @param {string[]} argv
 * @param {readonly string[]} names of the rows
 * @throws Error saying what to write instead.
 */
export function readArguments(argv, names) {
  const { values } = parseArgs({
    // pnpm hands its `--` on.
    args: argv.filter((argument) => argument !== '--'),
    options: {
      only: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const only = values.only.flatMap((list) => list.split(','));
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new Error(`--only: there is no row '${unknown}'; the rows are ${names.join(', ')}`);
  return { ...values, only: only.length > 0 ? only : names };
}

/** @param {readonly string[]} names */
export const usage = (names) => `Usage: pnpm bench [--only ROW]… [--quick] [--json] [--check]

  --only ROW   one row, or several: ${names.join(', ')}
  --quick      fewer and shorter rounds: under 90 seconds, with more noise
  --json       the table for machines
  --check      exit with 1 when a budget is missed or a row failed
`;
