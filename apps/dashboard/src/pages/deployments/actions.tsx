import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DeploymentSnapshot } from '@watchhamster/shared-types';
import { useState } from 'react';
import * as z from 'zod';
import { ApiError, postJson } from '../../data/api.ts';
import { usePhase, useServerHello } from '../../data/live.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { RestartIcon, RocketIcon, SearchIcon } from '../../ui/icons.tsx';
import { useToast } from '../../ui/toast.tsx';
import { deploymentsTexts } from './i18n.ts';
import { short } from './query.ts';

/** Why nothing can be deployed now; undefined when it can. */
function useObstacle(): string | undefined {
  const t = usePageTexts(deploymentsTexts);
  const phase = usePhase();
  const role = useServerHello()?.role;
  if (phase !== 'live') return t.notLive;
  return role === 'viewer' || role === 'publisher' ? t.role : undefined;
}

/** Asks for something over HTTP, once, and says what came of it. */
function useAsk(name: string, path: string, done: (name: string) => string) {
  const t = usePageTexts(deploymentsTexts);
  const say = useToast();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Readonly<Record<string, string>>) => postJson(path, body, z.unknown()),
    retry: false,
    networkMode: 'always',
    onSuccess: () => {
      say({ tone: 'good', text: done(name), subject: path });
      void queryClient.invalidateQueries({ queryKey: ['api', 'runs'] });
    },
    onError: (cause) => {
      const isUnknown = cause instanceof ApiError && cause.code === 'UNREACHABLE';
      const text = isUnknown ? t.unknown(name) : t.failedToAsk(name, cause.message);
      say({ tone: isUnknown ? 'warn' : 'bad', text, subject: path });
    },
  });
}

const pathOf = (id: string, what: 'run' | 'poll') => `deployments/${encodeURIComponent(id)}/${what}`;

/** Deploy the newest commit, and look whether there is one. */
export function DeploymentActions({ deployment }: { readonly deployment: DeploymentSnapshot }) {
  const t = usePageTexts(deploymentsTexts);
  const { deployment: id, name, git } = deployment;
  const obstacle = useObstacle();
  const deploy = useAsk(name, pathOf(id, 'run'), t.asked);
  const poll = useAsk(name, pathOf(id, 'poll'), t.checked);
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="flex flex-wrap gap-1.5">
      <Button
        icon={SearchIcon}
        obstacle={obstacle}
        busy={poll.isPending}
        onClick={() => poll.mutate({})}
        data-testid={`poll-${id}`}
      >
        {t.check}
      </Button>
      <Button
        icon={RocketIcon}
        obstacle={obstacle}
        busy={deploy.isPending}
        onClick={() => setAsking(true)}
        data-testid={`deploy-${id}`}
      >
        {t.deploy}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t.confirm.deployTitle(name)}
          confirmLabel={t.deploy}
          obstacle={obstacle}
          onConfirm={() => deploy.mutate({})}
          onClose={() => setAsking(false)}
        >
          <p>{t.confirm.deployBody(git.branch)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

interface RollBackProps {
  readonly deployment: DeploymentSnapshot;
  readonly commit: string;
}

/** Deploys a commit again that was deployed before. */
export function RollBack({ deployment, commit }: RollBackProps) {
  const t = usePageTexts(deploymentsTexts);
  const { deployment: id, name } = deployment;
  const obstacle = useObstacle();
  const run = useAsk(name, pathOf(id, 'run'), t.asked);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        icon={RestartIcon}
        obstacle={obstacle}
        busy={run.isPending}
        onClick={() => setAsking(true)}
        data-testid="roll-back"
      >
        {t.rollBack}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t.confirm.backTitle(name, short(commit))}
          confirmLabel={t.rollBack}
          obstacle={obstacle}
          onConfirm={() => run.mutate({ commit })}
          onClose={() => setAsking(false)}
        >
          <p>{t.confirm.backBody}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
