import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../i18n/index.tsx';
import { Button } from './button.tsx';

/** The beginning of a list, and what {@link MoreRows} needs to show more of it. */
export interface FirstRows<T> {
  readonly shown: readonly T[];
  readonly left: number;
  readonly showMore: () => void;
}

/** The first rows of a long list: a page of thousands takes seconds to draw, and nobody looks at all of them. */
export function useFirstRows<T>(rows: readonly T[], step = 100): FirstRows<T> {
  const [count, setCount] = useState(step);
  return {
    shown: rows.length > count ? rows.slice(0, count) : rows,
    left: Math.max(0, rows.length - count),
    showMore: () => setCount((before) => before + step),
  };
}

/** Below the first rows: shows more of them as it comes near, or when it is pressed. Nothing when all are there. */
export function MoreRows({ rows: { left, showMore } }: { readonly rows: FirstRows<unknown> }) {
  const { t, format } = useI18n();
  const place = useRef<HTMLDivElement>(null);
  const newest = useRef(showMore);
  newest.current = showMore;
  useEffect(() => {
    const element = place.current;
    if (!element || left === 0) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) newest.current();
      },
      { rootMargin: '800px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
    // A new one after each step: it tells at once whether the place is still near.
  }, [left]);
  if (left === 0) return null;
  return (
    <div ref={place} className="border-line border-t p-2 text-center">
      <Button look="quiet" onClick={showMore} data-testid="more-rows">
        {t.moreRows(format.number(left))}
      </Button>
    </div>
  );
}
