import type { Clock, Database, Principal, ReadConnection, Route } from '#kernel';
import { type OrganisationWords, organisationWords } from '#law';
import { faults } from './faults.ts';
import type { Account, Agency, ApiKey, AssignableRole, Region } from './model.ts';
import { assignOffices } from './operations/assign-offices.ts';
import { assignRoles } from './operations/assign-roles.ts';
import { authenticate, type Recognisable } from './operations/authenticate.ts';
import { changeAccountState } from './operations/change-account-state.ts';
import { changePassword } from './operations/change-password.ts';
import { type AccountInput, createAccount, type DemonstrationMark } from './operations/create-account.ts';
import { endSessions } from './operations/end-sessions.ts';
import { isCurrent } from './operations/is-current.ts';
import { type IssuedKey, issueKey, type KeyInput } from './operations/issue-key.ts';
import { openKeyRing } from './operations/recognise-key.ts';
import { registerAgency } from './operations/register-agency.ts';
import { registerRegion } from './operations/register-region.ts';
import { resetPassword } from './operations/reset-password.ts';
import { revokeKey } from './operations/revoke-key.ts';
import { type SetUp, setUpJurisdiction } from './operations/set-up-jurisdiction.ts';
import { signIn } from './operations/sign-in.ts';
import { openPublicAccounts } from './public/public-accounts.ts';
import { type ActLedger, levelThreePolicy, type RightsFence, type Room, type SignInPolicy } from './room.ts';
import { accountRoutes } from './routes/account-routes.ts';
import { agencyRoutes } from './routes/agency-routes.ts';
import { keyRoutes } from './routes/key-routes.ts';
import { publicAccountRoutes } from './routes/public-account-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { hasAccounts, selectAccount, selectHolders } from './store/accounts.ts';
import { selectAgencies, selectAgency, selectChain, selectHolder } from './store/agencies.ts';

export interface OrganizationDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly ledger: ActLedger;
  readonly jurisdiction: { readonly id: string; readonly name: string };
  /** Without it keys are read from the database at every call: right, only slower. */
  readonly rights?: RightsFence;
  readonly policy?: Partial<SignInPolicy>;
  /** Words of the laws in use; the release's own unless given. */
  readonly words?: OrganisationWords;
  /** Refuses the demonstration's accounts. */
  readonly production?: boolean;
  /** Marks the cookie Secure even where the last leg is plain HTTP. */
  readonly secureCookies?: boolean;
  /** Keyed digest of identity numbers, under a key outside the database. */
  readonly digestIdentity?: (number: string) => Buffer;
}

/** People, agencies and programs: who they are, what they hold, and how they are recognised. */
export type Organization = ReturnType<typeof openOrganization>;

export function openOrganization(dependencies: OrganizationDependencies) {
  const { policy, rights, production = false, secureCookies = false, words = organisationWords([]), ...given } = dependencies;
  const room: Room = { ...given, rights, production, words, policy: { ...levelThreePolicy, ...policy } };
  const keys = openKeyRing(room);
  const { reader } = room.database;

  const chain = (region: string, connection: ReadConnection = reader): Promise<Region[]> => selectChain(connection, region);

  return {
    /** The agency, or undefined. A connection may be given to read inside a transaction. */
    findAgency: (id: string, connection: ReadConnection = reader): Promise<Agency | undefined> => selectAgency(connection, id),
    listAgencies: (jurisdiction: string = room.jurisdiction.id): Promise<Agency[]> => selectAgencies(reader, jurisdiction),
    /** Active persons of the city with the roles and the law's own duties that they hold. */
    listHolders: (agency?: string) => selectHolders(reader, room.jurisdiction.id, agency),
    findAccount: (id: string, connection: ReadConnection = reader): Promise<Account | undefined> => selectAccount(connection, id),
    /** The region and those above it, nearest first. */
    chain,
    /**
     * The agency that holds a statutory office for a region: its own, else that of the nearest region above.
     * @throws Fault `organization.no-office-holder`.
     */
    async holderOf(office: string, region: string, connection: ReadConnection = reader): Promise<Agency> {
      const codes = (await chain(region, connection)).map((each) => each.code);
      const id = await selectHolder(connection, office, codes);
      const holder = id === undefined ? undefined : await selectAgency(connection, id);
      if (!holder) throw faults['organization.no-office-holder']({ values: { office, region } });
      return holder;
    },
    /** Members of the public: their accounts, sessions and personal keys. */
    public: openPublicAccounts(room, secureCookies),
    isSetUp: (): Promise<boolean> => hasAccounts(reader, room.jurisdiction.id),
    setUpJurisdiction: (input: SetUp, mark?: DemonstrationMark) => setUpJurisdiction(room, input, mark),
    registerRegion: (principal: Principal, input: Omit<Region, 'jurisdiction'>) => registerRegion(room, principal, input),
    registerAgency: (principal: Principal, input: Omit<Agency, 'jurisdiction'>) => registerAgency(room, principal, input),
    createAccount: (principal: Principal, input: AccountInput, mark?: DemonstrationMark) => createAccount(room, principal, input, mark),
    changeAccountState: (principal: Principal, id: string, change: Parameters<typeof changeAccountState>[3]) =>
      changeAccountState(room, principal, id, change),
    assignRoles: (principal: Principal, id: string, roles: readonly AssignableRole[], duties: readonly string[] = []) =>
      assignRoles(room, principal, id, roles, duties),
    assignOffices: (principal: Principal, id: string, offices: readonly string[]) => assignOffices(room, principal, id, offices),
    resetPassword: (principal: Principal, id: string, password: string) => resetPassword(room, principal, id, password),
    endSessions: (principal: Principal, id: string) => endSessions(room, principal, id),
    signIn: (login: string, password: string) => signIn(room, { login, password }),
    changePassword: (login: string, password: string, newPassword: string) => changePassword(room, { login, password, newPassword }),
    /** @returns the key with its secret, which is told this once. */
    async issueKey(principal: Principal, input: KeyInput): Promise<IssuedKey> {
      const issued = await issueKey(room, principal, input);
      if (issued.replaces !== null) keys.forget(issued.replaces);
      return issued;
    },
    async revokeKey(principal: Principal, id: string): Promise<ApiKey> {
      const revoked = await revokeKey(room, principal, id);
      keys.forget(id);
      return revoked;
    },
    /** Who is calling. @throws Fault `organization.key-refused` where a key is presented and is not good. */
    authenticate: (request: Recognisable): Principal | Promise<Principal> => authenticate(room, keys, request),
    /** Whether a recognised caller still stands at this value of the fence; see the operation. */
    isCurrent: (principal: Principal, fence: bigint): boolean | Promise<boolean> => isCurrent(room, keys, principal, fence),
    routes: [
      ...sessionRoutes(room, secureCookies),
      ...agencyRoutes(room),
      ...accountRoutes(room),
      ...publicAccountRoutes(room),
      ...keyRoutes(room, keys),
    ] as Route[],
  };
}
