import { Link } from 'wouter';
import { useSnapshotPart } from '../../data/live.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { pagePaths } from '../../router/paths.ts';
import { shellTexts } from '../../shell/i18n.ts';
import { HookIcon } from '../../ui/icons.tsx';
import { useHeldRows } from '../../ui/use-held-rows.ts';
import { overviewTexts } from './i18n.ts';

/** Webhooks that are given up: nobody was told what they say. Nothing where there are none. */
export function FailedWebhooks() {
  const t = usePageTexts(overviewTexts);
  const { failedWebhooks } = usePageTexts(shellTexts);
  const count = useSnapshotPart(({ webhooks }) => webhooks.failed) ?? 0;
  const { rows } = useHeldRows([count], (some) => (some > 0 ? 'some' : 'none'));
  const [failed] = rows;
  if (!failed) return null;
  return (
    <section
      aria-label={failedWebhooks(failed)}
      className="panel flex flex-wrap items-center gap-x-3 gap-y-2 border-bad! px-3.5 py-2"
      data-testid="failed-webhooks"
    >
      <HookIcon width="18" height="18" className="text-bad" />
      <p className="min-w-0 flex-1 basis-64">
        <span className="font-semibold">{failedWebhooks(failed)}</span>{' '}
        <span className="text-[13px] text-soft">{t.notTold}</span>
      </p>
      <Link href={`${pagePaths.webhooks}?state=failed`} className="button">
        {t.seeWebhooks}
      </Link>
    </section>
  );
}
