import { CloseCode } from '@watchhamster/shared-types';
import { useLink, useLiveClient, usePhase, useSession } from '../data/live.tsx';
import { useNow } from '../data/now.ts';
import type { Messages } from '../i18n/en.ts';
import { useI18n } from '../i18n/index.tsx';
import type { LinkState } from '../live/connection.ts';
import type { SessionState } from '../live/session.ts';
import { AlertIcon } from './icons.tsx';

/**
 * What is wrong with the connection and what to do. It lies over the page's end rather than above its content: when it
 * comes or goes, no row moves under the pointer.
 */
export function ConnectionNotice() {
  const { t } = useI18n();
  const phase = usePhase();
  const link = useLink();
  const session = useSession();
  if (phase === 'live') return null;
  const notice = noticeOf(t, link, session);
  if (!notice) return null;
  return (
    <aside
      aria-label={t.connection.label}
      data-testid="connection-notice"
      className="fixed inset-x-2 bottom-2 z-30 mx-auto flex max-w-3xl flex-wrap items-start gap-x-4 gap-y-2 rounded-[10px] border border-warn bg-surface p-3 shadow-lg sm:bottom-4 sm:p-4"
    >
      <AlertIcon width="18" height="18" className="mt-0.5 text-warn" />
      <div className="min-w-0 flex-1 basis-52">
        <p className="font-semibold">{notice.title}</p>
        <p className="text-soft">{notice.body}</p>
        <p className="text-soft">
          <OldData />
        </p>
        <Retry link={link} />
      </div>
      <Action link={link} session={session} />
    </aside>
  );
}

function OldData() {
  const { t, format } = useI18n();
  const { dataAt } = useLiveClient().session;
  const age = (useNow() - dataAt) / 1000;
  if (dataAt === 0) return t.connection.showingNothing;
  return t.connection.showingOld(age < 1 ? t.justNow : t.ago(format.duration(age)));
}

function Action({ link, session }: { readonly link: LinkState; readonly session: SessionState }) {
  const { t } = useI18n();
  const client = useLiveClient();
  if (link.kind === 'open') {
    if (!session.problem) return null;
    return (
      <button type="button" className="button ml-auto" onClick={() => client.session.retry()}>
        {t.connection.retrySnapshot}
      </button>
    );
  }
  return (
    <button
      type="button"
      className="button ml-auto"
      aria-disabled={link.kind === 'opening'}
      onClick={() => client.connection.connect()}
    >
      {t.connection.reconnect}
    </button>
  );
}

/** When the next attempt is made; one line high, whatever it says. */
function Retry({ link }: { readonly link: LinkState }) {
  const { t, format } = useI18n();
  const now = useNow();
  if (link.kind === 'closed' || link.kind === 'open') return null;
  const seconds = link.kind === 'waiting' ? Math.ceil((link.retryAt - now) / 1000) : 0;
  return (
    <p className="text-faint" data-testid="retry-countdown">
      {seconds > 0 ? t.connection.retryIn(format.duration(seconds)) : t.connection.retrying}
    </p>
  );
}

function noticeOf(
  { connection: t }: Messages,
  link: LinkState,
  session: SessionState,
): { title: string; body: string } | undefined {
  if (link.kind === 'closed') {
    return { title: t.closedTitle, body: `${closeReason(t, link.code)} ${t.closedCode(link.code)}` };
  }
  if (link.kind === 'open') {
    if (session.problem) return { title: t.snapshotTitle, body: snapshotProblem(t, session.problem) };
    if (session.hello?.status === 'draining') return { title: t.drainingTitle, body: '' };
    return session.synced ? { title: t.staleTitle, body: '' } : undefined;
  }
  if (link.kind === 'waiting' && link.code === CloseCode.TRY_AGAIN_LATER) {
    return { title: t.fullTitle, body: t.fullBody };
  }
  if (session.hello?.status === 'draining') return { title: t.drainingTitle, body: '' };
  // The first attempt is nothing to complain of; after it the reader should know what to check.
  if (link.kind === 'idle' || (link.kind === 'opening' && link.attempt === 0)) return undefined;
  if (!session.everSynced) return { title: t.unreachableTitle, body: t.unreachableBody };
  return link.attempt > 2
    ? { title: t.unreachableTitle, body: t.unreachableBody }
    : { title: t.lostTitle, body: '' };
}

function snapshotProblem(t: Messages['connection'], problem: NonNullable<SessionState['problem']>): string {
  const { code, status } = problem;
  if (code === 'unreachable') return t.snapshotUnreachable;
  if (code === 'invalid') return t.snapshotInvalid;
  return status === 401 || status === 403 ? t.snapshotDenied : t.snapshotRefused(status ?? 0);
}

function closeReason({ closedReason }: Messages['connection'], code: number): string {
  switch (code) {
    case CloseCode.BAD_CREDENTIAL:
      return closedReason.badCredential;
    case CloseCode.FORBIDDEN_ORIGIN:
      return closedReason.forbiddenOrigin;
    case CloseCode.UNSUPPORTED_PROTOCOL:
      return closedReason.unsupportedProtocol;
    case CloseCode.BANNED:
      return closedReason.banned;
    default:
      return closedReason.other;
  }
}
