import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { parseConfig } from '../src/config/load.ts';

it('the example of the page on logs is a configuration', async () => {
  const page = await readFile(new URL('../../../docs/logs.md', import.meta.url), 'utf8');
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  expect(parseConfig(yaml, 'logs.md').logs.files).toHaveLength(3);
});
