import { useServerNow } from '../../data/now.ts';
import { useI18n } from '../../i18n/index.tsx';

/** When a failed service is started again. */
export function NextRestart({ at }: { readonly at: string }) {
  const { t, format } = useI18n();
  const seconds = Math.ceil((new Date(at).getTime() - useServerNow()) / 1000);
  return (
    <span className="whitespace-nowrap text-[13px] text-warn" title={format.exact(new Date(at))}>
      {seconds > 0 ? t.services.nextRestart(format.duration(seconds)) : t.services.restartDue}
    </span>
  );
}
