import type { BodyInput } from './body.ts';
import { cutText, writeRich } from './text.ts';

/** Standard Webhooks advises bodies of less than 20 KB. */
const titleLimit = 500;
const textLimit = 6000;

/** A message for a program, in the form that Standard Webhooks advises: type, timestamp, data. Texts are as they are. */
export function genericBody({ content: { text, card }, botName, timestamp }: BodyInput): object {
  const write = (rich: Parameters<typeof writeRich>[0], limit: number) =>
    cutText(
      writeRich(rich, (value) => value),
      limit,
    );
  return {
    type: 'notification',
    timestamp,
    data: {
      from: botName,
      ...(text ? { message: write(text, textLimit) } : {}),
      ...(card
        ? { title: write(card.title, titleLimit), text: write(card.text, textLimit), level: card.level }
        : {}),
    },
  };
}
