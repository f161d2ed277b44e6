import { MASK, maskSecrets } from '@watchhamster/shared-types';
import { cleanLine, decodeLine } from '../logs/clean.ts';
import type { LogStream } from '../logs/index.ts';
import { createLineSplitter } from '../logs/lines.ts';

/** What a program prints, line by line, without the secrets that it was given. */
export interface MaskedOutput {
  write(stream: LogStream, chunk: Uint8Array): void;
  /** The program has ended: what is left without a line end is a line too. */
  end(): void;
  /** The newest lines of both streams, in the order in which they came. */
  tail(): string[];
}

/** The lines that are shown with a failure, and the most characters of each. */
const tailLines = 20;
const tailLineCharacters = 200;

const maxLineBytes = 16 * 1024;
const maxLines = 2000;

/** Values shorter than this would mask half of every text. */
const shortestSecret = 4;

/**
 * Reads a program's output. Lines go on with the secrets masked, whole: a value that comes in two chunks is found too.
 * @param secrets values that must not be seen
 * @param onLine takes each line, with its line end, for the log
 */
export function createMaskedOutput(
  secrets: readonly string[],
  onLine: (stream: LogStream, line: Uint8Array) => void,
): MaskedOutput {
  // The longest first: one may be part of another. A value of several lines is printed as several.
  const values = [...new Set(secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]))]
    .filter(({ length }) => length >= shortestSecret)
    .sort((a, b) => b.length - a.length);
  const mask = (text: string): string =>
    values.reduce((masked, value) => masked.replaceAll(value, MASK), text);
  const newest: string[] = [];
  const splitterOf = (stream: LogStream) =>
    createLineSplitter({
      maxLineBytes,
      maxLines,
      onSkipped: () => undefined,
      onLine({ bytes, cut }) {
        const text = mask(decodeLine(bytes, cut));
        onLine(stream, Buffer.from(`${text}\n`));
        const clean = cleanLine(text).trim();
        if (clean === '') return;
        newest.push(shorten(maskSecrets(clean)));
        if (newest.length > tailLines) newest.shift();
      },
    });
  const splitters = { stdout: splitterOf('stdout'), stderr: splitterOf('stderr') };
  return {
    write: (stream, chunk) => splitters[stream].write(chunk),
    end() {
      splitters.stdout.end();
      splitters.stderr.end();
    },
    tail: () => [...newest],
  };
}

function shorten(text: string): string {
  const characters = Array.from(text.slice(0, tailLineCharacters * 2));
  return characters.length <= tailLineCharacters && text.length <= tailLineCharacters * 2
    ? text
    : `${characters.slice(0, tailLineCharacters).join('')}…`;
}
