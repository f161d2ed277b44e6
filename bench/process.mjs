import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * A server in a process of its own, so that what is measured is the server's and not the bench's.
 * @param {string} file
 * @param {string[]} args
 * @param {string} path where its WebSocket endpoint is
 */
export async function startServer(file, args, path) {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const found = /listens on (?:http|ws)(:\/\/[\d.]+:\d+)/.exec(out)?.[1];
      if (found) resolve(`ws${found}${path}`);
    });
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${out}`)));
  });
  const pid = Number(child.pid);
  return {
    url,
    /** Processor time of all its threads so far, in milliseconds; NaN where the system does not tell (not Linux). */
    cpuMs: () => cpuMs(pid),
    /** Memory that it occupies, in bytes; NaN where the system does not tell. */
    memory: () => memory(pid),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** @param {number} pid */
function cpuMs(pid) {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads
      .map(
        (thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
      )
      .reduce((sum, ms) => sum + ms, 0);
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
