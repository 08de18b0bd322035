import { anonymous, type Principal, type Role } from '#kernel';
import { digestOf } from '../credentials/secret.ts';
import { faults } from '../faults.ts';
import { dutyRoles } from '../model.ts';
import { findPublicSession } from '../public/find-public-session.ts';
import { recognisePublicKey } from '../public/public-keys.ts';
import { clockTolerance, minutesBefore, type Room } from '../room.ts';
import { type OpenSession, selectOpenSession, touchSession } from '../store/sessions.ts';
import type { KeyRing } from './recognise-key.ts';

export const sessionCookie = 'shuyuan_session';

/** The part of a request that tells who is calling. */
export interface Recognisable {
  readonly headers: { readonly authorization?: string | undefined; readonly cookie?: string | undefined };
}

/**
 * Who is calling, among this city's own: the program or member of the public whose key stands in `Authorization: Bearer`,
 * else the person or member of the public whose session the cookie names, else the anonymous public. A session that has ended is the public, so that public pages still open.
 * @throws Fault `organization.key-refused` where a key is presented and is not good.
 */
export function authenticate(room: Room, keys: KeyRing, request: Recognisable): Principal | Promise<Principal> {
  const { authorization, cookie } = request.headers;
  if (authorization === undefined) return cookie ? authenticateSession(room, cookie) : anonymous;
  const key = authorization.startsWith('Bearer ') ? authorization.slice(7).trim() : '';
  const recognised = keys.recognise(key);
  // A remembered key is recognised without waiting: no program's call has to.
  return recognised === undefined || recognised instanceof Promise ? authenticateKey(room, recognised, key) : recognised;
}

async function authenticateKey(room: Room, recognised: undefined | Promise<Principal | undefined>, key: string): Promise<Principal> {
  const principal = (await recognised) ?? (await recognisePublicKey(room, key));
  if (!principal) throw faults['organization.key-refused']();
  return principal;
}

async function authenticateSession(room: Room, cookie: string): Promise<Principal> {
  const token = readCookie(cookie);
  if (!token) return anonymous;
  const tokenHash = digestOf(token);
  return (await findSession(room, { tokenHash })) ?? (await findPublicSession(room, { tokenHash })) ?? anonymous;
}

function readCookie(header: string): string | undefined {
  return new RegExp(`(?:^|;\\s*)${sessionCookie}=([A-Za-z0-9_-]{43})(?:;|$)`).exec(header)?.[1];
}

/**
 * The person behind a session that has neither ended nor idled nor grown too old; notes that it was used.
 * Rights are read anew each time, so a change holds from the next request.
 */
export async function findSession(room: Room, sought: { tokenHash: Buffer } | { id: string }): Promise<Principal | undefined> {
  const now = room.clock.now();
  const open = await selectOpenSession(room.database.reader, {
    ...sought,
    seenAfter: minutesBefore(now, room.policy.idleMinutes),
    createdAfter: minutesBefore(now, room.policy.absoluteHours * 60),
    createdBefore: minutesBefore(now, -clockTolerance),
    demonstration: !room.production,
    jurisdiction: room.jurisdiction.id,
  });
  if (!open) return undefined;
  // Once a minute suffices, and never lets a session idle longer than the limit.
  if (open.seenAt < minutesBefore(now, 1)) await room.database.transact((connection) => touchSession(connection, open.id, now));
  return toPrincipal(open);
}

function toPrincipal(open: OpenSession): Principal {
  // The office of the authority is exercised by those with a duty in it, not by its administrators.
  const hasDuty = open.roles.some((role) => (dutyRoles as readonly string[]).includes(role));
  const roles: readonly Role[] = open.authority && hasDuty ? [...open.roles, 'authority'] : open.roles;
  return {
    kind: 'person',
    id: open.account,
    name: open.name,
    agency: open.agency,
    jurisdiction: open.jurisdiction,
    roles,
    // A law's own duty is a duty of business: it says nothing without one of the roles that routes know.
    ...(hasDuty && open.duties.length > 0 ? { duties: open.duties } : {}),
    sessionId: open.id,
  };
}
