import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('judge.py', import.meta.url));

/** What a validator says of a text: accepted, refused, or not JSON at all. */
export type Verdict = 'accepted' | 'refused' | 'not JSON';

/** A schema by its `$id`, and whether its formats are checked. */
export interface PythonJudge {
  readonly id: string;
  readonly formats: boolean;
}

/** One question: the number of a judge, and the text. */
export type Question = readonly [judge: number, text: string];

/** Which Python answers. */
export interface PythonVersion {
  readonly python: string;
  readonly jsonschema: string;
  /** Whether jsonschema can check date-time: it needs the package rfc3339-validator. */
  readonly dateTime: boolean;
}

/** Python's jsonschema in a process of its own. Batches are answered in the order in which they are asked. */
export interface PythonProcess extends AsyncDisposable {
  readonly version: PythonVersion;
  judge(questions: readonly Question[]): Promise<readonly Verdict[]>;
  /** Why a text is refused; empty when it is not. */
  explain(judge: number, text: string): Promise<string>;
}

/**
 * The Python that has jsonschema, or undefined. Debian installs it for its own Python alone.
 *
 * @param wanted the only one to look at. Default: Debian's, then the first in the path
 */
export function findPython(wanted?: string): string | undefined {
  return (wanted === undefined ? ['/usr/bin/python3', 'python3'] : [wanted]).find((interpreter) => {
    try {
      execFileSync(interpreter, ['-c', 'import jsonschema'], { stdio: 'ignore', timeout: 10_000 });
      return true;
    } catch {
      return false;
    }
  });
}

const verdicts: Readonly<Record<string, Verdict>> = { a: 'accepted', r: 'refused', n: 'not JSON' };

/**
 * Starts Python's jsonschema.
 *
 * @param schemas every schema, by `$id`
 * @throws when the process ends, with what it wrote to standard error
 */
export async function startPython(
  interpreter: string,
  schemas: Readonly<Record<string, unknown>>,
  judges: readonly PythonJudge[],
): Promise<PythonProcess> {
  const child = spawn(interpreter, [program], {
    env: { ...process.env, PYTHONUTF8: '1', PYTHONDONTWRITEBYTECODE: '1' },
  });
  const ask = talkTo(child);
  const answer = await ask(
    JSON.stringify({ schemas, judges: judges.map(({ id, formats }) => [id, formats]) }),
  );
  return {
    version: JSON.parse(answer) as PythonVersion,
    judge: async (questions) => {
      const letters = await ask(JSON.stringify(questions));
      return [...letters].map((letter) => verdicts[letter] ?? 'not JSON');
    },
    explain: async (judge, text) =>
      JSON.parse(await ask(JSON.stringify({ explain: [judge, text] }))) as string,
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  };
}

function talkTo(child: ChildProcessWithoutNullStreams): (line: string) => Promise<string> {
  const waiting: { resolve: (line: string) => void; reject: (cause: Error) => void }[] = [];
  let problems = '';
  let ended: Error | undefined;
  child.stderr.on('data', (chunk) => {
    problems = `${problems}${chunk}`.slice(-4000);
  });
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(line));
  // A process that ends before it has read its input says why on standard error.
  child.stdin.on('error', () => {});
  const end = (cause: string): void => {
    ended = new Error(`Python ended: ${cause}\n${problems}`);
    for (const { reject } of waiting.splice(0)) reject(ended);
  };
  child.on('error', (cause) => end(String(cause)));
  child.on('close', (code) => end(`exit code ${code}`));
  return (line) =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      waiting.push({ resolve, reject });
      child.stdin.write(`${line}\n`);
    });
}
