import { defineHandler } from './handler.ts';
import { refuseUnavailable } from './unavailable.ts';

export const stopOutbound = defineHandler('stopOutbound', () => refuseUnavailable('outbound_projects'));
