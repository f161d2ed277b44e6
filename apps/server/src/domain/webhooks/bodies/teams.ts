import type { AlertLevel } from '@watchhamster/shared-types';
import type { BodyInput } from './body.ts';
import { cutText, webAddress, writeRich } from './text.ts';

/** Teams takes 28 KB a message. What stands around the texts is less than the rest. */
const titleBytes = 1000;
const textBytes = 8000;
const maxLines = 40;

const styles: Readonly<Record<AlertLevel, string>> = {
  info: 'accent',
  warning: 'warning',
  error: 'attention',
  critical: 'attention',
};

/**
 * A message for a Teams workflow («When a Teams webhook request is received»): an Adaptive Card. The connectors that took
 * MessageCard were switched off in May 2026. Texts are text runs, which know no markup and no mentions; web addresses
 * in them can be clicked.
 */
export function teamsBody({ content: { text, card }, botName }: BodyInput): object {
  const write = (rich: Parameters<typeof writeRich>[0], limit: number) =>
    cutText(
      writeRich(rich, (value) => value),
      limit,
      bytesOf,
    );
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          msteams: { width: 'Full' },
          body: [
            ...(text ? paragraphs(write(text, textBytes), {}) : []),
            ...(card
              ? [
                  {
                    type: 'Container',
                    style: styles[card.level],
                    bleed: true,
                    items: paragraphs(write(card.title, titleBytes), { weight: 'Bolder', size: 'Medium' }),
                  },
                  ...paragraphs(write(card.text, textBytes), {}),
                ]
              : []),
            ...paragraphs(cutText(botName, 80), { isSubtle: true, size: 'Small' }),
          ],
        },
      },
    ],
  };
}

/** The bytes of a text in JSON. */
function bytesOf(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2;
}

/** A block for each line: a line break inside a run is not shown everywhere. */
function paragraphs(text: string, style: object): object[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const shown = lines.length > maxLines ? [...lines.slice(0, maxLines), '…'] : lines;
  return shown.map((line) => ({ type: 'RichTextBlock', inlines: runs(line, style) }));
}

/** The most addresses of a line that can be clicked: each costs more bytes than it has. */
const maxLinks = 3;

function runs(line: string, style: object): object[] {
  const result: object[] = [];
  let end = 0;
  const add = (text: string, more: object = {}): void => {
    if (text !== '') result.push({ type: 'TextRun', text, ...style, ...more });
  };
  for (const { 0: address, index } of [...line.matchAll(webAddress)].slice(0, maxLinks)) {
    if (!URL.canParse(address) || address.length > 500) continue;
    add(line.slice(end, index));
    add(address, { selectAction: { type: 'Action.OpenUrl', url: address } });
    end = index + address.length;
  }
  add(line.slice(end));
  return result;
}
