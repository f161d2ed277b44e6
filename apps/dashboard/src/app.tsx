import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { AccountControl } from './account/account-control.tsx';
import type { Account } from './account/session-api.ts';
import { useSnapshotPart } from './data/live.tsx';
import { useI18n } from './i18n/index.tsx';
import { usePageTexts } from './i18n/page-texts.ts';
import { loadPages, pages } from './pages/registry.ts';
import { AlertNotifications } from './shell/alert-notifications.tsx';
import { ConnectionNotice } from './shell/connection-notice.tsx';
import { Crashed } from './shell/crashed.tsx';
import { Header } from './shell/header.tsx';
import { shellTexts } from './shell/i18n.ts';
import { Navigation, pageOf } from './shell/nav.tsx';
import { NotLoaded } from './shell/not-loaded.tsx';
import { PageBoundary } from './shell/page-boundary.tsx';
import { TypedAhead } from './shell/typed-ahead.tsx';
import { useSpareTime } from './shell/use-spare-time.ts';
import { EmptyState, Skeleton } from './ui/states.tsx';
import { ToastProvider } from './ui/toast.tsx';

const loadPalette = () => import('./shell/command-palette.tsx');

/** What is not needed at first; the palette is looked for most when something is wrong. */
async function loadRest(pause: () => Promise<void>): Promise<void> {
  await loadPalette().catch(() => undefined);
  await loadPages(pause);
}

interface AppProps {
  /** Who is signed in; undefined where nobody has to be. */
  readonly account: Account | undefined;
  /** False when the server could not be told. */
  readonly signOut: () => Promise<boolean>;
}

/** What surrounds the pages: header, navigation, search, and what is wrong with the connection. */
export function App({ account, signOut }: AppProps) {
  const { t } = useI18n();
  const [isSearching, setSearching] = useState(false);
  const typedAhead = useRef('');
  const [CommandPalette, setPalette] = useState(() => lazy(loadPalette));
  const giveUpPalette = useCallback(() => {
    setSearching(false);
    // What failed to load stays failed; the next time is another attempt.
    setPalette(lazy(loadPalette));
  }, []);
  useDocumentTitle();
  useSpareTime(loadRest);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setSearching(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <ToastProvider>
      <a href="#content" className="button button-primary fixed top-2 left-2 z-40 not-focus:sr-only">
        {t.skipToContent}
      </a>
      <Header
        account={account && <AccountControl account={account} signOut={signOut} />}
        onSearch={() => setSearching(true)}
      />
      <div className="md:flex">
        <Navigation />
        <main id="content" tabIndex={-1} className="page-content">
          <CurrentPage />
        </main>
      </div>
      <ConnectionNotice />
      <AlertNotifications />
      {isSearching && (
        <PageBoundary where="palette" fallback={<NotLoaded onClose={giveUpPalette} />}>
          <Suspense fallback={<TypedAhead text={typedAhead} />}>
            <CommandPalette typedAhead={typedAhead} onClose={() => setSearching(false)} />
          </Suspense>
        </PageBoundary>
      )}
    </ToastProvider>
  );
}

function CurrentPage() {
  const [path] = useLocation();
  const name = pageOf(path);
  if (!name) return <NotFound />;
  const Page = pages[name];
  return (
    <PageBoundary where={path} fallback={<Crashed />}>
      <Suspense fallback={<Skeleton rows={6} />}>
        <Page />
      </Suspense>
    </PageBoundary>
  );
}

function NotFound() {
  const t = usePageTexts(shellTexts);
  return (
    <div className="panel flex min-h-64" data-testid="not-found">
      <h1 className="sr-only">{t.notFoundTitle}</h1>
      <EmptyState title={t.notFoundTitle}>
        <p>{t.notFoundBody}</p>
        <Link href="/" className="button">
          {t.toOverview}
        </Link>
      </EmptyState>
    </div>
  );
}

function idOf(path: string): string {
  try {
    return decodeURIComponent(path.split('/')[2] ?? '');
  } catch {
    return '';
  }
}

/** The tab tells which page it is and how many services have failed, for those who keep it in the background. */
function useDocumentTitle(): void {
  const { pages: names } = usePageTexts(shellTexts);
  const [path] = useLocation();
  const page = pageOf(path);
  const failed = useSnapshotPart(
    ({ services }) => services.filter(({ status }) => status === 'error').length,
  );
  const name = page === undefined || page === 'overview' ? 'WatchHamster' : `${names[page]} · WatchHamster`;
  // Several tabs of one page are told apart by what they show.
  const shown = page === 'services' || page === 'outbound' ? idOf(path) : '';
  const title = `${failed ? `(${failed}) ` : ''}${shown && `${shown} · `}${name}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
