import type { FastifyRequest } from 'fastify';
import type { Principal, ReadConnection, WriteConnection } from '#kernel';
import type { PublicPerson } from '../model.ts';
import type { DemonstrationMark } from '../operations/create-account.ts';
import type { Presented } from '../operations/prove-password.ts';
import { cookie } from '../operations/session-cookie.ts';
import type { SignedIn } from '../operations/sign-in.ts';
import type { Room } from '../room.ts';
import { accountOf } from './find-public-session.ts';
import { showPublicPerson } from './list-public-accounts.ts';
import { findPublicKey, issuePublicKey, type PersonalKey, revokePublicKey } from './public-keys.ts';
import { changePublicPassword, signInPublic, signOutPublic } from './sign-in-public.ts';
import { type SignUp, signUp } from './sign-up.ts';

/** Members of the public: who they say they are, and how they are recognised. They hold no right of an agency. */
export interface PublicAccounts {
  /** See {@link signUp}. */
  signUp(input: SignUp, mark?: DemonstrationMark): Promise<PublicPerson>;
  signIn(login: string, password: string, previous?: Principal): Promise<SignedIn>;
  signOut(principal: Principal): Promise<void>;
  changePassword(input: Presented & { readonly newPassword: string }): Promise<void>;
  /** By `public:<n>`; undefined for any other id. */
  find(id: string, connection?: ReadConnection | WriteConnection): Promise<PublicPerson | undefined>;
  findKey(principal: Principal): Promise<PersonalKey | undefined>;
  issueKey(principal: Principal): Promise<string>;
  revokeKey(principal: Principal): Promise<void>;
  /** The Set-Cookie header of a session; an empty token takes it away. */
  writeCookie(token: string, request: FastifyRequest): string;
}

export function openPublicAccounts(room: Room, secureCookies: boolean): PublicAccounts {
  return {
    signUp: (input, mark) => signUp(room, input, mark),
    signIn: (login, password, previous) => signInPublic(room, { login, password }, previous),
    signOut: (principal) => signOutPublic(room, principal),
    changePassword: (input) => changePublicPassword(room, input),
    find: (id, connection = room.database.reader) => findPublicPerson(room, connection, id),
    findKey: (principal) => findPublicKey(room, principal),
    issueKey: (principal) => issuePublicKey(room, principal),
    revokeKey: (principal) => revokePublicKey(room, principal),
    writeCookie: (token, request) => cookie(token, request, secureCookies),
  };
}

async function findPublicPerson(room: Room, connection: ReadConnection | WriteConnection, id: string): Promise<PublicPerson | undefined> {
  const account = accountOf(id);
  if (account === undefined) return undefined;
  const row = await connection
    .selectFrom('organization.public_account')
    .select(['id', 'jurisdiction', 'kind', 'name', 'login', 'identity_masked', 'contact', 'state', 'created_at'])
    .where('id', '=', account)
    .where('jurisdiction', '=', room.jurisdiction.id)
    .executeTakeFirst();
  return row && showPublicPerson(row);
}
