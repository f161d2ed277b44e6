import { useCommand } from '@watchhamster/client/react';
import { useRef, useState } from 'react';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useObstacle, useOutcome } from './command.ts';
import { outboundTexts } from './i18n.ts';

const plain = ['projectId', 'callFlowId', 'client_id'] as const;

/** Asks for a project and its credentials. The secret is in no state: it is read when it is sent, and wiped. */
export function StartDialog({ onClose }: { readonly onClose: () => void }) {
  const t = usePageTexts(outboundTexts);
  const obstacle = useObstacle();
  const { done, failed } = useOutcome();
  const command = useCommand('startOutbound');
  const secret = useRef<HTMLInputElement>(null);
  const [hasSecret, setHasSecret] = useState(false);
  const [refusal, setRefusal] = useState('');
  const [given, setGiven] = useState({ projectId: '', callFlowId: '', client_id: '' });
  const missing =
    plain.find((name) => given[name].trim() === '') ?? (hasSecret ? undefined : 'client_secret');
  const problem = obstacle ?? (missing && t.needs(t.fields[missing]));
  const submit = () => {
    const input = secret.current;
    if (problem !== undefined || command.isPending || !input) return;
    const client_secret = input.value;
    // A blank that was copied along would be another project, or another account.
    const project = {
      projectId: given.projectId.trim(),
      callFlowId: given.callFlowId.trim(),
      client_id: given.client_id.trim(),
    };
    input.value = '';
    setHasSecret(false);
    setRefusal('');
    const { projectId } = project;
    command.mutate(
      { project: { ...project, client_secret, action: 'init', error: null } },
      {
        onSuccess: () => {
          done(t.started(projectId), projectId);
          onClose();
        },
        onError(cause) {
          // Here too: what is said behind an open dialog is hard to read.
          setRefusal(cause.message);
          failed(cause, projectId);
        },
        // The cache of the mutation holds what was sent until then.
        onSettled: () => command.reset(),
      },
    );
  };
  return (
    <Dialog title={t.startTitle} onClose={onClose} testId="start-outbound">
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {plain.map((name) => (
          <TextField
            key={name}
            label={t.fields[name]}
            maxLength={256}
            value={given[name]}
            onChange={(event) => setGiven({ ...given, [name]: event.target.value })}
            data-testid={`outbound-${name}`}
          />
        ))}
        <TextField
          ref={secret}
          label={t.fields.client_secret}
          hint={t.secretHint}
          problem={refusal || undefined}
          type="password"
          autoComplete="off"
          onChange={(event) => setHasSecret(event.target.value !== '')}
          data-testid="outbound-client_secret"
        />
        <p className="text-[13px] text-faint">{t.starting}</p>
        <div className="flex flex-wrap items-center justify-end gap-2">
          <span role="status" className="mr-auto text-[13px] text-soft">
            {problem}
          </span>
          <Button
            look="primary"
            type="submit"
            obstacle={problem}
            busy={command.isPending}
            data-testid="outbound-start"
          >
            {t.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
