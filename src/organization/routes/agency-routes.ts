import { Type } from 'typebox';
import { defineRoute, type Route } from '#kernel';
import { assignOffices } from '../operations/assign-offices.ts';
import { registerAgency } from '../operations/register-agency.ts';
import { registerRegion } from '../operations/register-region.ts';
import type { Room } from '../room.ts';
import { selectAgencies, selectRegions } from '../store/agencies.ts';
import { agency, list, officeList, region, showAgency, words } from './schemas.ts';

/** The directory: divisions and bodies of the caller's jurisdiction. */
export function agencyRoutes(room: Room): Route[] {
  return [
    defineRoute({
      operation: 'organization.list-agencies',
      method: 'GET',
      url: '/api/v1/agencies',
      allow: 'signed-in',
      summary: { zh: '机构名录', en: 'List agencies' },
      schemas: { answer: list(agency) },
      async handle({ principal }) {
        const items = await selectAgencies(room.database.reader, principal.jurisdiction);
        return { items: items.map(showAgency), total: items.length };
      },
    }),
    defineRoute({
      operation: 'organization.register-agency',
      method: 'POST',
      url: '/api/v1/agencies',
      allow: ['system-administrator'],
      summary: { zh: '登记机构', en: 'Register an agency' },
      schemas: { body: agency, answer: agency },
      handle: async ({ principal, body }) => showAgency(await registerAgency(room, principal, body)),
    }),
    defineRoute({
      operation: 'organization.assign-offices',
      method: 'POST',
      url: '/api/v1/agencies/:agency/offices',
      allow: ['system-administrator'],
      summary: { zh: '登记机构承担的法定职能', en: 'Say which statutory offices an agency holds' },
      schemas: {
        params: Type.Object({ agency: Type.String({ maxLength: 40 }) }),
        body: Type.Object({ offices: officeList }, { additionalProperties: false }),
        answer: agency,
      },
      handle: async ({ principal, params, body }) => showAgency(await assignOffices(room, principal, params.agency, body.offices)),
    }),
    defineRoute({
      operation: 'organization.list-words',
      method: 'GET',
      url: '/api/v1/organization/words',
      allow: 'signed-in',
      summary: {
        zh: '可用的层级、机构类型、职能和职责，含适用法规自定的',
        en: 'Tiers, kinds of agency, offices and duties that may be used, those of the laws in use among them',
      },
      schemas: { answer: words },
      async handle() {
        const { tiers, agencyKinds, offices, duties } = room.words;
        return { tiers: [...tiers], agencyKinds: [...agencyKinds], offices: [...offices], duties: [...duties] };
      },
    }),
    defineRoute({
      operation: 'organization.list-regions',
      method: 'GET',
      url: '/api/v1/regions',
      allow: 'signed-in',
      summary: { zh: '行政区划', en: 'List regions' },
      schemas: { answer: list(region) },
      async handle({ principal }) {
        const items = await selectRegions(room.database.reader, principal.jurisdiction);
        return { items, total: items.length };
      },
    }),
    defineRoute({
      operation: 'organization.register-region',
      method: 'POST',
      url: '/api/v1/regions',
      allow: ['system-administrator'],
      summary: { zh: '登记行政区划', en: 'Register a region' },
      schemas: { body: region, answer: region },
      handle: ({ principal, body }) => registerRegion(room, principal, body),
    }),
  ];
}
