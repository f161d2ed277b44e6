import { readFileSync } from 'node:fs';

/**
 * What the doc comments say of the members of `export const NAME = { … }`: the reference repeats them, so that each is
 * written once, where the code has it.
 *
 * @param source the file, such as `new URL('../src/errors.ts', import.meta.url)`
 * @throws Error when the constant is not there, or a member has no comment
 */
export function memberComments(source: URL, constant: string): ReadonlyMap<string, string> {
  const text = readFileSync(source, 'utf8');
  const body = new RegExp(`^export const ${constant} = \\{\\n(?<body>[\\s\\S]*?)\\n\\}`, 'm').exec(text)
    ?.groups?.body;
  if (body === undefined) throw new Error(`${source.pathname} has no 'export const ${constant} = {'`);
  const comments = new Map<string, string>();
  for (const { groups = {} } of body.matchAll(
    /^ {2}(?:\/\*\*(?<comment>(?:(?!\*\/)[\s\S])*)\*\/\s*)?(?<name>\w+):/gm,
  )) {
    const { name = '', comment } = groups;
    if (!comment) throw new Error(`'${name}' of ${constant} has no doc comment: the reference needs one`);
    comments.set(
      name,
      comment
        .replace(/^\s*\*/gm, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }
  return comments;
}
