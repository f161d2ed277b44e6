import { fileURLToPath } from 'node:url';
import { writeOrCheck } from '../../../scripts/generated-files.ts';
import { emitTree } from './tree.ts';

/** Writes the JSON Schema files under `schemas/`; with `--check`, fails when they are not what would be written. */
const folder = fileURLToPath(new URL('../schemas/', import.meta.url));
process.exitCode = writeOrCheck(folder, emitTree(), (path) => path !== 'config.schema.json', process.argv);
