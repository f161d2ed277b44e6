import { Button } from './button.tsx';
import { type Reading, useReadMore } from './use-read-more.ts';

interface OlderButtonProps {
  readonly label: string;
  /** An infinite query of pages, newest first. */
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<Reading>;
  };
}

/** Below a list: fetches the next page, and says when it cannot. Nothing when there is none. */
export function OlderButton({ label, query }: OlderButtonProps) {
  const readMore = useReadMore();
  if (!query.hasNextPage) return null;
  return (
    <div className="border-line border-t p-2 text-center">
      <Button
        look="quiet"
        busy={query.isFetchingNextPage}
        onClick={() => void readMore(query.fetchNextPage())}
      >
        {label}
      </Button>
    </div>
  );
}
