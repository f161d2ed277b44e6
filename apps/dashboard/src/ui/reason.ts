import { ApiError } from '../data/api.ts';
import { useI18n } from '../i18n/index.tsx';

/** Why something could not be loaded, for a person. */
export function useReason(): (error: unknown) => string {
  const { t } = useI18n();
  return (error) => {
    if (error instanceof ApiError && error.code === 'UNREACHABLE') return t.connection.unreachableBody;
    return error instanceof Error ? error.message : String(error);
  };
}
