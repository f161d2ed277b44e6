import { useI18n } from '../i18n/index.tsx';
import { useReason } from './reason.ts';
import { useToast } from './toast.tsx';

/** What is read of an infinite query after a page was asked for. */
export interface Reading {
  readonly error: Error | null;
  readonly isFetchNextPageError: boolean;
  readonly isFetchPreviousPageError: boolean;
}

/**
 * Waits for another page of a list, and says so when it cannot be had: the list has its other pages, and shows nothing of
 * it. Gives undefined then.
 */
export function useReadMore(): <T extends Reading>(reading: Promise<T>) => Promise<T | undefined> {
  const { t } = useI18n();
  const say = useToast();
  const reasonOf = useReason();
  return async (reading) => {
    const result = await reading;
    if (!result.isFetchNextPageError && !result.isFetchPreviousPageError) return result;
    say({ tone: 'bad', text: `${t.couldNotLoad}: ${reasonOf(result.error)}`, subject: 'another page' });
    return undefined;
  };
}
