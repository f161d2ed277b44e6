import { formatJson, type GeneratedFiles } from '../../../scripts/generated-files.ts';
import { catalogue } from '../src/catalogue.ts';
import type { AnyMessageDefinition, Dialect, Direction } from '../src/define-message.ts';
import { snapshot } from '../src/snapshot.ts';
import { type Draft, emitDataSchema, type JsonSchema } from './data-schema.ts';
import { emitMessageSchema } from './message-schema.ts';
import { snapshotExample } from './snapshot-example.ts';

/** The base of every `$id`. It names the schemas and is not an address: a validator resolves it in the shipped folder. */
export const schemaBase = 'https://watchhamster.example/schemas/';

const metaSchema: Record<Draft, string> = {
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
};
const draftFolder: Record<Draft, string> = { '2020-12': '', 'draft-07': 'draft-07/' };
const drafts: readonly Draft[] = ['2020-12', 'draft-07'];
const dialects: readonly Dialect[] = ['typed', 'event'];
const directions: readonly Direction[] = ['server', 'client'];

/** Every schema file of the protocol, by its path: one a message and one a union, in both dialects and both drafts. */
export function emitTree(
  definitions: readonly AnyMessageDefinition[] = Object.values(catalogue),
): GeneratedFiles {
  const files = new Map<string, string>();
  const add = (path: string, draft: Draft, schema: JsonSchema): void => {
    const full = `${draftFolder[draft]}${path}`;
    files.set(full, formatJson({ $schema: metaSchema[draft], $id: `${schemaBase}${full}`, ...schema }));
  };
  for (const draft of drafts) {
    for (const dialect of dialects) {
      for (const from of directions) {
        const members = definitions.filter((definition) => definition.from === from);
        for (const definition of members) {
          add(
            `${dialect}/${from}/${fileName(definition, dialect)}`,
            draft,
            emitMessageSchema(definition, dialect, draft),
          );
        }
        add(`${dialect}/${from}.schema.json`, draft, {
          title: `Messages from the ${from}, ${dialect} style`,
          description: `Every message that ${from === 'server' ? 'the server' : 'a client'} sends, in the ${dialect === 'typed' ? '<type, data, timestamp>' : '<event, payload>'} style.`,
          oneOf: members.map((definition) => ({ $ref: `${from}/${fileName(definition, dialect)}` })),
        });
      }
    }
    add('http/snapshot.schema.json', draft, {
      title: 'GET /api/v1/snapshot',
      description: 'The state, and the journal position that it was true at.',
      ...emitDataSchema(snapshot, draft, 'snapshot'),
      examples: [snapshotExample],
    });
  }
  return files;
}

function fileName(definition: AnyMessageDefinition, dialect: Dialect): string {
  return `${dialect === 'typed' ? definition.type : definition.event}.schema.json`;
}
