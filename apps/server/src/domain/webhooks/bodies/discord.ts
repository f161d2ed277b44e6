import { type BodyInput, colours } from './body.ts';
import { breakMentions, cutText, outsideAddresses, writeRich } from './text.ts';

/**
 * A message for a Discord webhook. Values show as they are: markdown in them is escaped, and nobody is mentioned, whatever
 * the text says. Limits (Discord's documentation of messages and embeds): content 2000, title 256, description 4096,
 * username 80.
 */
export function discordBody({ content: { text, card }, botName, botIcon }: BodyInput): object {
  return {
    username: cutText(botName, 80),
    ...(botIcon === undefined ? {} : { avatar_url: botIcon }),
    ...(text ? { content: cutText(writeRich(text, escapeMarkdown), 2000) } : {}),
    ...(card
      ? {
          embeds: [
            {
              title: cutText(writeRich(card.title, escapeMarkdown), 256),
              description: cutText(writeRich(card.text, escapeMarkdown), 4096),
              color: Number.parseInt(colours[card.level].slice(1), 16),
            },
          ],
        }
      : {}),
    allowed_mentions: { parse: [] },
  };
}

function escapeMarkdown(text: string): string {
  return outsideAddresses(text, (part) =>
    breakMentions(part)
      .replace(/[\\*_~`|[\]()<>]/g, '\\$&')
      .replace(/^(\s*)([#-])/gm, '$1\\$2'),
  );
}
