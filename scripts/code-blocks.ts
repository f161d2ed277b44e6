import { readFileSync } from 'node:fs';

/** A fenced block of code in a Markdown document. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** The nearest heading above it. */
  readonly heading: string;
  /** Its first line in the document, from 1. */
  readonly line: number;
}

/** The fenced blocks of a document, in order, to the letter. */
export function codeBlocks(path: string | URL): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let heading = '';
  let open: { language: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (!open) {
      const fence = /^```(\w*)\s*$/.exec(line);
      if (fence) open = { language: fence[1] ?? '', line: index + 2, lines: [] };
      else heading = /^#+\s+(.*)$/.exec(line)?.[1] ?? heading;
    } else if (/^```\s*$/.test(line)) {
      blocks.push({ language: open.language, code: open.lines.join('\n'), heading, line: open.line });
      open = undefined;
    } else open.lines.push(line);
  }
  return blocks;
}

/** The two specifications, as they are kept in the repository. */
export const specifications = {
  typed: new URL('../docs/spec/watchhamster-websocket-api.ko.md', import.meta.url),
  event: new URL('../docs/spec/event-payload-format.zh-TW.md', import.meta.url),
} as const;
