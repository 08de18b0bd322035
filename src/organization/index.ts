import { fileURLToPath } from 'node:url';
import type { MigrationSource } from '#kernel';
import './tables.ts';

export {
  type Account,
  type AccountState,
  type Agency,
  type ApiKey,
  type AssignableRole,
  assignableRoles,
  type PublicPerson,
  type Region,
} from './model.ts';
export { type FoundedCity, findFoundedCity, type Jurisdiction } from './operations/find-founded-city.ts';
export type { IssuedKey } from './operations/issue-key.ts';
export type { FirstAdministrator, SetUp } from './operations/set-up-jurisdiction.ts';
export { type Organization, type OrganizationDependencies, openOrganization } from './organization.ts';
export type { PublicAccounts } from './public/public-accounts.ts';
export type { SignUp } from './public/sign-up.ts';
export type { ActLedger, RightsFence, SignInPolicy } from './room.ts';
export { citizenNumberCheck, isCitizenNumber, normaliseCitizenNumber } from './rules/citizen-number.ts';
export { creditCodeCheck, isCreditCode, normaliseCreditCode, organisationCodeCheck } from './rules/credit-code.ts';

export const organizationMigrations: MigrationSource = {
  room: 'organization',
  directory: fileURLToPath(new URL('./migrations', import.meta.url)),
};
