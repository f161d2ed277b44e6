import type { Permission } from '@watchhamster/shared-types';

/** Every role there is, from the least to the most. */
export const roles = ['viewer', 'operator', 'publisher', 'admin'] as const;

/** What a connection may do, as one word. */
export type Role = (typeof roles)[number];

const permissions: Record<Role, ReadonlySet<Permission>> = {
  viewer: new Set<Permission>(['connect', 'read']),
  operator: new Set<Permission>(['connect', 'read', 'operate']),
  publisher: new Set<Permission>(['connect', 'publish']),
  admin: new Set<Permission>(['connect', 'read', 'operate', 'publish', 'admin']),
};

/** Whether a role covers what a message needs. */
export function isPermitted(role: Role, needs: Permission): boolean {
  return permissions[role].has(needs);
}

/** A role by its name, or undefined where there is none of that name. */
export function roleNamed(name: unknown): Role | undefined {
  return roles.find((role) => role === name);
}
