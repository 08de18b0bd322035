import { defineRoute, type Route } from '#kernel';
import { addClassification } from '../operations/add-classification.ts';
import { compareVersions } from '../operations/compare-versions.ts';
import { discardDraft } from '../operations/discard-draft.ts';
import { findResource } from '../operations/find-resource.ts';
import { listClassifications } from '../operations/list-classifications.ts';
import { listResources } from '../operations/list-resources.ts';
import { measureCatalogue } from '../operations/measure-catalogue.ts';
import { registerResource } from '../operations/register-resource.ts';
import { reviseResource } from '../operations/revise-resource.ts';
import { submitResource } from '../operations/submit-resource.ts';
import type { Room } from '../room.ts';
import * as wire from './wire.ts';

/** Longest entry in bytes: 1,000 items with their legal bases in Chinese. */
const contentLimit = 4_194_304;

export function catalogRoutes(room: Room): Route[] {
  return [
    defineRoute({
      operation: 'catalog.list-resources',
      method: 'GET',
      url: '/api/v1/resources',
      allow: 'signed-in',
      summary: { zh: '查询目录', en: 'List the catalogue as the caller may see it' },
      schemas: { query: wire.listQuery, answer: wire.resourceList },
      handle: ({ principal, query }) => listResources(room, principal, query),
    }),
    defineRoute({
      operation: 'catalog.register-resource',
      method: 'POST',
      url: '/api/v1/resources',
      allow: ['officer', 'head'],
      summary: { zh: '登记资源', en: 'Register a resource as a draft' },
      schemas: { body: wire.registerBody, answer: wire.resourceView },
      bodyLimit: contentLimit,
      handle: async ({ principal, body }) => findResource(room, principal, await registerResource(room, principal, body)),
    }),
    defineRoute({
      operation: 'catalog.find-resource',
      method: 'GET',
      url: '/api/v1/resources/:id',
      allow: 'signed-in',
      summary: { zh: '查看资源', en: 'Show a resource' },
      schemas: { params: wire.resourceParams, answer: wire.resourceView },
      handle: ({ principal, params }) => findResource(room, principal, params.id),
    }),
    defineRoute({
      operation: 'catalog.revise-resource',
      method: 'PUT',
      url: '/api/v1/resources/:id',
      allow: ['officer', 'head'],
      summary: { zh: '修订资源', en: 'Write the draft of a resource' },
      schemas: { params: wire.resourceParams, body: wire.reviseBody, answer: wire.resourceView },
      bodyLimit: contentLimit,
      handle: async ({ principal, params, body }) => {
        await reviseResource(room, principal, params.id, body.revision, body.content);
        return findResource(room, principal, params.id);
      },
    }),
    defineRoute({
      operation: 'catalog.submit-resource',
      method: 'POST',
      url: '/api/v1/resources/:id/submit',
      allow: ['officer', 'head'],
      summary: { zh: '提交审核', en: 'Submit a draft for review' },
      schemas: { params: wire.resourceParams, body: wire.submitBody, answer: wire.submitAnswer },
      handle: async ({ principal, params, body }) => {
        const caseNumber = await submitResource(room, principal, params.id, body.revision, body.form ?? {});
        return { resource: await findResource(room, principal, params.id), caseNumber };
      },
    }),
    defineRoute({
      operation: 'catalog.discard-draft',
      method: 'DELETE',
      url: '/api/v1/resources/:id/draft',
      allow: ['officer', 'head'],
      summary: { zh: '放弃草稿', en: 'Discard a draft whose review has not begun' },
      schemas: { params: wire.resourceParams, query: wire.discardQuery, answer: wire.discardAnswer },
      handle: ({ principal, params, query }) => discardDraft(room, principal, params.id, query.revision),
    }),
    defineRoute({
      operation: 'catalog.measure-catalogue',
      method: 'GET',
      url: '/api/v1/catalog/figures',
      allow: ['officer', 'head', 'sharing-head', 'authority', 'system-administrator', 'security-administrator', 'auditor'],
      summary: { zh: '目录的数字：按机构、类别、更新周期', en: 'Figures of the catalogue: by agency, class and update cycle' },
      schemas: { answer: wire.figuresView },
      handle: ({ principal }) => measureCatalogue(room, principal.jurisdiction),
    }),
    defineRoute({
      operation: 'catalog.compare-versions',
      method: 'GET',
      url: '/api/v1/resources/:id/comparison',
      allow: 'signed-in',
      summary: { zh: '比较版本', en: 'What changed between two versions' },
      schemas: { params: wire.resourceParams, query: wire.comparisonQuery, answer: wire.comparisonView },
      handle: async ({ principal, params, query }) => ({
        ...query,
        changes: await compareVersions(room, principal, params.id, query.from, query.to),
      }),
    }),
    defineRoute({
      operation: 'catalog.list-classifications',
      method: 'GET',
      url: '/api/v1/catalog/classifications',
      allow: 'signed-in',
      summary: { zh: '资源分类与取值表', en: 'The classification tree and the lists of an entry' },
      schemas: { answer: wire.classificationsView },
      handle: () => listClassifications(room),
    }),
    defineRoute({
      operation: 'catalog.add-classification',
      method: 'POST',
      url: '/api/v1/catalog/classifications',
      allow: ['authority'],
      summary: { zh: '增设目、细目', en: 'Add a node to the classification tree' },
      schemas: { body: wire.addClassificationBody, answer: wire.nodeView },
      handle: ({ principal, body }) => addClassification(room, principal, body.parent, { zh: body.zh, en: body.en }),
    }),
  ];
}
