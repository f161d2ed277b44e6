import type { Plugin } from 'vite';

const literal = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\`(?:[^\`\\$]|\\.)*\``;
const description = new RegExp(String.raw`\.describe\(\s*(?:${literal})\s*,?\s*\)`, 'g');

/**
 * Leaves the descriptions of fields out of the page: they are for the generated schemas and the reference, which the server
 * has, and would be a tenth of what a page loads first.
 */
export function withoutDescriptions(): Plugin {
  return {
    name: 'without-descriptions',
    apply: 'build',
    transform(code, id) {
      if (!/[\\/]shared-types[\\/]dist[\\/]/.test(id)) return undefined;
      return { code: code.replace(description, ''), map: null };
    },
  };
}
