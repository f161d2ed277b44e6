import { usePageTexts } from '../../i18n/page-texts.ts';
import { useQueryState } from '../../router/query-state.ts';
import { shellTexts } from '../../shell/i18n.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ComposeWebhook } from './compose.tsx';
import { webhooksTexts } from './i18n.ts';
import { Outbox } from './outbox.tsx';

const tabs = ['outbox', 'compose'] as const;

/** What was sent to chats and programs outside, and a way to send more. */
export default function WebhooksPage() {
  const { pages } = usePageTexts(shellTexts);
  const t = usePageTexts(webhooksTexts);
  const [tab, setTab] = useQueryState<(typeof tabs)[number]>('tab', 'outbox', tabs);
  return (
    <>
      <PageHeader title={pages.webhooks} />
      <div className="panel">
        <Tabs
          label={t.tabsLabel}
          chosen={tab}
          onChoose={setTab}
          tabs={tabs.map((id) => ({ id, label: t.tabs[id] }))}
        >
          {tab === 'outbox' ? (
            <Outbox onCompose={() => setTab('compose')} />
          ) : (
            <ComposeWebhook onSent={() => setTab('outbox')} />
          )}
        </Tabs>
      </div>
    </>
  );
}
