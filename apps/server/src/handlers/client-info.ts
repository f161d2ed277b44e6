import { localeOf } from '../i18n/negotiate.ts';
import { defineHandler } from './handler.ts';

/** Notes how the client calls itself, checks the credential that it presents, and replays what it missed. */
export const clientInfo = defineHandler('clientInfo', async ({ data, client }) => {
  if (data.token !== undefined) await client.authenticate(data.token);
  client.introduce({ clientId: data.client_id, locale: data.language ? localeOf(data.language) : undefined });
  client.resume(data.resume);
});
