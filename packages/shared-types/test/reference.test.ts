import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emitAsyncApi } from '../codegen/asyncapi/emit.ts';
import { memberComments } from '../codegen/doc-comments.ts';
import { emitReference } from '../codegen/reference/emit.ts';
import { fieldRows } from '../codegen/reference/fields.ts';
import { prose, table } from '../codegen/reference/markdown.ts';
import { catalogue } from '../src/catalogue.ts';
import { CloseCode } from '../src/close-codes.ts';
import type { AnyMessageDefinition } from '../src/define-message.ts';
import { ErrorCode } from '../src/errors.ts';
import { decodeClientMessage, decodeServerMessage } from '../src/websocket.ts';

const pages = emitReference(emitAsyncApi());
const pageOf = (name: string): string => pages.get(name) ?? '';
const definitions: readonly AnyMessageDefinition[] = Object.values(catalogue);

describe('the reference', () => {
  it('lists every message, error code and close code on its first page', () => {
    const index = pageOf('README.md');
    for (const { type, event } of definitions)
      expect(index).toContain(`| [${type}](${type}.md) | \`${event}\` |`);
    for (const code of Object.keys(ErrorCode)) expect(index).toContain(`| \`${code}\` | `);
    for (const code of Object.values(CloseCode))
      expect(index).toMatch(new RegExp(`\\| ${code} \\| (yes|no) \\| \\S`));
  });

  it.each(definitions.map((definition) => [definition.type, definition] as const))(
    '%s has a page with its fields, its circumstances, and examples that decode in both styles',
    (type, { event, from, when, whenNot, data, examples }) => {
      const page = pageOf(`${type}.md`);
      expect(page).toContain(`# ${type} · ${event}\n`);
      expect(page).toContain(prose(when));
      expect(page).toContain(prose(whenNot));
      for (const field of Object.keys(data.shape)) expect(page).toContain(`| \`${field}\` | `);
      const decode = from === 'server' ? decodeServerMessage : decodeClientMessage;
      const shown = [...page.matchAll(/```json\n([\s\S]*?)\n```/g)].map(([, text = '']) => decode(text));
      expect(shown.map((message) => message.ok && message.dialect)).toEqual(
        examples.flatMap(() => ['typed', 'event']),
      );
    },
  );

  it('has no link that leads nowhere', () => {
    const folder = new URL('../../../docs/reference/', import.meta.url);
    for (const [name, page] of pages) {
      for (const [, target = ''] of page.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
        expect(
          pages.has(target) || existsSync(fileURLToPath(new URL(target, folder))),
          `${name}: ${target}`,
        ).toBe(true);
      }
    }
  });

  it('is on disk as it would be written', () => {
    for (const [name, page] of pages) {
      expect(readFileSync(new URL(`../../../docs/reference/${name}`, import.meta.url), 'utf8'), name).toBe(
        page,
      );
    }
  });
});

describe('the table of fields', () => {
  it('says type, unit, default, bounds and null of fields at any depth', () => {
    const rows = fieldRows({
      properties: {
        list: {
          type: 'array',
          maxItems: 3,
          items: {
            type: 'object',
            properties: { id: { type: 'string', pattern: '^[a-z]|x$' } },
            required: ['id'],
          },
        },
        wait: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, 'x-unit': 'ms', default: 5 },
        maybe: { anyOf: [{ type: 'object', properties: { on: { type: 'boolean' } } }, { type: 'null' }] },
        either: { type: ['string', 'null'] } as never,
      },
      required: ['wait'],
    });
    expect(
      rows.map(({ path, type, isRequired, unit, default: value, bounds }) =>
        [path, type, isRequired, unit, value, bounds].join(' ; '),
      ),
    ).toEqual([
      'list ; array of object ; false ;  ;  ; at most 3 elements',
      'list[].id ; string ; true ;  ;  ; `^[a-z]|x$`',
      'wait ; integer ; true ; ms ; `5` ; ≥ 0',
      'maybe ; object or null ; false ;  ;  ; ',
      'maybe.on ; boolean ; false ;  ;  ; ',
      'either ; string or null ; false ;  ;  ; ',
    ]);
  });

  it('is not torn by what stands in it', () => {
    expect(table(['a'], [['x | <b>\n`<c>`']])).toBe('| a |\n| --- |\n| x \\| \\<b> `<c>` |');
  });
});

describe('what the doc comments say', () => {
  it('is read member by member', () => {
    const comments = memberComments(new URL('../src/errors.ts', import.meta.url), 'ErrorCode');
    expect([...comments.keys()]).toEqual(Object.keys(ErrorCode));
    expect(comments.get('PROJECT_NOT_FOUND')).toMatch(/^No outbound project has this id\./);
  });

  it('is required: a constant without comments, or none at all, fails the generation', () => {
    const here = new URL(import.meta.url);
    expect(() => memberComments(here, 'uncommented')).toThrow("'second' of uncommented has no doc comment");
    expect(() => memberComments(here, 'missing')).toThrow(/has no 'export const missing/);
  });
});

/** For the test above. */
export const uncommented = {
  /** Has one. */
  first: 1,
  second: 2,
};
