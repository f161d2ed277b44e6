import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseConfig } from '../../config/load.ts';

it('the example of docs/services.md can be loaded', () => {
  const text = readFileSync(new URL('../../../../../docs/services.md', import.meta.url), 'utf8');
  const examples = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) =>
    parseConfig(yaml, 'docs.yaml'),
  );
  expect(examples.flatMap(({ services }) => services.map(({ kind }) => kind))).toEqual([
    'process',
    'tcp',
    'http',
    'freshness',
  ]);
});
