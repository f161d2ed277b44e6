import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { default as addFormats } from 'ajv-formats';
import type { PythonJudge, PythonProcess, Question, Verdict } from './python.ts';
import { idOf, type SchemaFiles, type Subject } from './subjects.ts';

/** What one validator says of a text, and why where it refuses. */
export interface Opinion {
  readonly validator: string;
  readonly verdict: Verdict;
  readonly reason: string;
}

const variants = [
  { draft: '2020-12', formats: false },
  { draft: '2020-12', formats: true },
  { draft: 'draft-07', formats: false },
  { draft: 'draft-07', formats: true },
] as const;
type Variant = (typeof variants)[number];

const nameOf = ({ draft, formats }: Variant): string =>
  `${draft}, formats ${formats ? 'checked' : 'ignored'}`;

/** Zod and Ajv, which answer at once. */
export interface LocalJudges {
  /** The verdict that all of them give, or undefined when they differ. */
  judge(subject: number, text: string): Verdict | undefined;
  explain(subject: number, text: string): readonly Opinion[];
}

/** @throws when Ajv, in strict mode, does not take a schema */
export function createLocalJudges(subjects: readonly Subject[], schemas: SchemaFiles): LocalJudges {
  const ajvs = variants.map((variant) => ({ variant, find: createAjv(variant, schemas) }));
  const compiled = subjects.map(({ path, refusal }) => ({
    refusal,
    ajv: ajvs.map(({ variant, find }) => ({ variant, validate: find(path) })),
  }));
  return {
    judge(subject, text) {
      const judges = compiled[subject];
      const value = parse(text);
      if (!judges || value === unreadable) return 'not JSON';
      const accepted = judges.refusal(text) === undefined;
      for (const { validate } of judges.ajv) if (validate(value) !== accepted) return undefined;
      return accepted ? 'accepted' : 'refused';
    },
    explain(subject, text) {
      const judges = compiled[subject];
      const value = parse(text);
      if (!judges || value === unreadable)
        return [{ validator: 'JSON.parse', verdict: 'not JSON', reason: 'not JSON' }];
      const refusal = judges.refusal(text);
      return [
        { validator: 'Zod', verdict: refusal === undefined ? 'accepted' : 'refused', reason: refusal ?? '' },
        ...judges.ajv.map(({ variant, validate }): Opinion => {
          const accepted = validate(value);
          const [first] = validate.errors ?? [];
          return {
            validator: `Ajv, ${nameOf(variant)}`,
            verdict: accepted ? 'accepted' : 'refused',
            reason: accepted ? '' : `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim(),
          };
        }),
      ];
    },
  };
}

const unreadable = Symbol('not JSON');

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return unreadable;
  }
}

function createAjv({ draft, formats }: Variant, schemas: SchemaFiles): (path: string) => ValidateFunction {
  const options = { strict: true, validateFormats: formats };
  const ajv = draft === '2020-12' ? new Ajv2020(options) : new Ajv(options);
  addFormats.default(ajv, ['date-time', 'password']);
  for (const [path, schema] of schemas)
    if (path.startsWith('draft-07/') === (draft === 'draft-07')) ajv.addSchema(schema);
  return (path) => {
    const validate = ajv.getSchema(idOf(path, draft));
    if (!validate) throw new Error(`no schema ${path} in draft ${draft}`);
    return validate;
  };
}

/** The judges that Python needs: every subject in both drafts, with and without formats. */
export function pythonJudges(subjects: readonly Subject[]): readonly PythonJudge[] {
  return subjects.flatMap(({ path }) =>
    variants.map(({ draft, formats }) => ({ id: idOf(path, draft), formats })),
  );
}

/**
 * The questions for Python about one text: both drafts, of which one checks formats and the other does not; the next text
 * has it the other way round. Python is the slowest of the three, and asked twice, not four times.
 */
export function questionsFor(subject: number, index: number, text: string): readonly Question[] {
  const first = subject * variants.length;
  return index % 2 === 0
    ? [
        [first + 1, text],
        [first + 2, text],
      ]
    : [
        [first, text],
        [first + 3, text],
      ];
}

/** All that Python says of a text. */
export async function explainInPython(
  python: PythonProcess,
  subject: number,
  text: string,
): Promise<readonly Opinion[]> {
  const first = subject * variants.length;
  const verdicts = await python.judge(variants.map((_, number) => [first + number, text]));
  return Promise.all(
    variants.map(async (variant, number) => ({
      validator: `Python, ${nameOf(variant)}`,
      verdict: verdicts[number] ?? 'not JSON',
      reason: verdicts[number] === 'accepted' ? '' : await python.explain(first + number, text),
    })),
  );
}
