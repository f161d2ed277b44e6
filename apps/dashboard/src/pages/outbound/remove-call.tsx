import { useState } from 'react';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CrossIcon } from '../../ui/icons.tsx';
import { useObstacle, useOutcome } from './command.ts';
import { diallingTexts } from './dialling-i18n.ts';
import { type Call, useDiallingChanges } from './dialling-query.ts';

/** Takes a number out of the list, after asking: for somebody who must not be called (any more). */
export function RemoveCall({ id, call }: { readonly id: string; readonly call: Call }) {
  const t = usePageTexts(diallingTexts);
  const obstacle = useObstacle();
  const { done, failed } = useOutcome();
  const { remove } = useDiallingChanges(id);
  const [isAsking, setAsking] = useState(false);
  const { number, name, call_id } = call;
  const isGoing = call.state === 'dialling' || call.state === 'connected';
  const why = obstacle ?? (isGoing ? t.removeGoing : undefined);
  return (
    <>
      <Button
        look="quiet"
        icon={CrossIcon}
        obstacle={why}
        busy={remove.isPending}
        aria-label={`${t.remove}: ${number}`}
        onClick={() => setAsking(true)}
        data-testid={`call-remove-${number}`}
      />
      {isAsking && (
        <ConfirmDialog
          title={t.removeTitle(name === undefined ? number : `${number} (${name})`)}
          confirmLabel={t.remove}
          obstacle={why}
          onConfirm={() =>
            remove.mutate(call_id, {
              onSuccess: () => done(t.removed(number), id),
              onError: (cause) => failed(cause, id),
            })
          }
          onClose={() => setAsking(false)}
        >
          <p>{t.removeBody}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
