import { Type } from 'typebox';
import { defineRoute, type Route } from '#kernel';
import type { Room } from '../room.ts';

const count = Type.Integer({ minimum: 0 });

/** GET /api/v1/sharing/figures */
export function measureUseRoute({ access }: Room): Route {
  return defineRoute({
    operation: 'sharing.measure-use',
    method: 'GET',
    url: '/api/v1/sharing/figures',
    allow: ['officer', 'head', 'sharing-head', 'authority', 'auditor'],
    summary: {
      zh: '近三十日的数据调用次数：主管部门和审计人员看全市，其他人员看本机构',
      en: 'Calls of the last thirty days: of the city for the authority and the auditor, else of the own agency',
    },
    schemas: {
      answer: Type.Object({
        scope: Type.Enum(['city', 'agency']),
        days: Type.Array(Type.Object({ day: Type.String(), calls: count, refused: count, visits: count })),
        holders: Type.Array(Type.Object({ holder: Type.String(), calls: count })),
        grants: count,
      }),
    },
    async handle({ principal }) {
      const { days, holders, ...rest } = await access.measureUse(principal);
      return { ...rest, days: [...days], holders: [...holders] };
    },
  });
}
