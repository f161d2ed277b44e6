import type { AlertLevel } from '@watchhamster/shared-types';

/** What an alert is about. */
export interface Subject {
  readonly kind: 'host' | 'service' | 'file';
  readonly id: string;
  /** As people call it. */
  readonly name: string;
}

/** How things stand: good, between good and bad, bad, or worse than bad. */
export type Severity = 'clear' | 'hold' | 'bad' | 'worse';

/** What was seen, for the metadata of the message. JSON values only. */
export type Facts = Readonly<Record<string, unknown>>;

/**
 * Where a rule stands with a subject. `suppressed`: it would fire, were a service that it depends on not down.
 * `dismissed`: a person has closed it, and it is still bad.
 */
export type Phase = 'ok' | 'pending' | 'suppressed' | 'firing' | 'dismissed';

/** An alert that was not told, because of the one that names it. */
export interface SuppressedAlert {
  readonly rule: string;
  readonly service_id: string;
}

/** Who did something, and when, in milliseconds since 1970. */
export interface Deed {
  readonly by: string;
  readonly at: number;
}

/** All that is remembered of one rule and one subject. Times are milliseconds since 1970. Plain JSON. */
export interface AlertState {
  readonly ruleId: string;
  readonly subject: Subject;
  readonly phase: Phase;
  /** How often it has fired: the last part of the alert's id. */
  readonly occurrence: number;
  /** Counts the messages of this occurrence. */
  readonly revision: number;
  readonly badSince?: number | undefined;
  readonly worseSince?: number | undefined;
  readonly clearSince?: number | undefined;
  /** It does not fire before: a service that it depends on has just recovered. */
  readonly notBefore?: number | undefined;
  readonly firedAt?: number | undefined;
  /** The highest level of this occurrence. */
  readonly level: AlertLevel;
  readonly acknowledged?: Deed | undefined;
  readonly dismissed?: Deed | undefined;
  /** When it fired or resolved lately. */
  readonly changes: readonly number[];
  readonly flapping: boolean;
  readonly suppressed: readonly SuppressedAlert[];
  /** Whether its routes know that it fired. */
  readonly told: boolean;
  /** Of its last message, for when its rule is gone. */
  readonly title?: string | undefined;
  readonly category?: string | undefined;
  /** What was seen when it began, or got worse. */
  readonly facts: Facts;
}

/** The state before anything was seen. */
export function initialState(ruleId: string, subject: Subject): AlertState {
  return {
    ruleId,
    subject,
    phase: 'ok',
    occurrence: 0,
    revision: 0,
    level: 'info',
    changes: [],
    flapping: false,
    suppressed: [],
    told: false,
    facts: {},
  };
}

/** Names the state of a rule and a subject. A rule's id has no colon. */
export function keyOf({ ruleId, subject }: Pick<AlertState, 'ruleId' | 'subject'>): string {
  return `${ruleId}:${subject.id}`;
}

/** The id of the present or last occurrence. */
export function alertIdOf(state: AlertState): string {
  return `${keyOf(state)}:${state.occurrence}`;
}

/** Whether people see it as open. */
export function isOpen({ phase }: AlertState): boolean {
  return phase === 'firing';
}
