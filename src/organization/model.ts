import type { PublicKind, Role } from '#kernel';

/** An administrative division that has a government of its own. */
export interface Region {
  /** GB/T 2260, six digits; nine for a township, twelve for a village. */
  readonly code: string;
  readonly jurisdiction: string;
  readonly name: string;
  readonly nameEn: string;
  /** `city`, or a tier that a law in use names for itself. */
  readonly tier: string;
  /** Code of the division above, in the same database. */
  readonly parent: string | null;
}

/** A body that provides, uses or governs public data. */
export interface Agency {
  readonly id: string;
  readonly jurisdiction: string;
  readonly region: string;
  readonly name: string;
  readonly nameEn: string;
  /** GB 32100, eighteen characters. */
  readonly creditCode: string;
  /** What it is in the eyes of a pack's `binds`: `department`, or a kind that a law in use names for itself. */
  readonly kind: string;
  /** Statutory offices held in its region, for instance `authority`, `government`. */
  readonly offices: readonly string[];
  /** Named person and office answerable for data (wuxi-31-2). */
  readonly responsiblePerson: string;
  readonly dataOffice: string;
}

/** Duties inside an agency, and the three administrators. `authority` follows from the agency's office, never from an account. */
export const dutyRoles = ['officer', 'head', 'sharing-head'] as const satisfies readonly Role[];
export const administratorRoles = ['system-administrator', 'security-administrator', 'auditor'] as const satisfies readonly Role[];
export const assignableRoles = [...dutyRoles, ...administratorRoles] as const;
export type AssignableRole = (typeof assignableRoles)[number];

export const accountStates = ['active', 'suspended', 'closed'] as const;
export type AccountState = (typeof accountStates)[number];

/** A person's place in an agency. Never carries the password's hash. */
export interface Account {
  readonly id: string;
  readonly jurisdiction: string;
  readonly agency: string;
  readonly login: string;
  readonly name: string;
  readonly staffNumber: string;
  readonly roles: readonly AssignableRole[];
  /** Duties that a law in use names for itself (`chief-data-officer`), beside the roles. */
  readonly duties: readonly string[];
  readonly state: AccountState;
  readonly createdAt: Date;
  readonly passwordSetAt: Date;
}

/** A program's key, without its secret. */
export interface ApiKey {
  readonly id: string;
  readonly jurisdiction: string;
  readonly agency: string;
  readonly name: string;
  readonly state: 'active' | 'revoked';
  readonly issuedBy: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly replaces: string | null;
  readonly revokedAt: Date | null;
}

/** A member of the public with an account of the public site. The identity number itself is not kept. */
export interface PublicPerson {
  /** `public:<n>`: never the id of an agency or of an agency's account. */
  readonly id: string;
  readonly jurisdiction: string;
  readonly kind: PublicKind;
  readonly name: string;
  /** Identity number or credit code as stated, partly hidden: `3202**********0017`. */
  readonly identity: string;
  /** Mobile number or e-mail address. */
  readonly contact: string;
  readonly state: AccountState;
}
