import { defineHandler } from './handler.ts';
import { refuseUnavailable } from './unavailable.ts';

export const alertAction = defineHandler('alertAction', () => refuseUnavailable('alerts'));
