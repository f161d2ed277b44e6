import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useI18n } from '../i18n/index.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  readonly confirmLabel: string;
  /** Why it cannot be confirmed at the moment; undefined when it can. */
  readonly obstacle: string | undefined;
  readonly onConfirm: () => void;
  /** Called once, after confirming too. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something is done. Escape and a click beside it cancel; the focus goes back to where it came from. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, confirmLabel, obstacle, onConfirm, onClose, children } = props;
  const { t } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      className="panel m-auto w-[min(26rem,calc(100vw-2rem))] p-5 text-text backdrop:bg-black/50"
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
      data-testid="confirm-dialog"
    >
      <h2 id={heading} className="font-semibold text-base [overflow-wrap:anywhere]">
        {title}
      </h2>
      <div className="mt-2 flex flex-col gap-2 text-soft">{children}</div>
      <p role="status" className="mt-2 min-h-5 text-warn">
        {obstacle}
      </p>
      <div className="mt-2 flex justify-end gap-2">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t.cancel}
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={obstacle !== undefined}
          onClick={() => {
            onConfirm();
            dialog.current?.close();
          }}
        >
          {confirmLabel}
        </button>
      </div>
    </dialog>
  );
}
