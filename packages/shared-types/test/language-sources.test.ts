import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { isGeneratedSource } from '../codegen/language-sources.ts';

it('a source that the generator does not know is noticed, what is written by hand is not', () => {
  for (const path of [
    'python/watchhamster_types/old.py',
    'go/typed/more.go',
    'rust/src/typed2.rs',
    'kotlin/x.kt',
  ])
    expect(isGeneratedSource(path), path).toBe(true);
  for (const path of ['README.md', 'go/go.mod', 'rust/Cargo.toml', 'rust/target/debug/build/x/out/a.rs'])
    expect(isGeneratedSource(path), path).toBe(false);
});

it('the generator has three files for each of four languages', () => {
  const folder = fileURLToPath(new URL('../languages/', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(files.map((path) => path.replaceAll('\\', '/')).filter(isGeneratedSource)).toHaveLength(12);
});
