import type { MakeBodies } from './body.ts';
import { discordBody } from './discord.ts';
import { doorayBody } from './dooray.ts';
import { genericBody } from './generic.ts';
import { slackBody } from './slack.ts';
import { teamsBody } from './teams.ts';

/** What each provider takes. */
export const makeBodies: MakeBodies = {
  discord: discordBody,
  slack: slackBody,
  dooray: doorayBody,
  teams: teamsBody,
  generic: genericBody,
};
