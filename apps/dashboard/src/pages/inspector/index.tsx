import { lazy, Suspense, useMemo } from 'react';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { changeQuery, useQueryState } from '../../router/query-state.ts';
import { shellTexts } from '../../shell/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { CrossIcon, PauseIcon, PlayIcon, UnplugIcon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Filters, useFrameFilter } from './filters.tsx';
import { FrameDetail } from './frame-detail.tsx';
import { FrameList } from './frame-list.tsx';
import { filterFrames } from './frame-log.ts';
import { inspectorTexts } from './i18n.ts';
import { useInspector } from './use-inspector.ts';
import { useStillFrames } from './use-still-frames.ts';

const Composer = lazy(() => import('./composer.tsx'));

const tabs = ['frame', 'compose'] as const;

/** What goes over the wire, as it goes: frames in both directions, and messages of one's own. */
export default function InspectorPage() {
  const { pages } = usePageTexts(shellTexts);
  const t = usePageTexts(inspectorTexts);
  const { format } = useI18n();
  const [tab, setTab] = useQueryState<(typeof tabs)[number]>('tab', 'frame', tabs);
  const [frameId] = useQueryState('frame', '');
  const [second, setSecond] = useQueryState('second', 'off', ['off', 'on']);
  const { filter } = useFrameFilter();
  const { direction, validity, name, text } = filter;
  const { log, state, clients } = useInspector({ second: second === 'on' });
  const { paused, held } = state;
  const { frames, newer, holder } = useStillFrames(state.frames);
  const shown = useMemo(
    () => filterFrames(frames, { direction, validity, name, text }),
    [frames, direction, validity, name, text],
  );
  const chosen = frameId === '' ? undefined : Number(frameId);
  const frame = frames.find(({ id }) => id === chosen);
  const choose = (id: number) => changeQuery({ frame: String(id), tab: undefined });
  return (
    <div className="flex min-w-0 flex-col">
      <PageHeader
        title={pages.inspector}
        summary={
          <>
            {t.shown(format.number(shown.length), format.number(frames.length))}
            {newer > 0 && ` · ${t.newer(format.number(newer))}`}
          </>
        }
        actions={
          <>
            <Button
              icon={UnplugIcon}
              aria-pressed={second === 'on'}
              title={t.secondHint}
              onClick={() => setSecond(second === 'on' ? 'off' : 'on')}
              data-testid="second-connection"
            >
              {t.second}
            </Button>
            <Button
              icon={paused ? PlayIcon : PauseIcon}
              onClick={paused ? log.resume : log.pause}
              data-testid="frames-pause"
            >
              {paused ? t.resume(format.number(held)) : t.pause}
            </Button>
            <Button icon={CrossIcon} onClick={log.clear} data-testid="frames-clear">
              {t.clear}
            </Button>
          </>
        }
      />
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <section
          aria-label={t.list}
          className="panel flex h-[min(50dvh,26rem)] flex-col lg:h-[calc(100dvh-8rem)]"
        >
          <Filters {...filter} />
          <div className="flex min-h-0 flex-1 flex-col" {...holder}>
            {shown.length === 0 ? (
              <EmptyState title={frames.length === 0 ? t.noneTitle : t.noMatch} testId="frames-none">
                {frames.length === 0 && <p>{t.noneBody}</p>}
              </EmptyState>
            ) : (
              <FrameList frames={shown} chosen={chosen} onChoose={choose} />
            )}
          </div>
        </section>
        <div className="panel lg:max-h-[calc(100dvh-8rem)] lg:overflow-y-auto">
          <Tabs
            label={t.tabsLabel}
            chosen={tab}
            onChoose={setTab}
            tabs={tabs.map((id) => ({ id, label: t.tabs[id] }))}
          >
            {tab === 'compose' ? (
              <Suspense fallback={<Skeleton rows={5} />}>
                <Composer clients={clients} frames={frames} />
              </Suspense>
            ) : frame ? (
              <FrameDetail frame={frame} frames={frames} onChoose={choose} />
            ) : (
              <EmptyState title={chosen === undefined ? t.chooseTitle : t.gone} testId="frame-none">
                <p>{t.chooseBody}</p>
              </EmptyState>
            )}
          </Tabs>
        </div>
      </div>
    </div>
  );
}
