import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { findPython } from '../spec-clients/python.ts';
import { createRecorder, type Recorder } from '../spec-clients/recorder.ts';

const folder = fileURLToPath(new URL('../../../../examples/python', import.meta.url));

/** The Python that has what the client imports, or undefined; on a machine that checks every change it has to be there. */
export function pythonForClient(): string | undefined {
  const python = findPython();
  const missing =
    'the Python client needs packages of Python: `apt-get install python3-websockets python3-jsonschema`';
  if (!python && process.env.CI) throw new Error(missing);
  if (!python) console.warn(`skipped: ${missing}`);
  return python;
}

/** Environment for the client: nothing of this machine's own settings. */
export function clientEnvironment(more: Record<string, string> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || /_proxy$|^WATCHHAMSTER/i.test(name) ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(inherited), PYTHONDONTWRITEBYTECODE: '1', PYTHONUTF8: '1', ...more };
}

/** The command line of `examples/python`, running. */
export interface PythonClient extends AsyncDisposable {
  readonly child: ChildProcess;
  /** What it prints. */
  readonly lines: Recorder<string>;
  /** What it says about the connection, and of what went wrong. */
  readonly said: Recorder<string>;
  /** Its exit code. */
  ended(): Promise<number | null>;
}

/** Runs `python -m watchhamster` with arguments. It is killed at the end of the scope. */
export function runClient(
  url: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): PythonClient {
  return runPythonFile(['-m', 'watchhamster', '--url', url, ...args], environment);
}

/** Runs Python in the folder of the client. */
export function runPythonFile(
  args: readonly string[],
  environment: Record<string, string> = {},
): PythonClient {
  const child = spawn(findPython() ?? 'python3', ['-u', ...args], {
    cwd: folder,
    env: clientEnvironment(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = createRecorder<string>();
  const said = createRecorder<string>();
  createInterface(child.stdout).on('line', lines.add);
  createInterface(child.stderr).on('line', said.add);
  const closed = once(child, 'close');
  return {
    child,
    lines,
    said,
    async ended() {
      await closed;
      return child.exitCode;
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}
