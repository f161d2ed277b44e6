import type { Tone } from '../../ui/badge.tsx';
import { BusyIcon, CheckIcon, ClockIcon, ErrorIcon, RestartIcon } from '../../ui/icons.tsx';

/** How a state of a run looks. */
export interface Look {
  readonly tone: Tone;
  readonly icon: typeof CheckIcon;
  readonly turning?: boolean;
}

export const busy: Look = { tone: 'info', icon: BusyIcon, turning: true };
export const failed: Look = { tone: 'bad', icon: ErrorIcon };
export const done: Look = { tone: 'good', icon: CheckIcon };
export const waits: Look = { tone: 'idle', icon: ClockIcon };
export const wentBack: Look = { tone: 'warn', icon: RestartIcon };
