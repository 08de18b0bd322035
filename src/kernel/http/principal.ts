/**
 * What a caller may hold. A route lists those that may call it; `anyone` includes the signed-out public.
 * - officer 经办人, head 主要负责人, sharing-head 共享工作机构负责人: duties inside an agency
 * - authority: a member of the agency that holds the office of 大数据行政主管部门
 * - system-, security-administrator, auditor: the three separate administrators (等保 level 3)
 * - application: an agency's program, signed in with an API key
 * - citizen: a member of the public with an account of the public site; never together with any of the others
 */
export const roles = [
  'officer',
  'head',
  'sharing-head',
  'authority',
  'system-administrator',
  'security-administrator',
  'auditor',
  'application',
  'citizen',
] as const;
export type Role = (typeof roles)[number];

/** What a member of the public is: citizens, legal persons and other organisations (公民、法人和其他组织). */
export const publicKinds = ['citizen', 'legal-person', 'other-organisation'] as const;
export type PublicKind = (typeof publicKinds)[number];

/** Who is calling. */
export interface Principal {
  /** `person` works in an agency; `public` is a member of the public who has signed in. */
  readonly kind: 'anonymous' | 'person' | 'application' | 'public';
  /** Account or API key id, `public:<id>` for a member of the public; empty for the anonymous public. */
  readonly id: string;
  readonly name: string;
  /** The agency acted for; empty for the public, signed in or not. */
  readonly agency: string;
  readonly jurisdiction: string;
  readonly roles: readonly Role[];
  /** Duties that the city's own law names beside the roles; a route asks for roles alone. */
  readonly duties?: readonly string[];
  /** The session that the caller presented, where it is a person's. */
  readonly sessionId?: string;
  /** Set for members of the public alone. */
  readonly publicKind?: PublicKind;
}

export const anonymous: Principal = { kind: 'anonymous', id: '', name: '', agency: '', jurisdiction: '', roles: [] };
