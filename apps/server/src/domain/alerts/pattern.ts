import { RE2JS, RE2JSException } from 're2js';

/** A regular expression whose work grows with the length of the text and with nothing else. */
export interface Pattern {
  test(text: string): boolean;
}

/** The text is no regular expression that can be searched for in linear time. The message says what is wrong. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
  readonly code = 'PATTERN_INVALID';
}

/**
 * Compiles an expression in the syntax of RE2, which is that of JavaScript without back-references and look-arounds:
 * what those need cannot be found in linear time.
 * @throws PatternError
 */
export function compilePattern(source: string): Pattern {
  try {
    const compiled = RE2JS.compile(RE2JS.translateRegExp(source));
    return { test: (text) => compiled.test(text) };
  } catch (cause) {
    if (!(cause instanceof RE2JSException)) throw cause;
    throw new PatternError(reasonOf(source, cause.message), { cause });
  }
}

function reasonOf(source: string, message: string): string {
  if (/\(\?(?:[=!]|<[=!])/.test(source))
    return 'look-arounds such as (?!…) are not supported, because they cannot be searched for in linear time; use two rules, or levels, service and file';
  if (/\\(?:[1-9]|k<)/.test(source))
    return 'back-references such as \\1 are not supported, because they cannot be searched for in linear time; write out what may be repeated';
  return message.replace(/^error parsing regexp: /, '');
}
