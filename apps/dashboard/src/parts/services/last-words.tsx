import { useQuery } from '@tanstack/react-query';
import { sourcedLogEntry } from '@watchhamster/shared-types';
import * as z from 'zod';
import { getJson } from '../../data/api.ts';
import { lastWordsOf } from './last-words-of.ts';

const answer = z.object({ entries: z.array(sourcedLogEntry) });

interface LastWordsProps {
  readonly serviceId: string;
  /** When it ended, RFC 3339. */
  readonly at: string;
}

/** The error that a service printed before it ended, in its own words. Nothing where it printed none. */
export function LastWords({ serviceId, at }: LastWordsProps) {
  const { data } = useQuery({
    queryKey: ['api', 'last-words', serviceId, at],
    queryFn: async ({ signal }) => {
      const about = { service: serviceId, level: 'ERROR,CRITICAL', around: at, limit: 50 };
      const { entries } = await getJson('logs', about, answer, signal);
      return lastWordsOf(entries, at);
    },
    // The history has a line a moment later than the page is told of the end.
    refetchInterval: ({ state: { data: found, dataUpdateCount: reads } }) =>
      found || reads > 2 ? false : 2000,
    staleTime: 60_000,
  });
  if (!data) return null;
  return (
    <p
      className="line-clamp-2 font-mono text-[13px] text-bad [overflow-wrap:anywhere]"
      title={data}
      data-testid="last-words"
    >
      {data}
    </p>
  );
}
