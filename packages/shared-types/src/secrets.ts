import type { DataSchema } from './define-message.ts';
import { MessageDefinitionError } from './errors.ts';
import { isSecret } from './fields.ts';
import { isSecretName, MASK } from './masking.ts';
import { walk, walkAll } from './schema-walk.ts';

/** Dotted paths of the fields that are marked as secrets. */
export function secretPathsOf(data: DataSchema): string[] {
  const paths: string[] = [];
  walk(data, '', (path, _name, schema) => {
    if (isSecret(schema)) paths.push(path);
  });
  return paths;
}

/** What a schema accepts, tried rather than read: whether a text that is not the mask gets through. */
function acceptsRawText(schema: unknown): boolean {
  const candidate = schema as { safeParse?: (value: unknown) => { success: boolean } };
  return candidate.safeParse?.(`not the ${MASK} mask`).success === true;
}

/**
 * A message from the server may show that there is a secret, never the secret.
 * @throws MessageDefinitionError when a field is marked as a secret, or has a secret's name and accepts any text.
 */
export function assertNoRawSecrets(event: string, data: DataSchema): void {
  walk(data, '', (path, name, schema) => {
    if (isSecret(schema) || (isSecretName(name) && acceptsRawText(schema))) {
      throw new MessageDefinitionError(
        `'${event}' would send the secret '${path}': give the field the type maskedToken`,
      );
    }
  });
}

const open = new WeakMap<DataSchema, boolean>();

/** Whether a message's data has a place where anything can stand: a record, or an unknown value. */
export function hasOpenFields({ data }: { readonly data: DataSchema }): boolean {
  let known = open.get(data);
  if (known === undefined) {
    known = false;
    walkAll(data, (schema) => {
      const { _zod, _def } = schema as { _zod?: { def: { type: string } }; _def?: { typeName?: string } };
      const type = _zod?.def.type ?? _def?.typeName ?? '';
      if (/^(record|unknown|any|map|ZodRecord|ZodUnknown|ZodAny|ZodMap)$/.test(type)) known = true;
    });
    open.set(data, known);
  }
  return known;
}
