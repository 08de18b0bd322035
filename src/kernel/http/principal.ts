/**
 * What a caller may hold. A route lists those that may call it; `anyone` includes the signed-out public.
 * - officer 经办人, head 主要负责人, sharing-head 共享工作机构负责人: duties inside an agency
 * - authority: a member of the agency that holds the office of 大数据行政主管部门
 * - system-, security-administrator, auditor: the three separate administrators (等保 level 3)
 * - application: an agency's program, signed in with an API key
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
] as const;
export type Role = (typeof roles)[number];

/** Who is calling. */
export interface Principal {
  readonly kind: 'anonymous' | 'person' | 'application';
  /** Account or API key id; empty for the anonymous public. */
  readonly id: string;
  readonly name: string;
  /** The agency acted for; empty for the anonymous public. */
  readonly agency: string;
  readonly jurisdiction: string;
  readonly roles: readonly Role[];
  /** The session that the caller presented, where it is a person's. */
  readonly sessionId?: string;
}

export const anonymous: Principal = { kind: 'anonymous', id: '', name: '', agency: '', jurisdiction: '', roles: [] };
