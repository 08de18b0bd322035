import { defineRoute, type Route } from '#kernel';
import { registerAgency } from '../operations/register-agency.ts';
import { registerRegion } from '../operations/register-region.ts';
import type { Room } from '../room.ts';
import { selectAgencies, selectRegions } from '../store/agencies.ts';
import { agency, list, region, showAgency } from './schemas.ts';

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
