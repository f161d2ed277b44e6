import { caseSeed, createRandom } from '../../../stress/fuzz/random.ts';
import type { JsonSchema } from '../codegen/data-schema.ts';
import { generate } from './generate.ts';
import { createLocalJudges, explainInPython, type Opinion, pythonJudges, questionsFor } from './judges.ts';
import { mutate, mutateJson } from './mutate.ts';
import { type Node, raw, toText } from './node.ts';
import { type PythonProcess, type PythonVersion, startPython, type Verdict } from './python.ts';
import { shrink } from './shrink.ts';
import { allSubjects, emittedSchemas, type SchemaFiles, type Subject } from './subjects.ts';

export interface ProofOptions {
  /** How many messages. */
  readonly count: number;
  /** The same seed gives the same messages. */
  readonly seed: number;
  /** The number of the first message. Default: 0. */
  readonly first?: number;
  /** The Python to ask; undefined leaves Python out. */
  readonly interpreter: string | undefined;
  /** Python processes. Default: 2. */
  readonly processes?: number;
  /** The schemas to prove. Default: those that the generator emits now. */
  readonly schemas?: SchemaFiles;
  /** What has to agree with its schema. Default: {@link allSubjects}. */
  readonly subjects?: readonly Subject[];
  /** The path of the one schema to try. Default: all. */
  readonly path?: string;
  readonly onProgress?: (done: number) => void;
}

/** A message of which the validators say different things, made as small as it was found to be. */
export interface Disagreement {
  readonly path: string;
  /** The number of the message that it was made from: `--only` plays it again. */
  readonly index: number;
  readonly text: string;
  readonly opinions: readonly Opinion[];
}

export interface Proof {
  readonly messages: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** How many verdicts were compared, over all validators. */
  readonly compared: number;
  /** How many messages each schema was tried with. */
  readonly subjects: Readonly<Record<string, number>>;
  readonly python: PythonVersion | undefined;
  readonly disagreements: readonly Disagreement[];
}

/** After so many the cause is known. */
const mostDisagreements = 5;
const batchSize = 250;
const localJudgeCount = 5;
const pythonQuestions = 2;

interface Case {
  readonly index: number;
  readonly subject: number;
  readonly node: Node;
  readonly text: string;
  readonly verdict: Verdict | undefined;
}

/**
 * Generates messages for every schema, valid and changed, and compares what Zod, Ajv and Python's jsonschema say of each.
 * Every validator reads the JSON text itself.
 *
 * @throws when a validator does not take a schema at all, or Python ends
 */
