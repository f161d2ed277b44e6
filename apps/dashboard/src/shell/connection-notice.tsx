import type { ConnectionState } from '@watchhamster/client';
import { CloseCode } from '@watchhamster/shared-types';
import { snapshotKey, useConnectionState, usePageClient, usePhase, useSync } from '../data/live.tsx';
import { useNow } from '../data/now.ts';
import type { Sync } from '../data/page-client.ts';
import type { Messages } from '../i18n/en.ts';
import { useI18n } from '../i18n/index.tsx';
import { AlertIcon, DownIcon } from '../ui/icons.tsx';

/**
 * What is wrong with the connection and what to do. It lies over the page's end rather than above its content: when it
 * comes or goes, no row moves under the pointer.
 */
export function ConnectionNotice() {
  const { t } = useI18n();
  const phase = usePhase();
  const connection = useConnectionState();
  const sync = useSync();
  if (phase === 'live') return null;
  const notice = noticeOf(t, connection, sync);
  if (!notice) return null;
  return (
    <aside
      aria-label={t.connection.label}
      data-testid="connection-notice"
      className="fixed inset-x-2 bottom-16 z-30 mx-auto flex max-w-3xl flex-wrap items-start gap-x-4 gap-y-2 rounded-[10px] border border-warn bg-surface p-3 shadow-lg sm:p-4 md:bottom-4"
    >
      <AlertIcon width="18" height="18" className="mt-0.5 text-warn" />
      {/* Folded, it leaves what it lies over to be read: often the last lines before the server ended. */}
      <details className="group min-w-0 flex-1 basis-52" open>
        <summary className="flex cursor-pointer list-none items-center gap-1.5 rounded font-semibold [&::-webkit-details-marker]:hidden">
          {notice.title}
          <DownIcon width="12" height="12" className="-rotate-90 text-faint group-open:rotate-0" />
        </summary>
        <p className="text-soft">{notice.body}</p>
        <p className="text-soft">
          <OldData />
        </p>
        <Retry connection={connection} />
      </details>
      <Action connection={connection} sync={sync} />
    </aside>
  );
}

function OldData() {
  const { t, format } = useI18n();
  const dataAt = usePageClient().dataAt();
  const age = (useNow() - dataAt) / 1000;
  if (dataAt === 0) return t.connection.showingNothing;
  return t.connection.showingOld(age < 1 ? t.justNow : t.ago(format.duration(age)));
}

interface NoticeProps {
  readonly connection: ConnectionState;
}

const isOpen = ({ phase }: ConnectionState): boolean => phase === 'live' || phase === 'stale';
/** Between two attempts; else an attempt is under way. */
const isTrying = ({ phase, retryAt }: ConnectionState): boolean =>
  (phase === 'connecting' || phase === 'recovering') && retryAt === undefined;

function Action({ connection, sync }: NoticeProps & { readonly sync: Sync }) {
  const { t } = useI18n();
  const { client, queryClient } = usePageClient();
  if (isOpen(connection)) {
    if (!sync.problem) return null;
    return (
      <button
        type="button"
        className="button ml-auto"
        onClick={() => void queryClient.refetchQueries({ queryKey: snapshotKey })}
      >
        {t.connection.retrySnapshot}
      </button>
    );
  }
  return (
    <button
      type="button"
      className="button ml-auto"
      aria-disabled={isTrying(connection)}
      onClick={() => client.connect()}
    >
      {t.connection.reconnect}
    </button>
  );
}

/** When the next attempt is made; one line high, whatever it says. */
function Retry({ connection }: NoticeProps) {
  const { t, format } = useI18n();
  const now = useNow();
  const { phase, retryAt } = connection;
  if (phase === 'closed' || isOpen(connection)) return null;
  const seconds = retryAt === undefined ? 0 : Math.ceil((retryAt - now) / 1000);
  return (
    <p className="text-faint" data-testid="retry-countdown">
      {seconds > 0 ? t.connection.retryIn(format.duration(seconds)) : t.connection.retrying}
    </p>
  );
}

function noticeOf(
  { connection: t }: Messages,
  connection: ConnectionState,
  sync: Sync,
): { title: string; body: string } | undefined {
  const { phase, reason, attempt, server } = connection;
  if (phase === 'closed') {
    const code = reason?.code;
    const body = [closeReason(t, code), code === undefined ? '' : t.closedCode(code)].join(' ').trim();
    return { title: t.closedTitle, body };
  }
  if (isOpen(connection)) {
    if (sync.problem) return { title: t.snapshotTitle, body: snapshotProblem(t, sync.problem) };
    if (server?.status === 'draining') return { title: t.drainingTitle, body: '' };
    return phase === 'stale' && sync.synced ? { title: t.staleTitle, body: '' } : undefined;
  }
  if (reason?.code === CloseCode.TRY_AGAIN_LATER) return { title: t.fullTitle, body: t.fullBody };
  if (server?.status === 'draining') return { title: t.drainingTitle, body: '' };
  // The first attempt is nothing to complain of; after it the reader should know what to check.
  if (phase === 'idle' || attempt === 0) return undefined;
  if (!sync.everSynced || attempt > 2) return { title: t.unreachableTitle, body: t.unreachableBody };
  return { title: t.lostTitle, body: '' };
}

function snapshotProblem(t: Messages['connection'], problem: NonNullable<Sync['problem']>): string {
  const { code, status } = problem;
  if (code === 'unreachable') return t.snapshotUnreachable;
  if (code === 'invalid') return t.snapshotInvalid;
  return status === 401 || status === 403 ? t.snapshotDenied : t.snapshotRefused(status ?? 0);
}

function closeReason({ closedReason }: Messages['connection'], code: number | undefined): string {
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
