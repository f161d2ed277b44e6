import type { Permission } from '@watchhamster/shared-types';

/** What a connection may do, as one word. */
export type Role = 'viewer' | 'operator' | 'publisher' | 'admin';

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
