import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { createRecorder, type Recorder } from './recorder.ts';

/** The Python that has the packages the samples import, or undefined. Debian installs it for its own Python alone. */
export function findPython(): string | undefined {
  return ['/usr/bin/python3', 'python3'].find((program) => {
    try {
      execFileSync(program, ['-c', 'import websockets, jsonschema'], { stdio: 'ignore', timeout: 10_000 });
      return true;
    } catch {
      return false;
    }
  });
}

/** A Python program that runs. */
export interface PythonProgram {
  /** The lines it prints. */
  readonly lines: Recorder<string>;
  /** What it wrote to standard error. */
  readonly problems: readonly string[];
  /** Its exit code, when it has ended. */
  ended(): Promise<number | null>;
}

/**
 * Runs a Python program for which `localhost:8000` is the server under test; see `python/sitecustomize.py`. It is ended
 * when the test ends, however it ends.
 */
export function runPython(python: string, code: string, port: number, cwd = process.cwd()): PythonProgram {
  const inherited = Object.entries(process.env).filter(([name]) => !/_proxy$/i.test(name));
  const child = spawn(python, ['-'], {
    cwd,
    env: {
      ...Object.fromEntries(inherited),
      PYTHONPATH: fileURLToPath(new URL('python', import.meta.url)),
      PYTHONDONTWRITEBYTECODE: '1',
      PYTHONUNBUFFERED: '1',
      PYTHONUTF8: '1',
      SAMPLE_PORT: String(port),
    },
  });
  const lines = createRecorder<string>();
  createInterface({ input: child.stdout }).on('line', lines.add);
  const problems: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => problems.push(line));
  const closed = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
  });
  // A program that ends before it has read all of its code says why on standard error.
  child.stdin.on('error', () => {});
  child.stdin.end(code);
  return {
    lines,
    problems,
    ended: async () => {
      await closed;
      return child.exitCode;
    },
  };
}
