/** What the life of every service has: an orderly stop, repeated work, chance, and a time to fail. */

let isStopping = false;

/**
 * SIGTERM and SIGINT: runs `stop` once, then exits with 0.
 *
 * @param {() => void | Promise<void>} stop
 */
export const onStop = (stop) => {
  const handle = async () => {
    if (isStopping) return;
    isStopping = true;
    await stop();
    process.stdout.write('', () => process.exit(0));
  };
  process.on('SIGTERM', handle);
  process.on('SIGINT', handle);
};

/**
 * Repeats `work` after each random pause of `min` to `max` milliseconds, until the stop. What it throws is not caught:
 * it ends the program, as an unforeseen error does.
 *
 * @param {() => number} random
 * @param {number} min
 * @param {number} max
 * @param {() => unknown} work
 */
export const repeat = (random, min, max, work) => {
  const next = () => setTimeout(run, min + random() * (max - min));
  const run = async () => {
    if (isStopping) return;
    await work();
    next();
  };
  next();
};

/** @param {number} milliseconds @returns {Promise<void>} */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Random numbers from 0 to 1 (mulberry32). With DEMO_SEED set, the same ones in every run of a service.
 *
 * @param {string} service
 * @returns {() => number}
 */
export const randomOf = (service) => {
  const seed = process.env.DEMO_SEED;
  if (!seed) return Math.random;
  let state = 0;
  for (const letter of `${service}:${seed}`)
    state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/**
 * Runs `fail` once after `min` to `max` seconds. DEMO_FAIL_AFTER_MS sets the time instead; `never` keeps it away.
 *
 * @param {() => number} random
 * @param {number} min
 * @param {number} max
 * @param {() => unknown} fail
 */
export const failLater = (random, min, max, fail) => {
  const fixed = process.env.DEMO_FAIL_AFTER_MS;
  if (fixed === 'never') return;
  const delay = fixed ? Number(fixed) : (min + random() * (max - min)) * 1000;
  setTimeout(() => {
    if (!isStopping) fail();
  }, delay);
};
