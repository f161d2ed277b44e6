import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** How long a server may take until it listens, and how long to end after SIGTERM, in milliseconds. */
const patienceMs = 15_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
// However the bench ends: no server outlives it. Not SIGKILL, or the services of ours would.
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

/**
 * A server that listens. Disposing of it stops it.
 * @typedef {object} ServerProcess
 * @property {number} port
 * @property {number} startedInMs from the start of the process to the line that says where it listens
 * @property {() => number} cpuMs processor time of all its threads so far; NaN where the system does not tell (not Linux)
 * @property {() => number} memory bytes that it occupies; NaN where the system does not tell
 */

/**
 * Starts a server in a process of its own, so that what is measured is the server's and not the bench's.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @throws Error with what it printed, when it ends or does not listen in time.
 */
export async function startProcess(program, args, env = process.env) {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  running.add(child);
  const ended = new Promise((resolve) => child.once('close', resolve));
  ended.then(() => running.delete(child));
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    await ended;
    clearTimeout(late);
  };
  try {
    const port = await listening(child);
    const pid = Number(child.pid);
    return {
      port,
      startedInMs: performance.now() - started,
      cpuMs: () => cpuMs(pid),
      memory: () => memory(pid),
      [Symbol.asyncDispose]: stop,
    };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} its port */
async function listening(child) {
  let out = '';
  /** @type {PromiseWithResolvers<number>} */
  const { promise, resolve, reject } = Promise.withResolvers();
  const fail = (/** @type {string} */ what) => reject(new Error(`the server ${what}: ${lastLines(out)}`));
  const late = setTimeout(() => fail(`did not listen within ${patienceMs} ms`), patienceMs);
  const read = (/** @type {Buffer} */ chunk) => {
    // What it prints later is read, or its pipe would fill, and thrown away.
    if (out.length < 20_000) out += chunk;
    const port = /listens on (?:http|ws):\/\/[\d.]+:(\d+)/.exec(out)?.[1];
    if (port) resolve(Number(port));
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  child.once('error', reject);
  child.once('close', (code) => fail(`ended with ${code}`));
  return promise.finally(() => clearTimeout(late));
}

/** @param {string} text */
const lastLines = (text) => text.trim().split('\n').slice(-5).join(' | ').slice(-600) || 'it printed nothing';

/** @param {number} pid */
function cpuMs(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .map((thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
      .reduce((sum, nanoseconds) => sum + Number(nanoseconds) / 1e6, 0);
  } catch {
    return Number.NaN;
  }
}

/** @param {number} pid */
function memory(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
  } catch {
    return Number.NaN;
  }
}
