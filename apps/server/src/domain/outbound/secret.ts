import { inspect } from 'node:util';
import { MASK } from '@watchhamster/shared-types';

/**
 * A text that nobody is to see. Whatever prints, joins, serializes or inspects it gets `***`: it takes a call of
 * `reveal` to have it, which stands only where it is sent to the PBX, or encrypted.
 */
export interface Secret {
  reveal(): string;
  toString(): typeof MASK;
  toJSON(): typeof MASK;
}

/** Wraps a secret. The text is held by a closure: it is no property that could be listed or copied. */
export function createSecret(text: string): Secret {
  const masked = (): typeof MASK => MASK;
  return Object.freeze({
    reveal: () => text,
    toString: masked,
    toJSON: masked,
    [Symbol.toPrimitive]: masked,
    [inspect.custom]: masked,
  });
}
