import { fileURLToPath } from 'node:url';
import { formatJson, type GeneratedFiles, writeOrCheck } from '../../../scripts/generated-files.ts';
import { emitAsyncApi } from './asyncapi/emit.ts';
import { emitReference } from './reference/emit.ts';
import { emitTree } from './tree.ts';

/**
 * Writes the JSON Schema files and the AsyncAPI document under `schemas/`, and the reference pages under
 * `docs/reference/`; with `--check`, fails when they are not what would be written.
 */
const document = emitAsyncApi();
const schemas: GeneratedFiles = new Map([...emitTree(), ['asyncapi.json', formatJson(document)]]);

const schemasFolder = fileURLToPath(new URL('../schemas/', import.meta.url));
const referenceFolder = fileURLToPath(new URL('../../../docs/reference/', import.meta.url));
process.exitCode = Math.max(
  writeOrCheck(schemasFolder, schemas, (path) => path !== 'config.schema.json', process.argv),
  writeOrCheck(referenceFolder, emitReference(document), () => true, process.argv),
);
