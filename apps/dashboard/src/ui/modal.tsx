import { type ReactNode, type RefObject, useEffect, useRef } from 'react';

interface ModalProps {
  /** The id of its heading. */
  readonly labelledBy: string;
  /** Called once, however it is closed. */
  readonly onClose: () => void;
  readonly className: string;
  readonly testId: string | undefined;
  readonly children: (close: () => void) => ReactNode;
}

/** What every modal dialog does: one begins at its first field; Escape and a click beside it close it; the focus goes back to where it came from. */
export function Modal({ labelledBy, onClose, className, testId, children }: ModalProps) {
  const dialog: RefObject<HTMLDialogElement | null> = useRef(null);
  useEffect(() => {
    dialog.current?.showModal();
    // The browser would begin at the button that closes it.
    dialog.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={labelledBy}
      className={`panel m-auto text-text backdrop:bg-black/50 ${className}`}
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
      data-testid={testId}
    >
      {children(() => dialog.current?.close())}
    </dialog>
  );
}
