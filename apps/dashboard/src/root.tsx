import { QueryClientProvider } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { AccountControl } from './account/account-control.tsx';
import type { Gate } from './account/gate.ts';
import { SignInPage } from './account/sign-in-page.tsx';
import { App } from './app.tsx';
import type { PageClient } from './data/create-client.ts';
import { LiveProvider } from './data/live.tsx';

/** The sign-in, or the live page. */
export function Root({ gate }: { readonly gate: Gate<PageClient> }) {
  const state = useSyncExternalStore(gate.state.subscribe, gate.state.get);
  if (state.kind === 'asking') return null;
  if (state.kind === 'sign-in') return <SignInPage ended={state.ended} signIn={gate.signIn} />;
  const { page, account } = state;
  return (
    <QueryClientProvider client={page.queryClient}>
      <LiveProvider client={page}>
        <App account={account && <AccountControl account={account} signOut={gate.signOut} />} />
      </LiveProvider>
    </QueryClientProvider>
  );
}
