import type { ColumnType, Generated } from 'kysely';
import type { PublicKind } from '#kernel';
import type { AccountState, AssignableRole } from './model.ts';

/** 64-bit ids: read and given as text. */
type Id = string;

interface RegionTable {
  code: string;
  jurisdiction: string;
  name: string;
  name_en: string;
  tier: string;
  parent: string | null;
}

interface AgencyTable {
  id: string;
  jurisdiction: string;
  region: string;
  name: string;
  name_en: string;
  credit_code: string;
  kind: string;
  responsible_person: string;
  data_office: string;
  registered_at: Date;
}

interface OfficeHolderTable {
  region: string;
  office: string;
  jurisdiction: string;
  agency: string;
}

interface AccountTable {
  id: Generated<Id>;
  jurisdiction: string;
  agency: string;
  login: string;
  name: string;
  staff_number: string;
  password_hash: string;
  password_set_at: Date;
  change_password: boolean;
  roles: ColumnType<AssignableRole[], readonly AssignableRole[], readonly AssignableRole[]>;
  duties: ColumnType<string[], readonly string[] | undefined, readonly string[]>;
  state: AccountState;
  demonstration: boolean;
  created_at: Date;
}

interface PasswordHistoryTable {
  id: Generated<Id>;
  jurisdiction: string;
  account: Id;
  password_hash: string;
  set_at: Date;
}

interface SignInAttemptTable {
  login_digest: Buffer;
  jurisdiction: string;
  failures: number;
  last_at: Date;
  locked_until: Date | null;
}

interface SessionTable {
  id: Generated<Id>;
  jurisdiction: string;
  account: Id;
  token_hash: Buffer;
  created_at: Date;
  seen_at: Date;
  ended_at: Date | null;
  end_reason: string | null;
}

interface ApiKeyTable {
  id: Generated<Id>;
  jurisdiction: string;
  agency: string;
  name: string;
  secret_hash: Buffer;
  state: 'active' | 'revoked';
  issued_by: Id;
  issued_at: Date;
  expires_at: Date;
  replaces: Id | null;
  revoked_at: Date | null;
  revoked_by: Id | null;
}

interface PublicAccountTable {
  id: Generated<Id>;
  jurisdiction: string;
  kind: PublicKind;
  login: string;
  name: string;
  identity_digest: Buffer;
  identity_masked: string;
  contact: string;
  password_hash: string;
  password_set_at: Date;
  state: AccountState;
  demonstration: boolean;
  created_at: Date;
}

interface PublicKeyTable {
  id: Generated<Id>;
  jurisdiction: string;
  account: Id;
  secret_hash: Buffer;
  issued_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
}

declare module '#kernel/tables' {
  interface Tables {
    'organization.region': RegionTable;
    'organization.agency': AgencyTable;
    'organization.office_holder': OfficeHolderTable;
    'organization.account': AccountTable;
    'organization.password_history': PasswordHistoryTable;
    'organization.sign_in_attempt': SignInAttemptTable;
    'organization.session': SessionTable;
    'organization.api_key': ApiKeyTable;
    'organization.public_account': PublicAccountTable;
    'organization.public_session': SessionTable;
    'organization.public_key': PublicKeyTable;
  }
}
