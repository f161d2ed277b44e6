import { useCommand } from '@watchhamster/client/react';
import type { OutboundProject } from '@watchhamster/shared-types';
import { useState } from 'react';
import { Link } from 'wouter';
import { useSnapshotPart } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { shellTexts } from '../../shell/i18n.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { BusyIcon, CheckIcon, PhoneIcon, StopIcon, UnplugIcon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Ago } from '../../ui/time.tsx';
import { useObstacle, useOutcome } from './command.ts';
import { diallingTexts } from './dialling-i18n.ts';
import { DiallingState } from './dialling-state.tsx';
import { outboundTexts } from './i18n.ts';
import { projectPath } from './path.ts';
import { progressOf } from './progress.ts';
import { StartDialog } from './start-dialog.tsx';

/** The outbound projects: what runs, whether its socket is open, and a way to start and stop them. */
export function ProjectList() {
  const { pages } = usePageTexts(shellTexts);
  const t = usePageTexts(outboundTexts);
  const { format } = useI18n();
  const projects = useSnapshotPart((snapshot) => snapshot.projects);
  const obstacle = useObstacle();
  const [isStarting, setStarting] = useState(false);
  const count = (test: (project: OutboundProject) => boolean) =>
    format.number(projects?.filter(test).length ?? 0);
  return (
    <>
      <PageHeader
        title={pages.outbound}
        summary={
          projects &&
          projects.length > 0 &&
          t.summary(
            format.number(projects.length),
            count(({ action }) => action === 'active'),
            count(({ ws_connected }) => ws_connected),
          )
        }
        actions={
          <Button
            look="primary"
            icon={PhoneIcon}
            obstacle={obstacle}
            onClick={() => setStarting(true)}
            data-testid="open-start-outbound"
          >
            {t.start}
          </Button>
        }
      />
      <div className="panel">
        {!projects ? (
          <Skeleton rows={4} />
        ) : projects.length === 0 ? (
          <EmptyState title={t.noneTitle} testId="outbound-none">
            <p>{t.noneBody}</p>
          </EmptyState>
        ) : (
          <Projects projects={projects} />
        )}
      </div>
      {isStarting && <StartDialog onClose={() => setStarting(false)} />}
    </>
  );
}

function Projects({ projects }: { readonly projects: readonly OutboundProject[] }) {
  const t = usePageTexts(outboundTexts);
  const dial = usePageTexts(diallingTexts);
  const { format } = useI18n();
  const columns: readonly Column<OutboundProject>[] = [
    {
      id: 'project',
      heading: t.columns.project,
      cell: ({ projectId, callFlowId }) => (
        <span className="flex min-w-0 flex-col">
          <Link
            href={projectPath(projectId)}
            className="link-plain font-medium [overflow-wrap:anywhere]"
            data-testid={`project-${projectId}`}
          >
            {projectId}
          </Link>
          <span className="text-[13px] text-faint [overflow-wrap:anywhere]">
            {t.fields.callFlowId} {callFlowId}
          </span>
        </span>
      ),
    },
    {
      id: 'state',
      heading: t.columns.state,
      width: 'w-32',
      cell: ({ action }) => (
        <Badge
          tone={action === 'active' ? 'good' : 'info'}
          icon={action === 'active' ? CheckIcon : BusyIcon}
          turning={action === 'init'}
        >
          {t.action[action]}
        </Badge>
      ),
    },
    {
      id: 'socket',
      heading: t.columns.socket,
      width: 'w-40',
      cell: ({ ws_connected, access_token }) => (
        <span title={access_token === null ? t.token.none : t.token.held}>
          <Badge tone={ws_connected ? 'good' : 'warn'} icon={ws_connected ? CheckIcon : UnplugIcon}>
            {ws_connected ? t.socket.open : t.socket.closed}
          </Badge>
        </span>
      ),
    },
    {
      id: 'agents',
      heading: t.columns.agents,
      width: 'w-24',
      align: 'end',
      cell: ({ agentQuantity, caller }) => (
        <span title={caller === null ? t.noCallers : JSON.stringify(caller)}>
          {format.number(agentQuantity)}
        </span>
      ),
    },
    {
      id: 'dialling',
      heading: t.columns.dialling,
      width: 'w-44',
      cell: ({ dialling }) => {
        const { done, total } = progressOf(dialling);
        return (
          <span className="inline-flex min-w-0 flex-col items-start gap-0.5">
            <DiallingState dialling={dialling} />
            {total > 0 && (
              <span className="text-[13px] text-faint tabular-nums">
                {dial.of(format.number(done), format.number(total))}
              </span>
            )}
          </span>
        );
      },
    },
    {
      id: 'account',
      heading: t.columns.account,
      width: 'w-44',
      wideOnly: true,
      cell: ({ client_id }) => <span className="[overflow-wrap:anywhere]">{client_id}</span>,
    },
    {
      id: 'changed',
      heading: t.columns.changed,
      width: 'w-32',
      cell: ({ updatedAt }) => <Ago at={updatedAt} />,
    },
    {
      id: 'stop',
      heading: t.stop,
      width: 'w-28',
      align: 'end',
      cell: ({ projectId }) => <StopProject projectId={projectId} />,
    },
  ];
  return (
    <Table
      label={t.columns.project}
      columns={columns}
      rows={projects}
      keyOf={({ projectId }) => projectId}
      testId="projects"
    />
  );
}

/** Ends a project, after asking. */
export function StopProject({ projectId }: { readonly projectId: string }) {
  const t = usePageTexts(outboundTexts);
  const obstacle = useObstacle();
  const { done, failed } = useOutcome();
  const command = useCommand('stopOutbound');
  const [isAsking, setAsking] = useState(false);
  const stop = () =>
    command.mutate(
      { project: { projectId } },
      {
        onSuccess: () => done(t.stopped(projectId), projectId),
        onError: (cause) => failed(cause, projectId),
      },
    );
  return (
    <>
      <Button
        icon={StopIcon}
        obstacle={obstacle}
        busy={command.isPending}
        onClick={() => setAsking(true)}
        data-testid={`outbound-stop-${projectId}`}
      >
        {t.stop}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t.stopTitle(projectId)}
          confirmLabel={t.stop}
          obstacle={obstacle}
          onConfirm={stop}
          onClose={() => setAsking(false)}
        >
          <p>{t.stopBody}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
