import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AsyncAPIDocumentInterface, DiagnosticSeverity, Parser } from '@asyncapi/parser';
import { Ajv } from 'ajv';
import { default as addFormats } from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { emitAsyncApi } from '../codegen/asyncapi/emit.ts';
import { catalogue } from '../src/catalogue.ts';
import { CloseCode } from '../src/close-codes.ts';
import type { AnyMessageDefinition } from '../src/define-message.ts';
import { ErrorCode } from '../src/errors.ts';
import { limits } from '../src/limits.ts';

const file = new URL('../schemas/asyncapi.json', import.meta.url);
const definitions: readonly AnyMessageDefinition[] = Object.values(catalogue);
const document = emitAsyncApi();

describe('asyncapi.json', () => {
  let parsed: AsyncAPIDocumentInterface;

  beforeAll(async () => {
    // As a text, without its place: the document refers to no other file.
    const { document: read, diagnostics } = await new Parser().parse(readFileSync(file, 'utf8'));
    expect(
      diagnostics.filter(({ severity }) => severity <= DiagnosticSeverity.Warning),
      'diagnostics of the official parser',
    ).toEqual([]);
    if (!read) throw new Error('the official parser gave no document');
    parsed = read;
  });

  it('shows every message in both styles, sent or received from the server’s side', () => {
    const operations = parsed.operations().all();
    expect(operations).toHaveLength(definitions.length * 2);
    for (const { event, type, from } of definitions) {
      const action = from === 'server' ? 'send' : 'receive';
      for (const [style, name] of [
        ['typed', type],
        ['event', event],
      ] as const) {
        const operation = operations.find((candidate) => candidate.id() === `${style}_${action}_${name}`);
        expect(operation?.action(), `${style} ${name}`).toBe(action);
        expect(
          operation
            ?.messages()
            .all()
            .map((message) => message.name()),
        ).toEqual([name]);
        expect(
          operation
            ?.channels()
            .all()
            .map((channel) => channel.address()),
        ).toEqual(['/ws']);
      }
    }
  });

  it('names what answers a message from a client, and how a request is recognised', () => {
    const answers = (id: string) =>
      parsed
        .operations()
        .get(id)
        ?.reply()
        ?.messages()
        .all()
        .map((message) => message.name());
    expect(answers('typed_receive_ping')).toEqual(['pong', 'error', 'ack']);
    expect(answers('event_receive_serviceControl')).toEqual(['serviceEvent', 'error', 'ack']);
    const ping = parsed.operations().get('event_receive_ping')?.messages().all()[0];
    expect(ping?.correlationId()?.location()).toBe('$message.payload#/payload/requestId');
  });

  it('offers every way to present a credential, at every server', () => {
    for (const server of parsed.servers().all()) {
      const types = server
        .security()
        .flatMap((requirement) => requirement.all().map((one) => one.scheme().type()));
      expect(types.sort()).toEqual(['apiKey', 'http', 'httpApiKey', 'httpApiKey']);
    }
  });

  it('lists every error code, close code and limit, each with its meaning', () => {
    expect(Object.keys(document['x-error-codes'])).toEqual(Object.keys(ErrorCode));
    expect(Object.keys(document['x-close-codes'])).toEqual(Object.values(CloseCode).map(String));
    expect(Object.keys(document['x-limits'])).toEqual(Object.keys(limits));
    for (const text of [
      ...Object.values(document['x-error-codes']),
      ...Object.values(document['x-close-codes']).map(({ description }) => description),
      ...Object.values(document['x-limits']).map(({ description }) => description),
    ]) {
      expect(text.length).toBeGreaterThan(10);
    }
  });

  it('has examples that fit their message', () => {
    const ajv = addFormats.default(new Ajv({ strict: true, keywords: ['x-unit'] }));
    let checked = 0;
    for (const { name, payload, examples } of Object.values(document.components.messages)) {
      const validate = ajv.compile(payload);
      for (const example of examples) {
        expect(validate(example.payload), `${name}: ${JSON.stringify(validate.errors)}`).toBe(true);
        checked++;
      }
    }
    expect(checked).toBeGreaterThanOrEqual(definitions.length * 2);
  });
});

describe('the generator', () => {
  it('writes the same bytes on every run, wherever and in whatever language it runs', () => {
    const program = `import('./codegen/asyncapi/emit.ts').then(async ({ emitAsyncApi }) => {
      const { emitTree } = await import('./codegen/tree.ts');
      const { emitReference } = await import('./codegen/reference/emit.ts');
      const document = emitAsyncApi();
      process.stdout.write(JSON.stringify([document, ...emitTree(), ...emitReference(document)]));
    })`;
    const cwd = fileURLToPath(new URL('../', import.meta.url));
    const run = (env: Record<string, string>): string =>
      execFileSync(process.execPath, ['-e', program], {
        cwd,
        env: { PATH: process.env.PATH ?? '', ...env },
        maxBuffer: 64 * 1024 * 1024,
        encoding: 'utf8',
      });
    const first = run({ TZ: 'UTC', LANG: 'C' });
    expect(run({ TZ: 'Asia/Seoul', LANG: 'ko_KR.UTF-8', HOME: '/nowhere' })).toBe(first);
    expect(first).not.toContain(cwd);
    expect(JSON.parse(first)[0]).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
