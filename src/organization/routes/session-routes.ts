import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { defineRoute, kernelFaults, type Principal, type Route } from '#kernel';
import { changePassword } from '../operations/change-password.ts';
import { cookie } from '../operations/session-cookie.ts';
import { signIn } from '../operations/sign-in.ts';
import { signOut } from '../operations/sign-out.ts';
import type { Room } from '../room.ts';
import { selectAgency } from '../store/agencies.ts';
import { login, nothingLeft, password, person } from './schemas.ts';

/** Sign-in, who am I, sign-out, own password. `secure` forces the cookie's Secure flag where a proxy ends TLS. */
export function sessionRoutes(room: Room, secure: boolean): Route[] {
  return [
    defineRoute({
      operation: 'organization.sign-in',
      method: 'POST',
      url: '/api/v1/session',
      allow: 'anyone',
      summary: { zh: '登录', en: 'Sign in' },
      schemas: { body: Type.Object({ login, password }, { additionalProperties: false }), answer: Type.Object({ person }) },
      async handle({ body, principal, request, reply }) {
        const opened = await signIn(room, body, principal.sessionId);
        reply.header('set-cookie', cookie(opened.token, request, secure)).header('cache-control', 'no-store');
        return { person: await describe(room, opened.principal) };
      },
    }),
    defineRoute({
      operation: 'organization.show-session',
      method: 'GET',
      url: '/api/v1/session',
      allow: 'signed-in',
      summary: { zh: '当前登录人', en: 'Who is signed in' },
      schemas: { answer: Type.Object({ person }) },
      async handle({ principal, reply }) {
        noStore(reply);
        return { person: await describe(room, principal) };
      },
    }),
    defineRoute({
      operation: 'organization.sign-out',
      method: 'DELETE',
      url: '/api/v1/session',
      allow: 'signed-in',
      summary: { zh: '退出登录', en: 'Sign out' },
      schemas: { answer: nothingLeft },
      async handle({ principal, request, reply }) {
        await signOut(room, principal);
        reply.header('set-cookie', cookie('', request, secure));
        return { ok: true };
      },
    }),
    defineRoute({
      operation: 'organization.change-password',
      method: 'POST',
      url: '/api/v1/session/password',
      allow: 'anyone',
      summary: { zh: '修改本人密码', en: 'Change one’s own password' },
      schemas: {
        body: Type.Object({ login, password, newPassword: password }, { additionalProperties: false }),
        answer: nothingLeft,
      },
      async handle({ body, reply }) {
        await changePassword(room, body);
        noStore(reply);
        return { ok: true };
      },
    }),
  ];
}

async function describe(room: Room, principal: Principal) {
  const agency = await selectAgency(room.database.reader, principal.agency);
  if (!agency) throw kernelFaults['kernel.not-signed-in']();
  return {
    id: principal.id,
    name: principal.name,
    agency: { id: agency.id, name: agency.name, nameEn: agency.nameEn },
    roles: [...principal.roles],
  };
}

function noStore(reply: FastifyReply): void {
  reply.header('cache-control', 'no-store');
}
