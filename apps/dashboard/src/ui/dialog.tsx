import { type ReactNode, useId } from 'react';
import { useI18n } from '../i18n/index.tsx';
import { CrossIcon } from './icons.tsx';
import { Modal } from './modal.tsx';

interface DialogProps {
  readonly title: string;
  /** Called once, however it is closed. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `wide` has room for a form or code. Default: `narrow`. */
  readonly size?: 'narrow' | 'wide';
  readonly testId?: string;
}

const sizes = { narrow: 'w-[min(28rem,calc(100vw-2rem))]', wide: 'w-[min(52rem,calc(100vw-1rem))]' };

/** A modal dialog with a title, and a button that closes it. */
export function Dialog({ title, onClose, children, size = 'narrow', testId }: DialogProps) {
  const { t } = useI18n();
  const heading = useId();
  return (
    <Modal
      labelledBy={heading}
      className={`max-h-[calc(100dvh-2rem)] overflow-y-auto p-0 ${sizes[size]}`}
      onClose={onClose}
      testId={testId}
    >
      {(close) => (
        <>
          <div className="flex items-start gap-3 px-5 pt-4">
            <h2 id={heading} className="min-w-0 flex-1 font-semibold text-base [overflow-wrap:anywhere]">
              {title}
            </h2>
            <button
              type="button"
              className="button button-quiet button-icon -mt-1 -mr-2"
              aria-label={t.close}
              title={t.close}
              onClick={close}
            >
              <CrossIcon />
            </button>
          </div>
          <div className="px-5 pt-2 pb-5">{children}</div>
        </>
      )}
    </Modal>
  );
}
