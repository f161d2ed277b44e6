import { codeBlocks, specifications } from '../../../../scripts/code-blocks.ts';

/** The code of a sample in a specification, to the letter: the only block of this language under this heading. */
export function sample(document: keyof typeof specifications, language: string, heading: string): string {
  const found = codeBlocks(specifications[document]).filter(
    (block) => block.language === language && block.heading === heading,
  );
  const [block] = found;
  if (!block || found.length > 1)
    throw new Error(`expected one ${language} block under «${heading}», found ${found.length}`);
  return block.code;
}
