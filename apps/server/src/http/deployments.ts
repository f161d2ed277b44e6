import { nearestName } from '@watchhamster/shared-types';
import type { FastifyInstance, FastifyReply } from 'fastify';
import {
  type Deployments,
  DeploymentsClosedError,
  type NumberedRun,
  type RunRecord,
} from '../domain/deployments/index.ts';
import type { Logger } from '../telemetry/logger.ts';
import { type HttpError, RequestError } from './errors.ts';
import { type Query, readNumber, readNumberOr, refuseOthers } from './query.ts';

/** A run as the API shows it. */
interface RunEntry {
  readonly number: number;
  readonly deployment_id: string;
  readonly deployment: string;
  readonly branch: string;
  readonly commit_hash: string;
  readonly trigger: RunRecord['trigger'];
  readonly state: RunRecord['state'];
  readonly progress: number;
  readonly message: string;
  readonly steps: RunRecord['steps'];
  readonly failure: RunRecord['failure'] | null;
  readonly created_at: string;
  readonly started_at: string | null;
  readonly finished_at: string | null;
}

const defaultLimit = 50;
const maxLimit = 500;
const maxNumber = Number.MAX_SAFE_INTEGER;

/**
 * `GET /api/v1/deployments` has every deployment with its git, and the runs page by page;
 * `POST /api/v1/deployments/:id/run` asks for a run, `…/poll` looks at the branch now.
 */
export function serveDeployments(app: FastifyInstance, deployments: Deployments, logger: Logger): void {
  app.get('/api/v1/deployments', { config: { permission: 'read' } }, (request, reply) => {
    const query = readQuery(request.query as Query, deployments);
    // One more than asked for tells whether there is another page.
    const found = deployments.history({ ...query, limit: query.limit + 1 });
    const runs = found.slice(0, query.limit);
    const last = runs.at(-1);
    return reply.header('cache-control', 'no-store').send({
      deployments: deployments.list(),
      history: runs.map(entryOf),
      ...(found.length > query.limit && last ? { next_before: last.number } : {}),
    });
  });
  app.post<{ Params: { id: string } }>(
    '/api/v1/deployments/:id/run',
    { config: { permission: 'operate' } },
    (request, reply) => {
      const { id } = request.params;
      refuseUnknown(id, deployments);
      const commit = readCommit(request.body);
      try {
        const run = deployments.run(id, commit);
        return reply.code(202).send({ deployment_id: run.id, deployment: id, state: run.state });
      } catch (cause) {
        if (cause instanceof DeploymentsClosedError) return refuse(reply, cause.code, cause.message);
        logger.error({ err: cause, request_id: request.id }, 'a run could not be kept');
        return refuse(
          reply,
          'STORAGE_FAILED',
          'the run could not be kept, and nothing is deployed; see the log, and try again later',
        );
      }
    },
  );
  app.post<{ Params: { id: string } }>(
    '/api/v1/deployments/:id/poll',
    { config: { permission: 'operate' } },
    async (request, reply) => {
      const { id } = request.params;
      refuseUnknown(id, deployments);
      return reply.send(await deployments.poll(id));
    },
  );
}

function refuse(reply: FastifyReply, error: string, message: string): FastifyReply {
  return reply.code(503).send({ error, message } satisfies HttpError);
}

function refuseUnknown(id: string, deployments: Deployments): void {
  if (deployments.has(id)) return;
  const nearest = nearestName(id, deployments.ids());
  const hint = nearest === undefined ? 'see deployments in the configuration' : `did you mean '${nearest}'?`;
  throw new RequestError(
    404,
    'DEPLOYMENT_NOT_FOUND',
    `no deployment has the id '${id.slice(0, 100)}'; ${hint}`,
  );
}

function readCommit(body: unknown): string | undefined {
  if (body === undefined || body === null) return undefined;
  const { commit, ...others } = (typeof body === 'object' ? body : { '': body }) as Record<string, unknown>;
  if (Array.isArray(body) || Object.keys(others).length > 0)
    throw new RequestError(400, 'INVALID_REQUEST', 'expected nothing, or { "commit": "…" }');
  if (commit === undefined) return undefined;
  if (typeof commit === 'string' && /^[0-9a-fA-F]{7,64}$/.test(commit)) return commit;
  throw new RequestError(
    400,
    'INVALID_REQUEST',
    'commit is the hash of a commit on the branch, 7 to 64 hexadecimal digits',
  );
}

function readQuery(
  { deployment, before, limit, ...others }: Query,
  deployments: Deployments,
): { deploymentId?: string; before?: number; limit: number } {
  refuseOthers(others, 'here', 'deployment, before and limit');
  if (deployment !== undefined) refuseUnknown(String(deployment), deployments);
  return {
    ...(deployment === undefined ? {} : { deploymentId: String(deployment) }),
    ...(before === undefined ? {} : { before: readNumber('before', before, maxNumber) }),
    limit: readNumberOr(defaultLimit, 'limit', limit, maxLimit),
  };
}

function entryOf(run: NumberedRun): RunEntry {
  const time = (at: number | undefined): string | null =>
    at === undefined ? null : new Date(at).toISOString();
  return {
    number: run.number,
    deployment_id: run.id,
    deployment: run.deploymentId,
    branch: run.branch,
    commit_hash: run.commit,
    trigger: run.trigger,
    state: run.state,
    progress: run.progress,
    message: run.message,
    steps: run.steps,
    failure: run.failure ?? null,
    created_at: new Date(run.createdAt).toISOString(),
    started_at: time(run.startedAt),
    finished_at: time(run.finishedAt),
  };
}
