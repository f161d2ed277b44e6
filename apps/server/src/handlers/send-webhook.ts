import { defineHandler } from './handler.ts';
import { refuseUnavailable } from './unavailable.ts';

export const sendWebhook = defineHandler('sendWebhook', () => refuseUnavailable('webhooks'));
