/** The sources under `languages/` that are written by hand. */
const byHand = new Set(['python/watchhamster_types/__init__.py', 'rust/src/lib.rs']);

/**
 * Whether a file under `languages/` has to come from the generator: every source but those written by hand. What tools
 * build there (`target/`, `__pycache__/`) is no source of these.
 */
export function isGeneratedSource(path: string): boolean {
  return /\.(?:py|go|rs|kt)$/.test(path) && !/(?:^|\/)target\//.test(path) && !byHand.has(path);
}
