import { useServerNow } from '../data/now.ts';
import { useI18n } from '../i18n/index.tsx';

interface TimeProps {
  /** RFC 3339. */
  readonly at: string;
}

/** How long something has lasted: `3h 12m`. The exact time it began is on hover. */
export function Lasting({ at }: TimeProps) {
  const { format } = useI18n();
  const date = new Date(at);
  const seconds = (useServerNow() - date.getTime()) / 1000;
  return (
    <time dateTime={at} title={format.exact(date)} className="whitespace-nowrap">
      {format.duration(seconds)}
    </time>
  );
}

/** How long ago something was: `3m ago`. The exact time is on hover. */
export function Ago({ at }: TimeProps) {
  const { t, format } = useI18n();
  const date = new Date(at);
  const seconds = (useServerNow() - date.getTime()) / 1000;
  return (
    <time dateTime={at} title={format.exact(date)} className="whitespace-nowrap">
      {seconds < 5 ? t.justNow : t.ago(format.roughly(seconds))}
    </time>
  );
}
