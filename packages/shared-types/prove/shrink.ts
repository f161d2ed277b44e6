import { type Node, raw, replaceAt, sizeOf, toText } from './node.ts';

/**
 * The smallest text that is found for which `stillWrong` holds. It is asked about many texts at once and answers with the
 * number of the first that is still wrong.
 */
export async function shrink(
  start: Node,
  stillWrong: (texts: readonly string[]) => Promise<number | undefined>,
): Promise<string> {
  let best = start;
  for (let round = 0; round < 300; round++) {
    const length = toText(best).length;
    const smaller = candidates(best).filter((candidate) => toText(candidate).length < length);
    const found = await stillWrong(smaller.map(toText));
    const next = found === undefined ? undefined : smaller[found];
    if (!next) break;
    best = next;
  }
  return toText(best);
}

const simplest = ['0', '""', '{}', '[]'].map(raw);

function candidates(root: Node): Node[] {
  const found: Node[] = [];
  // The root itself is a message, and stays one; a text that is no JSON is shortened as it is.
  for (let place = 0; place < sizeOf(root); place++) {
    let options: Node[] = [];
    replaceAt(root, place, (node) => {
      options = [...(place === 0 ? [] : simplest), ...smaller(node)];
      return node;
    });
    found.push(...options.map((option) => replaceAt(root, place, () => option)));
  }
  return found;
}

function smaller(node: Node): Node[] {
  if (node.kind === 'array') {
    const { items } = node;
    const half = Math.ceil(items.length / 2);
    const without = items.map((_, index): Node => ({ kind: 'array', items: items.toSpliced(index, 1) }));
    return items.length > 4
      ? [
          { kind: 'array', items: items.slice(0, half) },
          { kind: 'array', items: items.slice(half) },
          ...without.slice(0, 8),
        ]
      : without;
  }
  if (node.kind === 'object')
    return node.members.map((_, index) => ({ kind: 'object', members: node.members.toSpliced(index, 1) }));
  return shorterText(node.text).map(raw);
}

/** The text without each of its halves, quarters and so on, down to single characters; quotes stay where they are. */
function shorterText(text: string): string[] {
  const [from, to] = text.startsWith('"') ? [1, text.length - 1] : [0, text.length];
  const shorter: string[] = [];
  for (let size = to - from; size >= 1 && shorter.length < 200; size = Math.floor(size / 2)) {
    for (let at = from; at < to; at += size)
      shorter.push(text.slice(0, at) + text.slice(Math.min(at + size, to)));
  }
  return shorter;
}
