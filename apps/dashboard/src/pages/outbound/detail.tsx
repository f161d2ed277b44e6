import { useSnapshotPart } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { pagePaths } from '../../router/paths.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Gone } from '../../ui/gone.tsx';
import { CheckIcon, PauseIcon, PlayIcon, UnplugIcon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { Agents } from './agents.tsx';
import { CallList } from './call-list.tsx';
import { useObstacle, useOutcome } from './command.ts';
import { diallingTexts } from './dialling-i18n.ts';
import { useDialling, useDiallingChanges } from './dialling-query.ts';
import { DiallingState } from './dialling-state.tsx';
import { outboundTexts } from './i18n.ts';
import { StopProject } from './list.tsx';
import { countNames, progressOf } from './progress.ts';
import { SettingsForm } from './settings-form.tsx';

/** One project: its connection, how far its list is, when it calls, and its numbers. */
export function ProjectDetail({ id }: { readonly id: string }) {
  const t = usePageTexts(diallingTexts);
  const texts = usePageTexts(outboundTexts);
  const projects = useSnapshotPart((snapshot) => snapshot.projects);
  const project = projects?.find(({ projectId }) => projectId === id);
  const back = <BackLink href={pagePaths.outbound} label={t.back} />;
  if (!projects) return <Skeleton rows={6} />;
  if (!project) {
    return (
      <Gone back={back} id={id} title={t.gone(id)} testId="project-gone">
        <p>{t.goneBody}</p>
      </Gone>
    );
  }
  const { ws_connected, error } = project;
  return (
    <>
      <PageHeader
        back={back}
        title={id}
        summary={
          <Badge tone={ws_connected ? 'good' : 'warn'} icon={ws_connected ? CheckIcon : UnplugIcon}>
            {ws_connected ? texts.socket.open : texts.socket.closed}
          </Badge>
        }
        actions={<StopProject projectId={id} />}
      />
      <div className="flex flex-col gap-3">
        {error && (
          <p className="panel px-3.5 py-2 text-bad [overflow-wrap:anywhere]" data-testid="project-error">
            {t.error}: {error}
          </p>
        )}
        <Progress id={id} dialling={project.dialling} />
        <Agents caller={project.caller} />
        <SettingsForm key={`settings ${id}`} id={id} />
        <CallList key={`calls ${id}`} id={id} dialling={project.dialling} />
      </div>
    </>
  );
}

function Progress({
  id,
  dialling,
}: {
  readonly id: string;
  readonly dialling: Parameters<typeof DiallingState>[0]['dialling'];
}) {
  const t = usePageTexts(diallingTexts);
  const { format } = useI18n();
  const { data } = useDialling(id);
  const { run } = useDiallingChanges(id);
  const { done, failed } = useOutcome();
  const obstacle = useObstacle();
  // What is told at every change counts; before there is anything to tell, what was read.
  const isRunning = dialling ? dialling.state !== 'paused' : data?.isRunning;
  const what = isRunning ? 'pause' : 'start';
  const { done: ended, total } = progressOf(dialling);
  const missing =
    what === 'pause' ? undefined : !data?.settings ? t.needSettings : total === 0 ? t.needList : undefined;
  return (
    <Panel
      title={t.numbers}
      summary={total > 0 && t.of(format.number(ended), format.number(total))}
      tools={
        <>
          <DiallingState dialling={dialling} />
          <Button
            look={what === 'start' ? 'primary' : 'plain'}
            icon={what === 'start' ? PlayIcon : PauseIcon}
            obstacle={obstacle ?? missing}
            busy={run.isPending}
            onClick={() =>
              run.mutate(what, {
                onSuccess: () => done(what === 'start' ? t.states.dialling : t.states.paused, id),
                onError: (cause) => failed(cause, id),
              })
            }
            data-testid="dialling-run"
          >
            {what === 'start' ? t.start : t.pause}
          </Button>
        </>
      }
      testId="dialling"
    >
      {dialling && total > 0 ? (
        <>
          <dl className="grid grid-cols-2 gap-px sm:grid-cols-3 lg:grid-cols-6">
            {countNames.map((name) => (
              <div
                key={name}
                className="px-3.5 py-2.5"
                title={name === 'unknown' ? t.unknownHint : undefined}
              >
                <dt className="text-[13px] text-faint">{t.counts[name]}</dt>
                <dd className="font-semibold text-lg tabular-nums" data-testid={`count-${name}`}>
                  {format.number(dialling[name])}
                </dd>
              </div>
            ))}
          </dl>
          <p className="border-line border-t px-3.5 py-2 text-[13px] text-soft">
            {t.stateHints[dialling.state]}
          </p>
        </>
      ) : (
        <EmptyState title={t.noCalls}>
          <p>{t.noCallsBody}</p>
        </EmptyState>
      )}
    </Panel>
  );
}
