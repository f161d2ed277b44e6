import type { ServiceSnapshot } from '@watchhamster/shared-types';
import { useI18n } from '../../i18n/index.tsx';

/** How many services run, and how many have failed. */
export function ServiceCounts({ services }: { readonly services: readonly ServiceSnapshot[] }) {
  const { t, format } = useI18n();
  const count = (wanted: ServiceSnapshot['status']) =>
    services.filter(({ status }) => status === wanted).length;
  const failed = count('error');
  return (
    <span className="flex flex-wrap gap-x-3">
      <span>{t.services.summary(format.number(count('running')), format.number(services.length))}</span>
      {failed > 0 && (
        <span className="font-medium text-bad">{t.services.failedCount(format.number(failed))}</span>
      )}
    </span>
  );
}
