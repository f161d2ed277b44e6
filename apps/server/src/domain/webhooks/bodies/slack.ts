import { type BodyInput, colours } from './body.ts';
import { cutText, writeRich } from './text.ts';

/**
 * A message for a Slack incoming webhook. Slack's markup is off, and its three control characters are escaped everywhere,
 * so nothing in a text mentions anybody or becomes a link with another name. Slack takes 40,000 characters and advises 4,000.
 */
export function slackBody({ content: { text, card }, botName, botIcon }: BodyInput): object {
  const write = (rich: Parameters<typeof writeRich>[0]) => escapeControls(writeRich(rich, (value) => value));
  const title = card && cutText(write(card.title), 256);
  return {
    username: cutText(botName, 80),
    ...(botIcon === undefined ? {} : { icon_url: botIcon }),
    text: cutText(text ? write(text) : (title ?? ''), 4000),
    mrkdwn: false,
    link_names: false,
    ...(card
      ? {
          attachments: [
            {
              // What notifications show; with a text of its own above, the title is not repeated there.
              fallback: title,
              ...(text ? { title } : {}),
              text: cutText(write(card.text), 4000),
              color: colours[card.level],
              mrkdwn_in: [],
            },
          ],
        }
      : {}),
  };
}

function escapeControls(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
