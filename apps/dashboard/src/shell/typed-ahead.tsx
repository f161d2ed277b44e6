import { type RefObject, useLayoutEffect } from 'react';

interface TypedAheadProps {
  /** What was typed so far. */
  readonly text: RefObject<string>;
}

/** Stands where the search is still being loaded, and keeps what is typed meanwhile: nothing of it is lost. */
export function TypedAhead({ text }: TypedAheadProps) {
  // In the step in which the search takes its place, so that no key falls between them.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key === 'Backspace') text.current = text.current.slice(0, -1);
      else if (event.key.length === 1) text.current += event.key;
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [text]);
  return null;
}
