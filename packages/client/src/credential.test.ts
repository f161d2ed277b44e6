import { expect, it } from 'vitest';
import { type CredentialSource, credentialOf } from './credential.ts';

// What a program without types gives: `localStorage.getItem('token')` is null.
it.each([undefined, null, '', {}, { token: '' }, { token: null }])('%j is no credential', (answer) => {
  expect(credentialOf(answer as Awaited<ReturnType<CredentialSource>>)).toBeUndefined();
});
