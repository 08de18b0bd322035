import { Type } from 'typebox';
import { type Call, defineRoute, type Route, type RouteSchemas } from '#kernel';
import { demandMatter } from '../operations/demand-matter.ts';
import { describeGrant } from '../operations/describe-grant.ts';
import { download } from '../operations/download.ts';
import { explain } from '../operations/explain.ts';
import { listExpiring } from '../operations/list-expiring.ts';
import { listQueries } from '../operations/list-queries.ts';
import { lookUp } from '../operations/look-up.ts';
import { preview } from '../operations/preview.ts';
import { showItemAccess } from '../operations/show-item-access.ts';
import type { Room } from '../room.ts';
import { measureUseRoute } from './figures.ts';
import {
  disclosureAnswer,
  downloadBody,
  explainQuery,
  explanationView,
  grantList,
  grantQuery,
  grantView,
  itemAccessView,
  itemParameters,
  lookUpBody,
  previewAnswer,
  previewBody,
  queryList,
  queryQuery,
  useView,
} from './wire.ts';

const codeParameter = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 80, description: 'Resource code with / encoded, its slug, or the id' }),
});
const idParameter = Type.Object({ id: Type.String({ minLength: 1, maxLength: 80 }) });

/** Answers with data are never kept by anything on the way. */
function notKept<Answer>(reply: Call<RouteSchemas>['reply'], answer: Answer): Answer {
  reply.header('cache-control', 'no-store');
  return answer;
}

export function sharingRoutes(room: Room): Route[] {
  return [
    measureUseRoute(room),
    defineRoute({
      operation: 'sharing.look-up',
      method: 'POST',
      url: '/api/v1/sharing/:code/lookup',
      allow: ['application'],
      summary: { zh: '按主键逐条核查共享数据', en: 'Look up one row of shared data by its key' },
      schemas: { params: codeParameter, body: lookUpBody, answer: disclosureAnswer },
      bodyLimit: 65_536,
      handle: ({ principal, params, body, reply }) => lookUp(room, principal, params.code, body).then((answer) => notKept(reply, answer)),
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
        demandMatter(room, principal, body.case);
        return notKept(reply, await lookUp(room, principal, params.code, { ...body, operator: undefined }));
      },
    }),
    defineRoute({
      operation: 'sharing.preview',
      method: 'POST',
      url: '/api/v1/sharing/:code/preview',
      allow: ['application', 'officer'],
      summary: { zh: '分页查看授权的数据项', en: 'View granted items page by page' },
      schemas: { params: codeParameter, body: previewBody, answer: previewAnswer },
      bodyLimit: 65_536,
      async handle({ principal, params, body, reply }) {
        reply.header('cache-control', 'no-store');
        return preview(room, principal, params.code, body);
      },
    }),
    defineRoute({
      operation: 'sharing.download',
      method: 'POST',
      url: '/api/v1/sharing/:code/download',
      allow: ['application', 'officer'],
      summary: {
        zh: '批量下载授权的数据（CSV；回执在 shuyuan-receipt 头中，base64url 的 JSON）',
        en: 'Granted data in bulk, as CSV; the receipt is JSON in base64url in the header shuyuan-receipt',
      },
      produces: 'text/csv',
      schemas: { params: codeParameter, body: downloadBody },
      bodyLimit: 65_536,
      async handle({ principal, params, body, reply }) {
        const { file, receipt, version, grant } = await download(room, principal, params.code, body);
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="grant-${grant}-v${version.replace(/\W/g, '-')}.csv"`)
          .header('cache-control', 'no-store')
          .header('shuyuan-version', version)
          .header('shuyuan-receipt', Buffer.from(JSON.stringify(receipt)).toString('base64url'))
          .send(file);
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
        const { items, total } = query.expiring
          ? await listExpiring(room, principal, query)
          : await room.access.listGrants(principal, query);
        const calls = await room.access.countCalls(items.map((grant) => grant.id));
        return { items: await Promise.all(items.map((grant) => describeGrant(room, grant, calls))), total };
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
      operation: 'sharing.show-use',
      method: 'GET',
      url: '/api/v1/grants/:id/use',
      allow: 'signed-in',
      summary: { zh: '一项授权近三十日的调用次数', en: 'Calls under one grant in the last thirty days' },
      schemas: { params: idParameter, answer: useView },
      handle: async ({ principal, params }) => ({ days: await room.access.showUse(principal, params.id) }),
    }),
    defineRoute({
      operation: 'sharing.list-queries',
      method: 'GET',
      url: '/api/v1/queries',
      allow: ['officer', 'head', 'sharing-head', 'auditor'],
      summary: {
        zh: '人工查询记录：本人的，负责人看本机构的，审计员看全市的；或对本机构数据的查询',
        en: 'What people asked for by hand: one’s own, one’s agency’s for its head, all for the auditor; or asked of one’s agency’s data',
      },
      schemas: { query: queryQuery, answer: queryList },
      handle: ({ principal, query }) => listQueries(room, principal, query),
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
    defineRoute({
      operation: 'sharing.show-item-access',
      method: 'GET',
      url: '/api/v1/resources/:id/items/:item/access',
      allow: 'signed-in',
      summary: {
        zh: '谁能看到这一项：每项授权的持有机构、依据、脱敏方式和期限',
        en: 'Who can see this item: the holder of each grant with basis, mask and end',
      },
      schemas: { params: itemParameters, answer: itemAccessView },
      handle: ({ principal, params }) => showItemAccess(room, principal, params.id, params.item),
    }),
  ];
}
