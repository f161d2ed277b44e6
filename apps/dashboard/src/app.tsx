import { type ReactNode, useEffect } from 'react';
import { useSnapshotPart } from './data/live.tsx';
import { useI18n } from './i18n/index.tsx';
import { OverviewPage } from './overview/overview-page.tsx';
import { ConnectionNotice } from './ui/connection-notice.tsx';
import { Header } from './ui/header.tsx';

/**
 * The page: header, content, and what is wrong with the connection.
 *
 * @param props.account who is signed in, for the header; nothing where nobody has to be.
 */
export function App({ account }: { readonly account: ReactNode }) {
  const { t } = useI18n();
  useDocumentTitle();
  return (
    <>
      <a href="#content" className="button button-primary fixed top-2 left-2 z-40 not-focus:sr-only">
        {t.skipToContent}
      </a>
      <Header account={account} />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto max-w-[1680px] px-2 pt-4 pb-32 outline-none sm:px-5 "
      >
        <h1 className="sr-only">{t.overview}</h1>
        <OverviewPage />
      </main>
      <ConnectionNotice />
    </>
  );
}

/** The tab tells how many services have failed, for those who keep it in the background. */
function useDocumentTitle(): void {
  const { t } = useI18n();
  const failed = useSnapshotPart(
    ({ services }) => services.filter(({ status }) => status === 'error').length,
  );
  const title = failed ? t.titleWithProblems(failed) : 'WatchHamster';
  useEffect(() => {
    document.title = title;
  }, [title]);
}
