/** One table of Markdown. Cells may hold any inline text; bars and line ends in them are taken care of. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return prose(text)
    .replace(/\|/g, '\\|')
    .replace(/\s*\n\s*/g, ' ');
}

/** A text that was not written for Markdown: an angle bracket outside of code would begin a tag. */
export function prose(text: string): string {
  return text.replace(/`[^`]*`|</g, (found) => (found === '<' ? '\\<' : found));
}

/** A text as code, whatever is in it. */
export function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text}${fence}`;
}

/** A value as a block of JSON. */
export function jsonBlock(value: unknown): string {
  return `\`\`\`json\n${JSON.stringify(value, undefined, 2)}\n\`\`\``;
}

/** A page from its parts, with a note that it is generated. */
export function page(...parts: readonly (string | undefined)[]): string {
  const note = '<!-- Generated from packages/shared-types/schemas/asyncapi.json by `pnpm codegen`. -->';
  return `${[note, ...parts.filter((part) => part)].join('\n\n')}\n`;
}
