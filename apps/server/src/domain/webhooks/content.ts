import type { AlertLevel } from '@watchhamster/shared-types';
import type { Rich } from './template.ts';

/** What is to be said, before it has the form of a provider. One of the two is there. */
export interface Content {
  /** A plain text that stands alone, or above the card. */
  readonly text?: Rich;
  readonly card?: Card;
}

/** A title with a text under it, coloured by its level. */
export interface Card {
  readonly title: Rich;
  readonly text: Rich;
  readonly level: AlertLevel;
}
