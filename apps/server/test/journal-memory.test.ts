import { describe } from 'vitest';
import { createMemoryJournal } from '../src/journal/memory.ts';
import { journalSuite } from './journal-suite.ts';

describe('the journal in memory', () => {
  journalSuite((options) => createMemoryJournal({ epoch: 'e', ...options }));
});
