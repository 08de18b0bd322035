import { Type } from 'typebox';
import { defineRoute, type Route } from '#kernel';
import { changePublicState } from '../public/change-public-state.ts';
import { accountOf } from '../public/find-public-session.ts';
import { listPublicAccounts } from '../public/list-public-accounts.ts';
import type { Room } from '../room.ts';
import { byId, list, page, publicAccount, publicAccountState, state } from './schemas.ts';

/** Accounts of the public: administrators find them; the system administrator suspends who abuses the site. */
export function publicAccountRoutes(room: Room): Route[] {
  return [
    defineRoute({
      operation: 'organization.list-public-accounts',
      method: 'GET',
      url: '/api/v1/public-accounts',
      allow: ['system-administrator', 'security-administrator'],
      summary: { zh: '社会公众账户列表', en: 'List accounts of the public' },
      schemas: {
        query: Type.Object({ ...page.properties, q: Type.Optional(Type.String({ maxLength: 100 })) }),
        answer: list(publicAccount),
      },
      async handle({ principal, query }) {
        const { items, total } = await listPublicAccounts(room, principal, { ...query, text: (query.q ?? '').trim() });
        return {
          items: items.map(({ id, kind, name, login, identity, state: standing, createdAt }) => ({
            id: accountOf(id) ?? id,
            kind,
            name,
            login,
            identity,
            state: standing,
            createdAt: createdAt.toISOString(),
          })),
          total,
        };
      },
    }),
    defineRoute({
      operation: 'organization.change-public-state',
      method: 'POST',
      url: '/api/v1/public-accounts/:id/state',
      allow: ['system-administrator'],
      summary: { zh: '停用、恢复或注销社会公众账户', en: 'Suspend, reinstate or close an account of the public' },
      schemas: {
        params: byId,
        body: Type.Object({ state, reason: Type.String({ minLength: 1, maxLength: 500 }) }, { additionalProperties: false }),
        answer: publicAccountState,
      },
      async handle({ principal, params, body }) {
        const changed = await changePublicState(room, principal, params.id, body);
        return { id: params.id, state: changed.state };
      },
    }),
  ];
}
