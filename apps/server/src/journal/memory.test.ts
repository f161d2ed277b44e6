import { describe } from 'vitest';
import { journalSuite } from '../../test/journal-suite.ts';
import { createMemoryJournal } from './memory.ts';

describe('the journal in memory', () => {
  journalSuite((options) => createMemoryJournal({ epoch: 'e', ...options }));
});