export async function prove(options: ProofOptions): Promise<Proof> {
  const { count, seed, first = 0, interpreter, processes = 2, onProgress } = options;
  const schemas = options.schemas ?? emittedSchemas();
  const subjects = (options.subjects ?? allSubjects()).filter(({ path }) => path === (options.path ?? path));
  const turns = turnsOf(subjects);
  const local = createLocalJudges(subjects, schemas);
  const byId = Object.fromEntries([...schemas.values()].map((schema) => [String(schema.$id), schema]));
  await using pool = new AsyncDisposableStack();
  const pythons: PythonProcess[] = [];
  for (let number = 0; interpreter !== undefined && number < processes; number++)
    pythons.push(pool.use(await startPython(interpreter, byId, pythonJudges(subjects))));

  const verdicts: Record<Verdict, number> = { accepted: 0, refused: 0, 'not JSON': 0 };
  const tried: Record<string, number> = {};
  const wrong: Case[] = [];
  let next = first;
  let done = 0;

  const makeBatch = (): Case[] => {
    const batch: Case[] = [];
    while (batch.length < batchSize && next < first + count) batch.push(makeCase(next++));
    return batch;
  };
  const makeCase = (index: number): Case => {
    const subject = turns[index % turns.length] ?? 0;
    const path = subjects[subject]?.path ?? '';
    const node = makeMessage(path, schemas, caseSeed(seed, index));
    const text = toText(node);
    tried[path] = (tried[path] ?? 0) + 1;
    return { index, subject, node, text, verdict: local.judge(subject, text) };
  };
  const settle = (batch: readonly Case[], answers: readonly Verdict[]): void => {
    batch.forEach((given, number) => {
      const own = answers.slice(number * pythonQuestions, (number + 1) * pythonQuestions);
      if (given.verdict === undefined || own.some((answer) => answer !== given.verdict)) wrong.push(given);
      else verdicts[given.verdict]++;
    });
    done += batch.length;
    onProgress?.(done);
  };
  const work = async (python: PythonProcess | undefined): Promise<void> => {
    // One batch is made while Python works on the one before.
    let asked: Promise<void> = Promise.resolve();
    while (next < first + count && wrong.length < mostDisagreements) {
      const batch = makeBatch();
      await asked;
      const questions = batch.flatMap(({ subject, index, text }) => questionsFor(subject, index, text));
      asked = (python?.judge(questions) ?? Promise.resolve([])).then((answers) => settle(batch, answers));
      if (!python) await asked;
    }
    await asked;
  };
  await Promise.all(pythons.length > 0 ? pythons.map(work) : [work(undefined)]);

  const disagreements: Disagreement[] = [];
  for (const given of wrong.slice(0, mostDisagreements)) {
    const text = await shrink(given.node, (texts) => firstWrong(given.subject, texts));
    const path = subjects[given.subject]?.path ?? '';
    disagreements.push({ path, index: given.index, text, opinions: await opinionsOf(given.subject, text) });
  }
  return {
    messages: done,
    verdicts,
    compared: done * (localJudgeCount + (pythons.length > 0 ? pythonQuestions : 0)),
    subjects: tried,
    python: pythons[0]?.version,
    disagreements,
  };

  async function opinionsOf(subject: number, text: string): Promise<readonly Opinion[]> {
    const [python] = pythons;
    return [...local.explain(subject, text), ...(python ? await explainInPython(python, subject, text) : [])];
  }

  async function firstWrong(subject: number, texts: readonly string[]): Promise<number | undefined> {
    const own = texts.map((text) => local.judge(subject, text));
    const [python] = pythons;
    const answers = await python?.judge(
      texts.flatMap((text) => [...questionsFor(subject, 0, text), ...questionsFor(subject, 1, text)]),
    );
    const found = own.findIndex(
      (verdict, number) =>
        verdict === undefined ||
        answers?.slice(number * 4, (number + 1) * 4).some((answer) => answer !== verdict),
    );
    return found === -1 ? undefined : found;
  }
}

/**
 * Which subject comes when. A union holds the schemas that have turns of their own, and costs a slow validator ten times as
 * much as one of them: it has one turn where they have three.
 */
function turnsOf(subjects: readonly Subject[]): readonly number[] {
  const isMessage = ({ path }: Subject): boolean => path.split('/').length > 2;
  const all = subjects.map((_, number) => number);
  const messages = all.filter((number) => isMessage(subjects[number] as Subject));
  return [...all, ...messages, ...messages];
}

/** The message of one case: correct one time in four, else changed once or several times, now and then as a text. */
function makeMessage(path: string, schemas: SchemaFiles, seed: number): Node {
  const random = createRandom(seed);
  let schema = schemas.get(path) ?? {};
  if (Array.isArray(schema.oneOf)) {
    const members = schema.oneOf as readonly { $ref: string }[];
    const { $ref = '' } = members[random.below(members.length)] ?? {};
    schema = schemas.get(`${path.slice(0, path.indexOf('/') + 1)}${$ref}`) ?? ({} as JsonSchema);
  }
  let node = generate(schema, random);
  if (random.oneIn(4)) return node;
  if (random.oneIn(12)) return raw(mutateJson(toText(node), random));
  do node = mutate(node, random);
  while (random.oneIn(3));
  return node;
}
