import { useSyncExternalStore } from 'react';
import type { Gate } from './account/gate.ts';
import { SignInPage } from './account/sign-in-page.tsx';
import { App } from './app.tsx';
import { LiveProvider } from './data/live.tsx';
import type { PageClient } from './data/page-client.ts';

/** The sign-in, or the live page. */
export function Root({ gate }: { readonly gate: Gate<PageClient> }) {
  const state = useSyncExternalStore(gate.state.subscribe, gate.state.get);
  if (state.kind === 'asking') return null;
  if (state.kind === 'sign-in') return <SignInPage ended={state.ended} signIn={gate.signIn} />;
  const { page, account } = state;
  return (
    <LiveProvider page={page}>
      <App account={account} signOut={gate.signOut} />
    </LiveProvider>
  );
}
