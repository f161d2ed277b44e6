import { writeSync } from 'node:fs';
import { openAlerts } from './alert-files.ts';

/** A process whose alerts fire and resolve until it is killed; it says each round once it is over. */
const [file = ''] = process.argv.slice(2);
const { alerts, sample } = openAlerts(file);
alerts.start();
const round = (number: number): void => {
  sample(95);
  sample(1);
  writeSync(1, `${number}\n`);
  // What was told is noted before the next one.
  setImmediate(round, number + 1);
};
round(1);
