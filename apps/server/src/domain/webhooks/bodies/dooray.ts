import { type BodyInput, colours } from './body.ts';
import { breakMentions, cutText, outsideAddresses, writeRich } from './text.ts';

/**
 * A message for a Dooray incoming webhook. Dooray names no limits; these are well inside of what it shows. A mention is
 * `@all` or a link of the kind `[@name](dooray://…)`: both are broken up.
 */
export function doorayBody({ content: { text, card }, botName, botIcon }: BodyInput): object {
  const write = (rich: Parameters<typeof writeRich>[0]) =>
    writeRich(rich, (value) =>
      outsideAddresses(value, (part) => breakMentions(part).replace(/dooray:\/\//gi, 'dooray:\u200b//')),
    );
  const title = card && cutText(write(card.title), 256);
  return {
    botName: cutText(botName, 80),
    ...(botIcon === undefined ? {} : { botIconImage: botIcon }),
    text: cutText(text ? write(text) : (title ?? ''), 4000),
    ...(card
      ? {
          attachments: [
            {
              title: title === '' ? botName : title,
              text: cutText(write(card.text), 4000),
              color: colours[card.level],
            },
          ],
        }
      : {}),
  };
}
