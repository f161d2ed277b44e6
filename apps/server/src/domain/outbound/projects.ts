import { catalogue, type OutboundProject, type ProjectAction } from '@watchhamster/shared-types';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events } from '../events.ts';
import type { AccountLease, Accounts } from './accounts.ts';
import type { Announcer } from './announcer.ts';
import { OutboundError } from './errors.ts';
import type { Line, Lines } from './line.ts';
import { lineOf } from './pbx/line-of.ts';
import type { ProjectCounts } from './pbx/meter.ts';
import type { Secret } from './secret.ts';
import type { ProjectStore, StoredProject } from './store.ts';
import { ivBytes, type Vault } from './vault.ts';
import { VaultError } from './vault-error.ts';
import { detailFor, type ProjectState, viewOf } from './view.ts';

/** What is needed to start a project. */
export interface ProjectStart {
  readonly projectId: string;
  readonly callFlowId: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
}

/** The projects that there are. */
export interface Projects {
  /**
   * Starts a project, or takes new credentials for one that there is, and waits until it is connected. What fails does
   * not take the project away: it is tried again.
   * @throws OutboundError PROJECT_LIMIT_EXCEEDED, INTERNAL_SERVER_ERROR; PbxError for what the PBX did
   */
  start(project: ProjectStart): Promise<OutboundProject>;
  /** @throws OutboundError PROJECT_NOT_FOUND */
  stop(projectId: string): Promise<void>;
  list(): readonly OutboundProject[];
  find(projectId: string): OutboundProject | undefined;
  counts(): ProjectCounts;
  readonly lines: Lines;
  /** Takes up what is stored. */
  open(): void;
  /** Lets go of all of them; they stay stored. */
  leaveAll(): Promise<void>;
  close(): Promise<void>;
}

interface ProjectsOptions {
  readonly accounts: Accounts;
  readonly store: ProjectStore;
  readonly vault: Vault;
  readonly maxProjects: () => number;
  readonly events: Events;
  readonly announcer: Announcer;
  readonly now: () => number;
  readonly randomBytes: (bytes: number) => Uint8Array;
  readonly logger: Logger;
}

/** A project that is there: what is kept of it, and what it uses. */
interface Project {
  stored: StoredProject;
  error: string | null;
  updatedAt: number;
  lease: AccountLease | undefined;
  line: Line | undefined;
  unfollow: () => void;
}

/** The most characters of a project's error. */
const maxError = 500;

