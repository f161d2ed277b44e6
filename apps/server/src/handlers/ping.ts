import { catalogue } from '@watchhamster/shared-types';
import { timeText } from '../time-text.ts';
import { defineHandler } from './handler.ts';

/** Answers with both times. Two clocks are compared, so the latency is never below 0. */
export const ping = defineHandler('ping', ({ data, client, now }) => {
  const serverTime = now();
  client.reply(catalogue.pong, {
    client_time: data.client_time,
    server_time: timeText(serverTime),
    latency_ms: Math.max(0, serverTime - Date.parse(data.client_time)),
  });
});
