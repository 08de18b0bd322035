import { Type } from 'typebox';
import { defineRoute, type Route } from '#kernel';
import { assignRoles } from '../operations/assign-roles.ts';
import { changeAccountState } from '../operations/change-account-state.ts';
import { createAccount } from '../operations/create-account.ts';
import { endSessions } from '../operations/end-sessions.ts';
import { listAccounts } from '../operations/list-accounts.ts';
import { resetPassword } from '../operations/reset-password.ts';
import type { Room } from '../room.ts';
import { account, byId, dutyList, list, newAccount, nothingLeft, page, password, roleList, showAccount, state } from './schemas.ts';

/** Accounts: the system administrator makes and suspends them, the security administrator gives roles and ends sessions. */
export function accountRoutes(room: Room): Route[] {
  return [
    defineRoute({
      operation: 'organization.list-accounts',
      method: 'GET',
      url: '/api/v1/accounts',
      allow: ['system-administrator', 'security-administrator', 'head'],
      summary: { zh: '账户列表', en: 'List accounts' },
      schemas: { query: page, answer: list(account) },
      async handle({ principal, query }) {
        const { items, total } = await listAccounts(room, principal, query);
        return { items: items.map(showAccount), total };
      },
    }),
    defineRoute({
      operation: 'organization.create-account',
      method: 'POST',
      url: '/api/v1/accounts',
      allow: ['system-administrator'],
      summary: { zh: '新建账户', en: 'Create an account' },
      schemas: { body: newAccount, answer: account },
      handle: async ({ principal, body }) => showAccount(await createAccount(room, principal, body)),
    }),
    defineRoute({
      operation: 'organization.change-account-state',
      method: 'POST',
      url: '/api/v1/accounts/:id/state',
      allow: ['system-administrator'],
      summary: { zh: '停用、恢复或注销账户', en: 'Suspend, reinstate or close an account' },
      schemas: {
        params: byId,
        body: Type.Object({ state, reason: Type.String({ minLength: 1, maxLength: 500 }) }, { additionalProperties: false }),
        answer: account,
      },
      handle: async ({ principal, params, body }) => showAccount(await changeAccountState(room, principal, params.id, body)),
    }),
    defineRoute({
      operation: 'organization.reset-password',
      method: 'POST',
      url: '/api/v1/accounts/:id/password',
      allow: ['system-administrator'],
      summary: { zh: '重置账户密码', en: 'Reset an account’s password' },
      schemas: { params: byId, body: Type.Object({ password }, { additionalProperties: false }), answer: nothingLeft },
      async handle({ principal, params, body }) {
        await resetPassword(room, principal, params.id, body.password);
        return { ok: true };
      },
    }),
    defineRoute({
      operation: 'organization.assign-roles',
      method: 'POST',
      url: '/api/v1/accounts/:id/roles',
      allow: ['security-administrator'],
      summary: { zh: '授予或收回角色', en: 'Give or take roles' },
      schemas: {
        params: byId,
        body: Type.Object({ roles: roleList, duties: Type.Optional(dutyList) }, { additionalProperties: false }),
        answer: account,
      },
      handle: async ({ principal, params, body }) => showAccount(await assignRoles(room, principal, params.id, body.roles, body.duties)),
    }),
    defineRoute({
      operation: 'organization.end-sessions',
      method: 'DELETE',
      url: '/api/v1/accounts/:id/sessions',
      allow: ['security-administrator'],
      summary: { zh: '结束账户的全部会话', en: 'End all sessions of an account' },
      schemas: { params: byId, answer: Type.Object({ ended: Type.Integer() }) },
      handle: ({ principal, params }) => endSessions(room, principal, params.id),
    }),
  ];
}
