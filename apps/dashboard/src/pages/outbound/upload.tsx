import type { OutboundProject } from '@watchhamster/shared-types';
import { useRef, useState } from 'react';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useObstacle, useOutcome } from './command.ts';
import { diallingTexts } from './dialling-i18n.ts';
import { useDiallingChanges } from './dialling-query.ts';
import { progressOf } from './progress.ts';

interface UploadProps {
  readonly id: string;
  readonly dialling: OutboundProject['dialling'];
}

/** Brings numbers: instead of those that there are, after asking, or after them. */
export function Upload({ id, dialling }: UploadProps) {
  const t = usePageTexts(diallingTexts);
  const { format } = useI18n();
  const obstacle = useObstacle();
  const { done, failed } = useOutcome();
  const { upload, problems } = useDiallingChanges(id);
  const input = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<File>();
  const { total } = progressOf(dialling);
  const going = dialling?.in_progress ?? 0;
  const mode = useRef<'replace' | 'append'>('replace');
  const choose = (next: typeof mode.current): void => {
    mode.current = next;
    input.current?.click();
  };
  const send = (file: File): void =>
    upload.mutate(
      { file, mode: mode.current },
      {
        onSuccess: ({ calls, ignored_columns }) =>
          done(t.taken(format.number(calls), ignored_columns.join(', ')), id),
        onError: (cause) => failed(cause, id),
      },
    );
  return (
    <div className="flex flex-col gap-2 border-line border-b px-3.5 py-2.5">
      <div className="flex flex-wrap items-center gap-2">
        <p className="mr-auto text-[13px] text-faint">{t.uploadHint}</p>
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv"
          className="sr-only"
          tabIndex={-1}
          aria-label={t.upload}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (!file) return;
            if (mode.current === 'replace' && total > 0) setAsked(file);
            else send(file);
          }}
          data-testid="calls-file"
        />
        <div className="flex flex-wrap gap-2">
          {(['append', 'replace'] as const).map((next) => (
            <Button
              key={next}
              obstacle={obstacle}
              busy={upload.isPending}
              onClick={() => choose(next)}
              data-testid={`calls-${next}`}
            >
              {t[next]}
            </Button>
          ))}
        </div>
      </div>
      {problems.length > 0 && (
        <div role="alert" className="rounded border border-bad bg-bad-tint p-2" data-testid="calls-problems">
          <p className="font-medium text-bad">{t.problems}</p>
          <ul className="max-h-48 overflow-y-auto text-[13px]">
            {problems.map(({ line, message }) => (
              <li key={`${line} ${message}`} className="[overflow-wrap:anywhere]">
                {t.line} {line}: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {asked && (
        <ConfirmDialog
          title={t.replaceTitle(format.number(total))}
          confirmLabel={t.replace}
          obstacle={obstacle}
          onConfirm={() => send(asked)}
          onClose={() => setAsked(undefined)}
        >
          <p>{t.replaceBody}</p>
          {going > 0 && <p>{t.replaceGoing(format.number(going))}</p>}
        </ConfirmDialog>
      )}
    </div>
  );
}
