import { useMemo } from 'react';
import { useServerConfig } from '../../data/config.ts';
import { useServerHello } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { useQueryState } from '../../router/query-state.ts';
import { LanguageSwitch, ThemeSwitch } from '../../shell/choices.tsx';
import { shellTexts } from '../../shell/i18n.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { ConfigurationSection } from './configuration-section.tsx';
import { sectionsOf, settingsOf } from './flatten.ts';
import { settingsTexts } from './i18n.ts';
import { NotificationSettings } from './notifications.tsx';

/** How the page looks, what it tells of while nobody looks, and what the server runs with. */
export default function SettingsPage() {
  const { pages } = usePageTexts(shellTexts);
  const t = usePageTexts(settingsTexts);
  const texts = useI18n().t;
  return (
    <>
      <PageHeader title={pages.settings} />
      <div className="grid items-start gap-3 lg:grid-cols-2">
        <section className="panel flex flex-col gap-3 p-3.5" aria-label={t.appearance}>
          <div>
            <h2 className="font-semibold text-[15px]">{t.appearance}</h2>
            <p className="text-[13px] text-faint">{t.appearanceHint}</p>
          </div>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <span>{texts.language.label}</span>
            <LanguageSwitch />
          </div>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <span>{texts.theme.label}</span>
            <ThemeSwitch />
          </div>
        </section>
        <NotificationSettings />
        <div className="min-w-0 lg:col-span-2">
          <Configuration />
        </div>
      </div>
    </>
  );
}

function Configuration() {
  const t = usePageTexts(settingsTexts);
  const query = useServerConfig();
  const role = useServerHello()?.role;
  const [text, setText] = useQueryState('q', '');
  const settings = useMemo(() => settingsOf(query.data ?? {}), [query.data]);
  const word = text.trim().toLowerCase();
  const shown = settings.filter(({ path, value }) => `${path} ${value}`.toLowerCase().includes(word));
  const sections = sectionsOf(shown);
  return (
    <Panel
      title={t.config}
      tools={
        role === 'admin' && (
          <input
            type="search"
            className="field w-72 max-w-full"
            aria-label={t.search}
            placeholder={t.search}
            value={text}
            onChange={(event) => setText(event.target.value)}
            data-testid="config-search"
          />
        )
      }
    >
      {role !== undefined && role !== 'admin' ? (
        <EmptyState title={t.notAdmin} testId="config-not-admin" />
      ) : query.error && !query.data ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : !query.data ? (
        <Skeleton rows={8} height={30} />
      ) : (
        <>
          <p className="px-3.5 py-2 text-[13px] text-faint">{t.configHint}</p>
          {shown.length === 0 && <EmptyState title={t.noMatch} />}
          <div data-testid="config">
            {sections.map(({ name, settings: ofSection }) => (
              <ConfigurationSection
                // Searched for, a section is open from the start.
                key={`${name} ${word === ''}`}
                name={name}
                settings={ofSection}
                isOpen={word !== ''}
              />
            ))}
          </div>
        </>
      )}
    </Panel>
  );
}
