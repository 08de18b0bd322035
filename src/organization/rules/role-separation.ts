import { type AssignableRole, administratorRoles } from '../model.ts';

/**
 * Whether one account may hold these roles together: an administrator of the three (等保 level 3, 权限分离;
 * obligations part (b): the auditor reads only) holds nothing else.
 */
export function areSeparate(roles: readonly AssignableRole[]): boolean {
  const administrates = roles.some((role) => (administratorRoles as readonly string[]).includes(role));
  return !administrates || new Set(roles).size === 1;
}
