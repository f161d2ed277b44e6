import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** What the compiler makes of a sample. */
export interface Compiled {
  readonly javascript: string;
  /** What it finds wrong; empty when the sample is correct. */
  readonly problems: readonly string[];
}

/** The libraries' declarations, parsed once: most of the work. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * Compiles a TypeScript sample as it stands, with type check.
 * @param surroundings a module that declares, globally, the names that the sample takes from the program around it
 */
export function compile(code: string, surroundings: string): Compiled {
  const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const files = new Map([
    [path('sample.ts'), code],
    [path('surroundings.ts'), surroundings],
  ]);
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: ['node'],
    skipLibCheck: true,
  };
  const onDisk = ts.createCompilerHost(options);
  let javascript = '';
  const host: ts.CompilerHost = {
    ...onDisk,
    fileExists: (name) => files.has(name) || onDisk.fileExists(name),
    readFile: (name) => files.get(name) ?? onDisk.readFile(name),
    getSourceFile(name, version, onError, createNew) {
      const text = files.get(name);
      if (text !== undefined) return ts.createSourceFile(name, text, version);
      const file = parsed.get(name) ?? onDisk.getSourceFile(name, version, onError, createNew);
      parsed.set(name, file);
      return file;
    },
    writeFile(name, text) {
      if (name.endsWith('sample.js')) javascript = text;
    },
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const problems = [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...[...files.keys()].flatMap((name) => {
      const file = program.getSourceFile(name);
      return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    }),
  ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  program.emit();
  return { javascript, problems };
}
