import type { Case } from './case.ts';
import { frameCases } from './frames.ts';
import { handshakeCases } from './handshakes.ts';
import { httpCases } from './http.ts';
import { messageCases } from './messages.ts';

/** Every case, by what it attacks. */
export const corpus: Readonly<Record<string, readonly Case[]>> = {
  frames: frameCases,
  messages: messageCases,
  handshakes: handshakeCases,
  http: httpCases,
};
