import { type ReactNode, useId } from 'react';
import { useI18n } from '../i18n/index.tsx';
import { Modal } from './modal.tsx';

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

/** Asks before something is done. However else it is closed, nothing is. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, confirmLabel, obstacle, onConfirm, onClose, children } = props;
  const { t } = useI18n();
  const heading = useId();
  return (
    <Modal
      labelledBy={heading}
      className="w-[min(26rem,calc(100vw-2rem))] p-5"
      onClose={onClose}
      testId="confirm-dialog"
    >
      {(close) => (
        <>
          <h2 id={heading} className="font-semibold text-base [overflow-wrap:anywhere]">
            {title}
          </h2>
          <div className="mt-2 flex flex-col gap-2 text-soft">{children}</div>
          <p role="status" className="mt-2 min-h-5 text-warn">
            {obstacle}
          </p>
          <div className="mt-2 flex justify-end gap-2">
            <button type="button" className="button" onClick={close}>
              {t.cancel}
            </button>
            <button
              type="button"
              className="button button-primary"
              disabled={obstacle !== undefined}
              onClick={() => {
                onConfirm();
                close();
              }}
            >
              {confirmLabel}
            </button>
          </div>
        </>
      )}
    </Modal>
  );
}
