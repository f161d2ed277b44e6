import type { OddBody } from './faults.ts';

/** The text of a body that a client must survive. @param right what it would have been */
export function oddBody(kind: OddBody, right: string): { readonly type: string; readonly text: string } {
  const json = 'application/json';
  switch (kind) {
    case 'garbage':
      return { type: json, text: '\u0000\u0001{"access_token":,,]]' };
    case 'empty':
      return { type: json, text: '' };
    case 'html':
      return { type: 'text/html', text: '<!doctype html><title>Maintenance</title><h1>Back soon</h1>' };
    case 'oversized':
      return { type: json, text: JSON.stringify({ padding: 'x'.repeat(32 << 20) }) };
    case 'wrong-shape':
      return { type: json, text: JSON.stringify({ unexpected: [null, { id: 'not a number' }] }) };
    case 'truncated':
      return { type: json, text: right.slice(0, Math.floor(right.length / 2)) };
  }
}
