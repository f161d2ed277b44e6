import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { formatJson, writeOrCheck } from '../../../scripts/generated-files.ts';
import { configSchema } from '../src/config/schema.ts';

/** Writes the JSON Schema of the configuration file, for editors, beside the protocol’s schemas. */
const name = 'config.schema.json';
const { $schema, ...schema } = z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'throw' });
const content = formatJson({
  $schema,
  $id: `https://watchhamster.example/schemas/${name}`,
  title: 'WatchHamster configuration',
  description:
    'The server’s configuration file. Every section and every key is optional; unknown keys are errors.',
  ...schema,
});
const folder = fileURLToPath(new URL('../../../packages/shared-types/schemas/', import.meta.url));
process.exitCode = writeOrCheck(folder, new Map([[name, content]]), (path) => path === name, process.argv);
