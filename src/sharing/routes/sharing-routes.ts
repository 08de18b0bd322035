import { Type } from 'typebox';
import { type Call, defineRoute, type Route, type RouteSchemas } from '#kernel';
import { faults } from '../faults.ts';
import { describeGrant } from '../operations/describe-grant.ts';
import { explain } from '../operations/explain.ts';
import { lookUp } from '../operations/look-up.ts';
import type { Room } from '../room.ts';
import { disclosureAnswer, explainQuery, explanationView, grantList, grantQuery, grantView, lookUpBody } from './wire.ts';

const codeParameter = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 80, description: 'Resource code with / encoded, its slug, or the id' }),
});
const idParameter = Type.Object({ id: Type.String({ minLength: 1, maxLength: 80 }) });

/** A text that is JSON already. Answers with data are never kept by anything on the way. */
function asJson(reply: Call<RouteSchemas>['reply'], text: string): string {
  reply.header('content-type', 'application/json; charset=utf-8').header('cache-control', 'no-store');
  return text;
}

export function sharingRoutes(room: Room): Route[] {
  return [
    defineRoute({
      operation: 'sharing.look-up',
      method: 'POST',
      url: '/api/v1/sharing/:code/lookup',
      allow: ['application'],
      summary: { zh: '按主键逐条核查共享数据', en: 'Look up one row of shared data by its key' },
      schemas: { params: codeParameter, body: lookUpBody, answer: disclosureAnswer },
      bodyLimit: 65_536,
      handle: ({ principal, params, body, reply }) => lookUp(room, principal, params.code, body).then((text) => asJson(reply, text)),
    }),
    defineRoute({
      operation: 'sharing.look-up-by-hand',
      method: 'POST',
      url: '/api/v1/sharing/:code/console-lookup',
      allow: ['officer'],
      summary: { zh: '经办人员在办理事项时查询共享数据', en: 'Look up shared data by hand, for a matter in hand' },
      schemas: { params: codeParameter, body: lookUpBody, answer: disclosureAnswer },
      bodyLimit: 65_536,
      async handle({ principal, params, body, reply }) {
        // A person’s curiosity is no duty: by hand, the matter is always stated and recorded.
        if (body.case === undefined) throw faults['sharing.matter-missing']({ places: [{ field: 'case' }] });
        return asJson(reply, await lookUp(room, principal, params.code, { ...body, operator: undefined }));
      },
    }),
    defineRoute({
      operation: 'sharing.list-grants',
      method: 'GET',
      url: '/api/v1/grants',
      allow: 'signed-in',
      summary: { zh: '本机构持有的和本机构数据上的授权', en: 'Grants that your agency holds, and those on its data' },
      schemas: { query: grantQuery, answer: grantList },
      async handle({ principal, query }) {
        const { items, total } = await room.access.listGrants(principal, query);
        return { items: await Promise.all(items.map((grant) => describeGrant(room, grant))), total };
      },
    }),
    defineRoute({
      operation: 'sharing.show-grant',
      method: 'GET',
      url: '/api/v1/grants/:id',
      allow: 'signed-in',
      summary: { zh: '一项授权', en: 'One grant' },
      schemas: { params: idParameter, answer: grantView },
      handle: async ({ principal, params }) => describeGrant(room, await room.access.findGrant(principal, params.id)),
    }),
    defineRoute({
      operation: 'sharing.explain',
      method: 'GET',
      url: '/api/v1/resources/:id/explain',
      allow: 'signed-in',
      summary: { zh: '为什么：能否获取、凭何授权、谁能看到', en: 'Why: whether it may be taken, under what, and who may see it' },
      schemas: { params: idParameter, query: explainQuery, answer: explanationView },
      handle: ({ principal, params, query }) => explain(room, principal, params.id, query),
    }),
  ];
}
