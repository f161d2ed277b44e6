import { Button } from './button.tsx';

interface OlderButtonProps {
  readonly label: string;
  /** An infinite query of pages, newest first. */
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
}

/** Below a list: fetches the next page. Nothing when there is none. */
export function OlderButton({ label, query }: OlderButtonProps) {
  if (!query.hasNextPage) return null;
  return (
    <div className="border-line border-t p-2 text-center">
      <Button look="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {label}
      </Button>
    </div>
  );
}
