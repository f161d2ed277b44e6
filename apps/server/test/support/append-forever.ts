import { writeSync } from 'node:fs';
import { createSqliteJournal } from '../../src/journal/sqlite.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { serviceEvent } from './journal.ts';

/** A process that appends to the journal in a file until it is killed, and says each position once it is kept. */
const [file = ''] = process.argv.slice(2);
const journal = createSqliteJournal({
  database: openDatabase({ file }),
  createEpoch: () => 'from the child',
  now: Date.now,
  retention: { messages: 1_000_000, days: 30 },
});
for (let round = 0; ; round++) {
  const makes = Array.from({ length: round % 7 }, (_, index) => serviceEvent(`round ${round}, ${index}`));
  journal.appendAll(makes);
  const { position } = journal.append(serviceEvent(`round ${round}`));
  writeSync(1, `${position}\n`);
}
