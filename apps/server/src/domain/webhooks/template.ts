/**
 * Templates: text with placeholders. `{name}` and `{{name}}` are the same; `\{`, `\}` and `\\` are the characters
 * themselves. What stands in a template is written as it is; what comes in by a variable is text, and escaped for whoever
 * gets it.
 */

/** A piece of a text: as the author of a template wrote it, or a value from somewhere else. */
export type Piece = string | { readonly value: string };

/** A text in pieces, in order. */
export type Rich = readonly Piece[];

/** A parsed template text. */
export interface Template {
  /** Every name in it, in the order of the first use. */
  readonly names: readonly string[];
  readonly parts: readonly (string | { readonly name: string })[];
}

/** A text that is no template. */
export class TemplateSyntaxError extends Error {
  override readonly name = 'TemplateSyntaxError';
  readonly code = 'TEMPLATE_SYNTAX';
}

const token = /\\([\\{}])|\{\{\s*([^{}]*?)\s*\}\}|\{\s*([^{}]*?)\s*\}|([{}])/g;
const variableName = /^[A-Za-z_][A-Za-z0-9_.-]{0,63}$/;

/** @throws TemplateSyntaxError saying which brace or name is wrong. */
export function parseTemplate(text: string): Template {
  const parts: (string | { readonly name: string })[] = [];
  const names = new Set<string>();
  let literal = '';
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [whole, escaped, double, single, stray] = match;
    literal += text.slice(end, match.index);
    end = match.index + whole.length;
    if (escaped !== undefined) {
      literal += escaped;
      continue;
    }
    const name = double ?? single;
    if (stray !== undefined || name === undefined) {
      throw new TemplateSyntaxError(
        `has a '${stray}' without its partner at character ${match.index + 1}; write '\\${stray}' for the character itself`,
      );
    }
    if (!variableName.test(name)) {
      throw new TemplateSyntaxError(
        `has '${whole.slice(0, 80)}' at character ${match.index + 1}, which is no placeholder such as {title}; write '\\{' for the character itself`,
      );
    }
    if (literal !== '') parts.push(literal);
    literal = '';
    parts.push({ name });
    names.add(name);
  }
  literal += text.slice(end);
  if (literal !== '') parts.push(literal);
  return { names: [...names], parts };
}

/** Names in templates that have no value among these variables. */
export function missingVariables(
  templates: readonly Template[],
  variables: Readonly<Record<string, string>>,
): string[] {
  const names = new Set(templates.flatMap((template) => template.names));
  return [...names].filter((name) => !Object.hasOwn(variables, name));
}

/** Fills in the values, once: a placeholder inside a value stays what it is. Every name has a value. */
export function renderTemplate(template: Template, variables: Readonly<Record<string, string>>): Rich {
  return template.parts.map((part) =>
    typeof part === 'string' ? part : { value: variables[part.name] ?? '' },
  );
}
