import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import { useI18n } from '../i18n/index.tsx';
import { type Tone, toneClass } from './badge.tsx';
import { AlertIcon, CheckIcon, CrossIcon, ErrorIcon, InfoIcon } from './icons.tsx';

/** A short notice. */
export interface Toast {
  readonly tone: Tone;
  readonly text: string;
  /** A newer notice with the same subject takes the place of the older one. Default: the text. */
  readonly subject?: string;
}

type Say = (toast: Toast) => void;
const ToastContext = createContext<Say>(() => {});

/** Says something at the page's edge: `say({ tone: 'good', text })`. What went wrong stays until it is dismissed. */
export const useToast = (): Say => use(ToastContext);

/** How long a good notice stays, in milliseconds. */
const shownMs = 6000;
/** Notices at once; the oldest goes when there are more. */
const most = 3;

const icons = { good: CheckIcon, warn: AlertIcon, bad: ErrorIcon, info: InfoIcon, idle: InfoIcon };

/** Shows the notices of what is inside. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useI18n();
  const [toasts, setToasts] = useState<readonly (Toast & { readonly id: number })[]>([]);
  const lastId = useRef(0);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const say = useCallback<Say>(
    (toast) => {
      lastId.current += 1;
      const id = lastId.current;
      const subject = toast.subject ?? toast.text;
      setToasts((all) => [
        ...all.filter((other) => (other.subject ?? other.text) !== subject).slice(1 - most),
        { ...toast, id },
      ]);
      if (toast.tone !== 'bad') setTimeout(() => drop(id), shownMs);
    },
    [drop],
  );
  const value = useMemo(() => say, [say]);
  return (
    <ToastContext value={value}>
      {children}
      <div
        role="status"
        className="pointer-events-none fixed right-2 bottom-16 z-40 flex w-[min(24rem,calc(100vw-1rem))] flex-col gap-2 md:right-4 md:bottom-4"
      >
        {toasts.map(({ id, tone, text }) => {
          const Icon = icons[tone];
          return (
            <div key={id} className="panel pointer-events-auto flex items-start gap-2.5 p-3 shadow-lg">
              <span className={`grid size-6 shrink-0 place-items-center rounded-full ${toneClass[tone]}`}>
                <Icon width="13" height="13" />
              </span>
              <p className="min-w-0 flex-1 self-center [overflow-wrap:anywhere]">{text}</p>
              <button
                type="button"
                className="button button-quiet button-icon -my-1 -mr-1"
                aria-label={t.dismiss}
                onClick={() => drop(id)}
              >
                <CrossIcon width="12" height="12" />
              </button>
            </div>
          );
        })}
      </div>
    </ToastContext>
  );
}
