/**
 * A JSON text as a tree that can say what values cannot: a name twice, a number of 400 digits, one text escaped in two
 * ways. What is made, changed and shrunk is the tree; what validators read is its text.
 */
export type Node =
  | { readonly kind: 'raw'; readonly text: string }
  | { readonly kind: 'array'; readonly items: readonly Node[] }
  | { readonly kind: 'object'; readonly members: readonly Member[] };

/** A member of an object: its name, not escaped, and its value. */
export type Member = readonly [name: string, value: Node];

export const raw = (text: string): Node => ({ kind: 'raw', text });

/** The JSON text of a tree. Lone surrogates are escaped: UTF-8, and with it the wire, has none. */
export function toText(node: Node): string {
  if (node.kind === 'raw') return node.text;
  if (node.kind === 'array') return `[${node.items.map(toText).join(',')}]`;
  return `{${node.members.map(([name, value]) => `${JSON.stringify(name)}:${toText(value)}`).join(',')}}`;
}

/** The tree of a value. */
export function fromValue(value: unknown): Node {
  if (Array.isArray(value)) return { kind: 'array', items: value.map(fromValue) };
  if (typeof value !== 'object' || value === null) return raw(JSON.stringify(value) ?? 'null');
  return {
    kind: 'object',
    members: Object.entries(value).map(([name, child]) => [name, fromValue(child)] as const),
  };
}

/** How many nodes a tree has, itself included. */
export function sizeOf(node: Node): number {
  if (node.kind === 'raw') return 1;
  const children = node.kind === 'array' ? node.items : node.members.map(([, value]) => value);
  return children.reduce((sum, child) => sum + sizeOf(child), 1);
}

/** The tree with the node at a place, counted in the order of {@link sizeOf}, replaced by what `change` makes of it. */
export function replaceAt(node: Node, place: number, change: (node: Node) => Node): Node {
  let left = place;
  return visit(node);

  function visit(current: Node): Node {
    if (left-- === 0) return change(current);
    if (current.kind === 'raw' || left < 0) return current;
    if (current.kind === 'array') return { kind: 'array', items: current.items.map(visit) };
    return {
      kind: 'object',
      members: current.members.map(([name, value]) => [name, visit(value)] as const),
    };
  }
}
