import { defineHandler } from './handler.ts';
import { refuseUnavailable } from './unavailable.ts';

export const startOutbound = defineHandler('startOutbound', () => refuseUnavailable('outbound_projects'));
