import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** What an editor shows for a type alias: the text that the language service gives for a hover. */
function hover(code: string, name: string): string {
  const file = fileURLToPath(new URL('hover-probe.ts', import.meta.url));
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    noErrorTruncation: true,
  };
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const text = path === file ? code : ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => fileURLToPath(new URL('.', import.meta.url)),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  const info = service.getQuickInfoAtPosition(file, code.indexOf(` ${name} `) + 1);
  return ts.displayPartsToString(info?.displayParts);
}

it('shows fields instead of helper types when a message is hovered', () => {
  const code = `import type { TypedMessage, EventMessage } from '../src/websocket.ts';
type Typed = TypedMessage<'service_control'>;
type Event = EventMessage<'projectsUpdate'>;
`;
  const typed = hover(code, 'Typed');
  expect(typed).toContain('type: "service_control"');
  expect(typed).toMatch(/action: (?:"(?:start|stop|restart|status)"(?: \| )?){4};/);
  expect(typed).toContain('timestamp?: string | undefined');
  const event = hover(code, 'Event');
  expect(event).toContain('event: "projectsUpdate"');
  expect(event).toContain('access_token: "***" | null');
  expect(event).toContain('triggeredBy: string');
  for (const text of [typed, event]) expect(text).not.toMatch(/Readable|DataOf|Zod|Catalogue|infer/);
});
