import type { Dialect } from '@watchhamster/shared-types';
import type { Standing } from './catch-up.ts';
import type { Connection } from './connection.ts';
import { createFramed, type Framed } from './frames.ts';
import { createGroup, type Group } from './group.ts';
import { type Subscription, select, subscriptionKey } from './subscriptions.ts';

interface GroupsOptions {
  readonly groupOptions: Omit<Parameters<typeof createGroup>[0], 'dialect' | 'subscription'>;
  /** A group without members is gone: no flush of it is wanted any more. */
  readonly forget: (group: Group) => void;
}

/** All groups: one for each dialect and subscription that some connection has. */
export interface Groups extends Iterable<Group> {
  /** Adds a connection to the group of its dialect and subscription. */
  join(connection: Connection, at: Standing, held: boolean): void;
  /** Takes a connection out of its group; undefined when it has none. */
  leave(connection: Connection): Standing | undefined;
  /** Puts a connection where its dialect and subscription, which have changed, belong. Nothing is lost or sent twice. */
  move(connection: Connection, change: () => void): void;
}

export function createGroups({ groupOptions, forget }: GroupsOptions): Groups {
  const groups = new Map<string, Group>();

  const keyOf = (dialect: Dialect, subscription: Subscription): string =>
    `${dialect} ${subscriptionKey(subscription)}`;

  function join(connection: Connection, at: Standing, held: boolean): void {
    const { dialect, subscription } = connection;
    const key = keyOf(dialect, subscription);
    let group = groups.get(key);
    if (!group) {
      group = createGroup({ ...groupOptions, dialect, subscription });
      groups.set(key, group);
    }
    group.join(connection, at, held);
  }

  function leave(connection: Connection): Standing | undefined {
    const { group } = connection;
    if (!group) return undefined;
    const at = group.leave(connection);
    if (group.size === 0) {
      groups.delete(keyOf(group.dialect, group.subscription));
      forget(group);
    }
    return at;
  }

  return {
    join,
    leave,
    [Symbol.iterator]: () => groups.values(),
    move(connection, change) {
      const held = connection.behind?.held ?? false;
      const at = leave(connection);
      change();
      if (!at) return;
      const streams = at.streams?.flatMap((message) => narrow(connection.subscription, message) ?? []);
      join(connection, { ...at, ...(streams ? { streams } : {}) }, held);
    },
  };
}

/** The part of a broadcast that a subscription wants, as a broadcast. */
export function narrow(subscription: Subscription, message: Framed): Framed | undefined {
  const selected = select(subscription, message.parts);
  if (!selected) return undefined;
  return selected === message.parts ? message : createFramed(selected, message);
}
