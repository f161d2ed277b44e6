import { usePageTexts } from '../../i18n/page-texts.ts';
import { LogsView } from '../../parts/logs/logs-view.tsx';
import { shellTexts } from '../../shell/i18n.ts';
import { PageHeader } from '../../ui/page-header.tsx';

/** What all sources print: live, and the past. */
export default function LogsPage() {
  const t = usePageTexts(shellTexts);
  return (
    <>
      <PageHeader title={t.pages.logs} />
      <LogsView className="h-[calc(100dvh-172px)] min-h-[260px] md:h-[calc(100dvh-132px)]" />
    </>
  );
}
