import type { Random } from './random.ts';

/** How a client behaves; each is one way in which real clients, or attackers, differ. */
export type Habit =
  | 'steady'
  | 'drops'
  | 'pauses'
  | 'stalls'
  | 'changes_mind'
  | 'silent'
  | 'foreign_epoch'
  | 'floods'
  | 'garbage'
  | 'breaks_frames'
  | 'crowds';

/** What a client is, for the whole run. */
export interface Personality {
  readonly habit: Habit;
  readonly dialect: 'protocol' | 'query' | 'first_message' | 'none';
  readonly speaks: 'typed' | 'event';
  /** Whether client_info comes in the same packet as the handshake. */
  readonly early: boolean;
  /** Whether it subscribes before it asks to resume, or after. */
  readonly subscribesFirst: boolean;
  /** Whether it subscribes at all when it has connected. */
  readonly subscribes: boolean;
}

/** How many of a hundred clients have each habit. */
const habits: readonly (readonly [Habit, number])[] = [
  ['steady', 36],
  ['drops', 20],
  ['pauses', 10],
  ['stalls', 3],
  ['changes_mind', 14],
  ['silent', 4],
  ['foreign_epoch', 3],
  ['floods', 2],
  ['garbage', 3],
  ['breaks_frames', 3],
  ['crowds', 2],
];

/** What a run is about: everything, or readers that are slower than the publishers. */
export type Load = 'usual' | 'heavy';

/** Habits when queues are small and messages large: who does not read is behind within a moment. */
const heavyHabits: typeof habits = [
  ['pauses', 60],
  ['changes_mind', 15],
  ['drops', 20],
  ['stalls', 5],
];

export function createPersonality(random: Random, load: Load): Personality {
  const choice = load === 'heavy' ? heavyHabits : habits;
  let ticket = random.next() * choice.reduce((sum, [, share]) => sum + share, 0);
  const habit =
    choice.find(([, share]) => {
      ticket -= share;
      return ticket < 0;
    })?.[0] ?? 'steady';
  return {
    habit,
    dialect: random.pick(['protocol', 'query', 'first_message', 'none']),
    speaks: random.pick(['typed', 'event']),
    early: random.chance(0.3),
    subscribesFirst: random.chance(0.5),
    subscribes: habit === 'changes_mind' || (habit !== 'silent' && random.chance(0.5)),
  };
}
