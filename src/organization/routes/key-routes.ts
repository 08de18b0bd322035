import { Type } from 'typebox';
import { defineRoute, type Route } from '#kernel';
import { issueKey, longestKeyDays } from '../operations/issue-key.ts';
import { listKeys } from '../operations/list-keys.ts';
import type { KeyRing } from '../operations/recognise-key.ts';
import { revokeKey } from '../operations/revoke-key.ts';
import type { Room } from '../room.ts';
import { byId, id, key, list, showKey } from './schemas.ts';

/** Keys of an agency's programs: issued and revoked by its people, revoked also by the security administrator. */
export function keyRoutes(room: Room, keys: KeyRing): Route[] {
  return [
    defineRoute({
      operation: 'organization.list-keys',
      method: 'GET',
      url: '/api/v1/keys',
      allow: ['officer', 'head', 'security-administrator'],
      summary: { zh: '接口密钥列表', en: 'List API keys' },
      schemas: { answer: list(key) },
      async handle({ principal }) {
        const items = await listKeys(room, principal);
        return { items: items.map(showKey), total: items.length };
      },
    }),
    defineRoute({
      operation: 'organization.issue-key',
      method: 'POST',
      url: '/api/v1/keys',
      allow: ['officer', 'head'],
      summary: { zh: '签发接口密钥（密钥只显示一次）', en: 'Issue an API key; its secret is shown once' },
      schemas: {
        body: Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 100 }),
            days: Type.Optional(Type.Integer({ minimum: 1, maximum: longestKeyDays })),
            replaces: Type.Optional(id),
            overlapHours: Type.Optional(Type.Integer({ minimum: 0, maximum: 168 })),
          },
          { additionalProperties: false },
        ),
        answer: Type.Object({ ...key.properties, secret: Type.String() }),
      },
      async handle({ principal, body, reply }) {
        const issued = await issueKey(room, principal, body);
        if (issued.replaces !== null) keys.forget(issued.replaces);
        reply.header('cache-control', 'no-store');
        return { ...showKey(issued), secret: issued.secret };
      },
    }),
    defineRoute({
      operation: 'organization.revoke-key',
      method: 'DELETE',
      url: '/api/v1/keys/:id',
      allow: ['officer', 'head', 'security-administrator'],
      summary: { zh: '吊销接口密钥', en: 'Revoke an API key' },
      schemas: { params: byId, answer: key },
      async handle({ principal, params }) {
        const revoked = await revokeKey(room, principal, params.id);
        keys.forget(revoked.id);
        return showKey(revoked);
      },
    }),
  ];
}
