import type { Fact } from './messages.ts';
import type { Load } from './personality.ts';

/** What the program tells a process with clients. */
export type Order =
  | { readonly order: 'expect_drain' }
  | { readonly order: 'settle' }
  | { readonly order: 'progress' }
  | { readonly order: 'leave' }
  | {
      readonly order: 'verify';
      readonly truths: readonly (readonly [epoch: string, facts: readonly Fact[]])[];
      /** The last state that was published. */
      readonly state: number;
    };

/** What a process with clients answers. */
export type Answer =
  | { readonly answer: 'done' }
  | {
      readonly answer: 'progress';
      readonly open: number;
      readonly clients: number;
      /** When any client last received a durable message, in milliseconds. */
      readonly lastAt: number;
    }
  | {
      readonly answer: 'verified';
      readonly failures: readonly Failure[];
      readonly counts: Readonly<Record<string, number>>;
      /** What clients saw that the publishers do not know of: the answers to their requests were lost. */
      readonly seen: readonly (readonly [epoch: string, facts: readonly Fact[]])[];
    };

/** One client's first trouble. */
export interface Failure {
  readonly client: number;
  readonly personality: string;
  readonly what: string;
}

/** What a process with clients is started with. */
export interface FleetOptions {
  readonly seed: number;
  readonly port: number;
  readonly load: Load;
  /** The numbers of its clients. */
  readonly first: number;
  readonly count: number;
}