export function createProjects(options: ProjectsOptions): Projects {
  const { accounts, store, vault, events, announcer, now, logger } = options;
  const projects = new Map<string, Project>();
  const listeners = new Set<() => void>();

  const linesChanged = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const stateOf = ({ stored, error, updatedAt, lease }: Project): ProjectState => ({
    ...stored,
    error,
    updatedAt,
    account: lease?.account,
  });
  const touch = (project: Project): void => {
    project.updatedAt = Math.max(now(), project.stored.createdAt);
    announcer.changed(project.stored.projectId);
  };

  const setAction = (project: Project, newAction: ProjectAction): void => {
    const { projectId, action: oldAction } = project.stored;
    if (oldAction === newAction) return;
    const at = now();
    project.stored = { ...project.stored, action: newAction, updatedAt: at };
    try {
      store.saveAction(projectId, newAction, at);
    } catch (err) {
      logger.error({ err, project_id: projectId }, 'the action of a project could not be stored');
    }
    logger.info({ project_id: projectId, action: newAction }, `project ${oldAction} → ${newAction}`);
    events.publish(catalogue.projectStatusChange, {
      data: { projectId, oldAction, newAction, changedAt: new Date(at).toISOString() },
    });
  };

  /** Takes over how the project's account stands. */
  const follow = (project: Project): void => {
    const account = project.lease?.account;
    if (!account) return;
    const problem = account.problem();
    project.error = problem ? problem.message.slice(0, maxError) : null;
    if (account.isConnected()) setAction(project, 'active');
    // A connection that is lost comes back; credentials that are refused do not become good by themselves.
    else if (account.phase() === 'refused') setAction(project, 'init');
    touch(project);
  };
  const leave = (project: Project): Promise<void> => {
    const { lease } = project;
    project.unfollow();
    project.lease = undefined;
    project.line = undefined;
    project.error = null;
    return lease?.release() ?? Promise.resolve();
  };
  const join = (project: Project, secret: Secret): AccountLease => {
    const lease = accounts.lease(project.stored.clientId, secret);
    project.lease = lease;
    project.line = lineOf(project.stored.projectId, lease.account);
    project.unfollow = lease.account.onChange(() => follow(project));
    return lease;
  };
  const seal = ({ projectId, clientId, clientSecret }: ProjectStart): Uint8Array => {
    try {
      return vault.seal(clientSecret, ownerOf(projectId, clientId), options.randomBytes(ivBytes));
    } catch (cause) {
      if (!(cause instanceof VaultError)) throw cause;
      throw new OutboundError('INTERNAL_SERVER_ERROR', `the credentials cannot be stored: ${cause.message}`, {
        reason: cause.code,
      });
    }
  };
  /** Puts a project in place of what is there; gives what it leaves behind. */
  const take = (
    start: ProjectStart,
    before: Project | undefined,
  ): { project: Project; left: Promise<void> } => {
    const { projectId, callFlowId, clientId, clientSecret } = start;
    const at = now();
    const stored: StoredProject = {
      projectId,
      callFlowId,
      clientId,
      sealedSecret: seal(start),
      action: before?.stored.action ?? 'init',
      createdAt: before?.stored.createdAt ?? at,
      updatedAt: at,
    };
    store.save(stored);
    const project = before ?? create(stored);
    const left = before ? leave(before) : Promise.resolve();
    project.stored = stored;
    setAction(project, 'init');
    projects.set(projectId, project);
    join(project, clientSecret);
    return { project, left };
  };

  const leaveAll = async (): Promise<void> => {
    const left = [...projects.values()].map(leave);
    projects.clear();
    linesChanged();
    await Promise.all(left);
  };

  return {
    async start(start) {
      const { projectId, callFlowId } = start;
      const before = projects.get(projectId);
      if (!before && projects.size >= options.maxProjects()) {
        throw new OutboundError(
          'PROJECT_LIMIT_EXCEEDED',
          `there are ${projects.size} projects already; stop one, or raise outbound.max_projects`,
          { limit: options.maxProjects() },
        );
      }
      const account = before?.lease?.account;
      let project: Project;
      let left: Promise<void> = Promise.resolve();
      if (before && account && accounts.isSame(account, start.clientId, start.clientSecret)) {
        project = before;
        if (before.stored.callFlowId !== callFlowId) {
          before.stored = { ...before.stored, callFlowId, updatedAt: now() };
          store.save(before.stored);
          touch(before);
        }
      } else {
        ({ project, left } = take(start, before));
        logger.info({ project_id: projectId, client_id: start.clientId }, 'a project is started');
        follow(project);
        linesChanged();
      }
      const { lease } = project;
      // An account that is shared, or was there, may be waiting, or have been refused.
      lease?.account.retry();
      await Promise.all([left, lease?.account.outcome()]);
      if (!lease || project.lease !== lease || projects.get(projectId) !== project) {
        const message = 'the project was stopped, or started anew, before it was connected';
        throw new OutboundError('PROJECT_NOT_FOUND', message, { projectId });
      }
      return viewOf(stateOf(project), 'full');
    },
    async stop(projectId) {
      const project = projects.get(projectId);
      if (!project) {
        throw new OutboundError('PROJECT_NOT_FOUND', 'no project has this id; projects_update lists them', {
          projectId,
        });
      }
      store.remove(projectId);
      projects.delete(projectId);
      const left = leave(project);
      logger.info({ project_id: projectId }, 'a project is stopped');
      announcer.changed(projectId);
      linesChanged();
      await left;
    },
    list() {
      const states = [...projects.values()].map(stateOf);
      const detail = detailFor(states);
      return states.map((state) => viewOf(state, detail));
    },
    find(projectId) {
      const project = projects.get(projectId);
      return project && viewOf(stateOf(project), 'full');
    },
    counts() {
      const all = [...projects.values()];
      const used = new Set(all.flatMap(({ lease }) => lease?.account ?? []));
      const participants = [...used].flatMap(({ mirror }) => mirror.callers());
      return {
        total: all.length,
        active: all.filter(({ stored }) => stored.action === 'active').length,
        connected: all.filter(({ lease }) => lease?.account.isSocketOpen()).length,
        participants: participants.reduce((sum, caller) => sum + caller.participants.length, 0),
      };
    },
    lines: {
      all: () => [...projects.values()].flatMap(({ line }) => line ?? []),
      onChange(changed) {
        const entry = () => changed();
        listeners.add(entry);
        return () => void listeners.delete(entry);
      },
    },
    open() {
      for (const stored of store.all()) {
        const project = create(stored);
        projects.set(stored.projectId, project);
        // What was told last is true no longer: it is not connected yet.
        setAction(project, 'init');
        try {
          join(project, vault.open(stored.sealedSecret, ownerOf(stored.projectId, stored.clientId)));
          follow(project);
        } catch (cause) {
          if (!(cause instanceof VaultError)) throw cause;
          project.error = cause.message;
          logger.error(
            { project_id: stored.projectId, code: cause.code },
            `a project cannot go on: ${cause.message}`,
          );
          touch(project);
        }
      }
      linesChanged();
    },
    leaveAll,
    async close() {
      listeners.clear();
      await leaveAll();
    },
  };
}

function create(stored: StoredProject): Project {
  return {
    stored,
    error: null,
    updatedAt: stored.updatedAt,
    lease: undefined,
    line: undefined,
    unfollow: () => {},
  };
}

/** What a sealed secret belongs to: it opens for this project and account only. */
function ownerOf(projectId: string, clientId: string): string {
  return JSON.stringify(['client_secret', projectId, clientId]);
}
