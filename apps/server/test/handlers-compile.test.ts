import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const registry = `${root}apps/server/src/handlers/index.ts`;
const catalogue = `${root}packages/shared-types/src/catalogue.ts`;
/** Files that no test changes are parsed once. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** The compiler's errors for the handlers, with some files of the repository replaced; null takes a file away. */
function errorsWith(changes: Readonly<Record<string, string | null>>): string[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.base.json`, ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, files: [registry] },
    ts.sys,
    `${root}apps/server`,
  );
  options.types = ['node'];
  options.paths = { '@watchhamster/shared-types': [`${root}packages/shared-types/src/websocket.ts`] };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (path) => (path in changes ? (changes[path] ?? undefined) : readFile(path));
  host.fileExists = (path) => (path in changes ? changes[path] !== null : fileExists(path));
  host.getSourceFile = (path, target, ...rest) => {
    const text = changes[path];
    if (text === null) return undefined;
    if (text !== undefined) return ts.createSourceFile(path, text, target);
    if (!parsed.has(path)) parsed.set(path, getSourceFile(path, target, ...rest));
    return parsed.get(path);
  };
  const program = ts.createProgram([registry], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

function edited(path: string, from: string, to: string): string {
  const text = ts.sys.readFile(path) ?? '';
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe('the registry of handlers', () => {
  it('compiles as it is', { timeout: 60_000 }, () => expect(errorsWith({})).toEqual([]));

  it('does not compile without a handler’s file', { timeout: 60_000 }, () => {
    const errors = errorsWith({ [`${root}apps/server/src/handlers/ping.ts`]: null });
    expect(errors.join('\n')).toContain("Cannot find module './ping.ts'");
  });

  it('does not compile without a handler’s entry', { timeout: 60_000 }, () => {
    const errors = errorsWith({ [registry]: edited(registry, '  ping,\n', '') });
    expect(errors.join('\n')).toMatch(/Property 'ping' is missing/);
  });

  it('does not compile when a client message is added without a handler', { timeout: 60_000 }, () => {
    const file = `${root}packages/shared-types/src/messages/say-hello.ts`;
    const message = `import { z } from 'zod';
import { defineMessage } from '../define-message.ts';
export const sayHello = defineMessage({ event: 'sayHello', from: 'client', needs: 'read', description: '', when: '', whenNot: '', data: z.object({}) });
`;
    const added = edited(catalogue, '  // from the client\n', '  // from the client\n  sayHello,\n');
    const errors = errorsWith({
      [file]: message,
      [catalogue]: `import { sayHello } from './messages/say-hello.ts';\n${added}`,
    });
    expect(errors.join('\n')).toMatch(/Property 'sayHello' is missing/);
  });

  it('does not compile when a handler reads a field that its message does not have', {
    timeout: 60_000,
  }, () => {
    const path = `${root}apps/server/src/handlers/ping.ts`;
    const errors = errorsWith({ [path]: edited(path, 'data.client_time', 'data.clientTime') });
    expect(errors.join('\n')).toMatch(/Property 'clientTime' does not exist/);
  });
});
