import { localeOf } from '../i18n/negotiate.ts';
import { defineHandler } from './handler.ts';

/**
 * Notes how the client calls itself. This server keeps its journal in memory and does not replay yet: a request to
 * resume is answered with `resumed: false`, upon which a client fetches its snapshot again.
 */
export const clientInfo = defineHandler('clientInfo', ({ data, client }) => {
  client.introduce({ clientId: data.client_id, locale: data.language ? localeOf(data.language) : undefined });
  if (data.resume) client.sendStatus(false);
});
