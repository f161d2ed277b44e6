import { useCommand } from '@watchhamster/client/react';
import type { OutboundProject } from '@watchhamster/shared-types';
import { useState } from 'react';
import { Link } from 'wouter';
import { useServerHello, useSnapshotPart } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { useQueryState } from '../../router/query-state.ts';
import { shellTexts } from '../../shell/i18n.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { HeldTable } from '../../ui/held-table.tsx';
import { BusyIcon, CheckIcon, ErrorIcon, PhoneIcon, StopIcon, UnplugIcon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, Example, Skeleton } from '../../ui/states.tsx';
import type { Column } from '../../ui/table.tsx';
import { Ago } from '../../ui/time.tsx';
import { useObstacle, useOutcome } from './command.ts';
import { diallingTexts } from './dialling-i18n.ts';
import { DiallingState } from './dialling-state.tsx';
import { outboundTexts } from './i18n.ts';
import { projectPath } from './path.ts';
import { progressOf } from './progress.ts';
import { StartDialog } from './start-dialog.tsx';

const pbxExample = `outbound:
  pbx:
    url: https://pbx.example.com:5001`;

/** The outbound projects: what runs, whether its socket is open, and a way to start and stop them. */
export function ProjectList() {
  const { pages } = usePageTexts(shellTexts);
  const t = usePageTexts(outboundTexts);
  const { format } = useI18n();
  const projects = useSnapshotPart((snapshot) => snapshot.projects);
  const obstacle = useObstacle();
  const [starting, setStarting] = useQueryState('start', 'no', ['yes', 'no']);
  const canDial = useServerHello()?.features.includes('outbound_projects') ?? true;
  const notConfigured = canDial ? undefined : t.noPbxTitle;
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
            obstacle={notConfigured ?? obstacle}
            onClick={() => setStarting('yes')}
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
          <EmptyState title={notConfigured ?? t.noneTitle} testId="outbound-none">
            <p>{canDial ? t.noneBody : t.noPbxBody}</p>
            {!canDial && <Example>{pbxExample}</Example>}
          </EmptyState>
        ) : (
          <Projects projects={projects} />
        )}
      </div>
      {starting === 'yes' && canDial && <StartDialog onClose={() => setStarting('no')} />}
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
      cell: ({ projectId, callFlowId, client_id, error }) => (
        <span className="flex min-w-0 flex-col">
          <Link
            href={projectPath(projectId)}
            className="link-plain font-medium [overflow-wrap:anywhere]"
            data-testid={`project-${projectId}`}
          >
            {projectId}
          </Link>
          <span className="text-[13px] text-faint [overflow-wrap:anywhere]">
            {t.fields.callFlowId} {callFlowId} · {t.fields.client_id} {client_id}
          </span>
          {error && <span className="text-[13px] text-bad [overflow-wrap:anywhere]">{error}</span>}
        </span>
      ),
    },
    {
      id: 'state',
      heading: t.columns.state,
      width: 'w-24 lg:w-32',
      cell: ({ action, error }) =>
        action === 'init' && error ? (
          <Badge tone="bad" icon={ErrorIcon}>
            {t.cannotStart}
          </Badge>
        ) : (
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
      width: 'w-28 lg:w-36',
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
      width: 'w-20 lg:w-24',
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
      width: 'w-36 lg:w-44',
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
      id: 'changed',
      heading: t.columns.changed,
      width: 'w-32',
      from: 'desk',
      cell: ({ updatedAt }) => <Ago at={updatedAt} />,
    },
    {
      id: 'stop',
      heading: t.stop,
      isAction: true,
      width: 'w-24 lg:w-28',
      align: 'end',
      cell: ({ projectId }) => <StopProject projectId={projectId} />,
    },
  ];
  return (
    <HeldTable
      label={t.columns.project}
      columns={columns}
      rows={projects}
      keyOf={({ projectId }) => projectId}
      testId="projects"
      // To stop it is asked by its name, and refused.
      whenGone={(project) => project}
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
