import type { GeneratedFiles } from '../../../../scripts/generated-files.ts';
import type { AsyncApiDocument } from '../asyncapi/document.ts';
import { indexPage } from './index-page.ts';
import { messageEntries, messagePage, pageName } from './message-page.ts';

/** The reference pages, by their path below `docs/reference/`: an index, and one page a message. */
export function emitReference(document: AsyncApiDocument): GeneratedFiles {
  return new Map([
    ['README.md', indexPage(document)],
    ...messageEntries(document).map((entry) => [pageName(entry), messagePage(entry, document)] as const),
  ]);
}
