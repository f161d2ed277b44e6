import { maskToken, type OutboundProject, type ProjectAction } from '@watchhamster/shared-types';
import type { Account } from './pbx/account.ts';
import type { Caller } from './pbx/mirror.ts';

/** What is known of a project that runs. Times are milliseconds since 1970. */
export interface ProjectState {
  readonly projectId: string;
  readonly callFlowId: string;
  readonly clientId: string;
  readonly action: ProjectAction;
  readonly error: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly account: Account | undefined;
}

/** How much is told of callers. */
export type CallerDetail = 'full' | 'brief' | 'none';

/** Callers of all projects together, up to which all is told of them, and up to which they are told at all. */
const fullCallers = 1500;
const briefCallers = 8000;

/** A list of projects goes out whole with each change: with very many callers less is told of each. */
export function detailFor(projects: readonly ProjectState[]): CallerDetail {
  const callers = projects.reduce((sum, { account }) => sum + (account?.mirror.callers().length ?? 0), 0);
  return callers <= fullCallers ? 'full' : callers <= briefCallers ? 'brief' : 'none';
}

/** A project as clients see it. Of its token it says that there is one, or that there is none. */
export function viewOf(project: ProjectState, detail: CallerDetail): OutboundProject {
  const { account } = project;
  const callers = account?.mirror.isKnown() ? account.mirror.callers() : undefined;
  return {
    projectId: project.projectId,
    callFlowId: project.callFlowId,
    action: project.action,
    error: project.error,
    client_id: project.clientId,
    agentQuantity: callers?.length ?? 0,
    caller: callers && detail !== 'none' ? callers.map((caller) => viewOfCaller(caller, detail)) : null,
    access_token: maskToken(account?.hasToken() ? 'there is one' : null),
    ws_connected: account?.isSocketOpen() ?? false,
    createdAt: new Date(project.createdAt).toISOString(),
    updatedAt: new Date(project.updatedAt).toISOString(),
  };
}

function viewOfCaller({ dn, type, devices, participants }: Caller, detail: CallerDetail): object {
  if (detail === 'brief') return { dn, type, participants };
  return { dn, type, devices: devices.map((device_id) => ({ device_id })), participants };
}
