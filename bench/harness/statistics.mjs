/** The middle value; NaN of none. @param {readonly number[]} values */
export const median = (values) => percentile(values, 50);

/**
 * The smallest value that at least `percent` per cent of the values do not exceed; NaN of none.
 * @param {readonly number[]} values
 * @param {number} percent
 */
export function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
