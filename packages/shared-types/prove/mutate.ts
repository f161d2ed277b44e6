import type { Random } from '../../../stress/fuzz/random.ts';
import { type Member, type Node, raw, replaceAt, sizeOf, toText } from './node.ts';
import { instants, oddCharacters, oddNames, oddTexts } from './odd.ts';

/** The tree with one thing changed, somewhere. */
export function mutate(root: Node, random: Random): Node {
  return replaceAt(root, random.below(sizeOf(root)), (node) => mutateNode(node, random));
}

function mutateNode(node: Node, random: Random): Node {
  if (node.kind === 'raw' || random.oneIn(6)) return mutateValue(node, random);
  return node.kind === 'array' ? mutateArray(node.items, random) : mutateObject(node.members, random);
}

function mutateValue(node: Node, random: Random): Node {
  if (node.kind === 'raw' && !random.oneIn(3)) {
    if (node.text.startsWith('"')) return mutateText(node.text, random);
    if (/^-?[0-9]/.test(node.text)) return mutateNumber(node.text, random);
  }
  switch (random.below(12)) {
    case 0:
      return { kind: 'array', items: [node] };
    case 1:
      return raw(JSON.stringify(toText(node)));
    case 2: {
      const depth = 2 + random.below(150);
      return raw(random.oneIn(2) ? `${'['.repeat(depth)}${']'.repeat(depth)}` : deepObject(depth));
    }
    case 3:
      return { kind: 'object', members: [[random.pick(oddNames), node]] };
    case 4:
      return raw(JSON.stringify(random.pick(instants)));
    default:
      return raw(random.pick(oddTexts));
  }
}

const deepObject = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

function mutateNumber(text: string, random: Random): Node {
  switch (random.below(6)) {
    case 0:
      return raw(`${text.startsWith('-') ? text.slice(1) : `-${text}`}`);
    case 1:
      return raw(/^-?[0-9]+$/.test(text) ? `${text}.0` : text);
    case 2:
      return raw(String(Number(text) + 0.5));
    case 3:
      // One more or less, exactly: beyond 2^53, too.
      return raw(/^-?[0-9]+$/.test(text) ? String(BigInt(text) + (random.oneIn(2) ? 1n : -1n)) : '0.5');
    case 4:
      return raw(/e/i.test(text) ? '1' : `${text}e${random.pick(['0', '1', '-1', '+2', '400', '-400'])}`);
    default:
      return raw(JSON.stringify(text));
  }
}

function mutateText(quoted: string, random: Random): Node {
  const text = JSON.parse(quoted) as string;
  const characters = [...text];
  const at = random.below(characters.length + 1);
  switch (random.below(9)) {
    case 0:
      return quote(`${text}${random.pick(['\n', '\r', '\r\n', ' ', '\u2028', '\u0085', '\u0000'])}`);
    case 1:
      return quote(characters.toSpliced(at, 0, random.pick(oddCharacters)).join(''));
    case 2:
      return quote(characters.toSpliced(at, 1).join(''));
    case 3:
      return quote(characters.toSpliced(at, 1, random.pick(oddCharacters)).join(''));
    case 4:
      return quote(random.oneIn(2) ? text.toUpperCase() : text.toLowerCase());
    case 5:
      // The same text, every unit escaped: surrogate pairs as two escapes.
      return raw(`"${[...quoteless(text)].join('')}"`);
    case 6: {
      const length = random.pick([1, 2, 64, 127, 128, 129, 255, 256, 257]);
      return quote(random.pick(['x', '한', '😀', '\ud800', 'é']).repeat(length));
    }
    case 7:
      return quote(text + text);
    default:
      return raw(JSON.stringify(random.pick(instants)));
  }
}

const quote = (text: string): Node => raw(JSON.stringify(text));

const quoteless = (text: string): string[] =>
  Array.from(
    { length: text.length },
    (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`,
  );

function mutateArray(items: readonly Node[], random: Random): Node {
  const at = random.below(items.length + 1);
  const array = (changed: readonly Node[]): Node => ({ kind: 'array', items: changed });
  switch (random.below(4)) {
    case 0:
      return array(items.toSpliced(at, 1));
    case 1:
      return array(items.toSpliced(at, 0, raw(random.pick(oddTexts))));
    case 2:
      return array([...items, ...items]);
    default: {
      const [first] = items;
      return array(first ? Array.from({ length: random.pick([2, 3, 4, 99, 100, 101]) }, () => first) : []);
    }
  }
}

function mutateObject(members: readonly Member[], random: Random): Node {
  const at = random.below(members.length + 1);
  const chosen = members[at];
  const odd = (): Node => raw(random.pick(oddTexts));
  const object = (changed: readonly Member[]): Node => ({ kind: 'object', members: changed });
  switch (random.below(7)) {
    case 0:
    case 1:
      return object(members.toSpliced(at, 1));
    case 2:
      return object(members.toSpliced(at, 0, [random.pick(oddNames), odd()]));
    case 3:
      // The same name twice: the last one counts.
      return object(chosen ? [...members, [chosen[0], odd()]] : [...members, ...members]);
    case 4:
      return object(chosen ? [[chosen[0], odd()], ...members] : members);
    case 5:
      return object(chosen ? members.toSpliced(at, 1, [random.pick(oddNames), chosen[1]]) : members);
    default:
      return object(chosen ? members.toSpliced(at, 1, [chosen[0].toUpperCase(), chosen[1]]) : members);
  }
}

/** A text that is a little less, or not at all, JSON. */
export function mutateJson(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  switch (random.below(8)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return `${text}${random.pick([',', '}', 'x', '{}', ' \n\t\r', '\u00a0'])}`;
    case 2:
      return `${random.pick(['\ufeff', ' \n', '\u00a0', ")]}'", '// x\n'])}${text}`;
    case 3:
      return text.replace(
        /:("[^"]*"|-?[0-9.]+)/,
        `:${random.pick(['NaN', 'Infinity', '-Infinity', 'undefined', '01', '.5', '5.', '+1', '0x10', '1_000', "'x'", '"\\x41"', '"\t"', '"\\u12"', 'True', 'None'])}`,
      );
    case 4:
      return text.replace(/,/, ',,');
    case 5:
      return text.replace(/([}\]])/, ',$1');
    case 6:
      return random.pick(oddTexts);
    default:
      return `\n${text.replace(':', ' :\t')}\r\n`;
  }
}
