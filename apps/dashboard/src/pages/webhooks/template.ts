/** Names of the placeholders of a template's text, in the order of their first use. */
export function placeholdersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(placeholder)].flatMap(([, first, second]) => first ?? second ?? []))];
}

/** `\{`, `\}` and `\\` are the characters themselves; `{name}` and `{{name}}` are placeholders. */
const placeholder = /\\[\\{}]|\{\{\s*([A-Za-z_]\w*)\s*\}\}|\{\s*([A-Za-z_]\w*)\s*\}/g;

/** A template's text with its placeholders filled in; one without a value stays as it is written. */
export function fillIn(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(placeholder, (whole, first?: string, second?: string) => {
    if (whole.startsWith('\\')) return whole.slice(1);
    return variables[first ?? second ?? ''] || whole;
  });
}
