import { Type } from 'typebox';
import { defineRoute, type Route } from '#kernel';
import type { StoreContext } from '../context.ts';
import { measureFreshness } from '../operations/measure-freshness.ts';

const count = Type.Integer({ minimum: 0 });
const day = Type.String({ description: 'YYYY-MM-DD' });
const nullable = <Schema extends ReturnType<typeof Type.String> | ReturnType<typeof Type.Integer>>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** GET /api/v1/loads/figures */
export function measureFreshnessRoute(context: StoreContext): Route {
  return defineRoute({
    operation: 'store.measure-freshness',
    method: 'GET',
    url: '/api/v1/loads/figures',
    allow: ['officer', 'head', 'sharing-head', 'authority', 'system-administrator', 'security-administrator', 'auditor'],
    summary: { zh: '数据更新情况：对照更新周期', en: 'The age of the data against what is promised, and the loads of thirty days' },
    schemas: {
      answer: Type.Object({
        today: day,
        agencies: Type.Array(Type.Object({ agency: Type.String(), onTime: count, late: count, never: count, unpromised: count })),
        late: Type.Array(
          Type.Object({
            resource: Type.String(),
            name: Type.String(),
            agency: Type.String(),
            loadedOn: nullable(Type.String()),
            promisedDays: count,
            daysLate: nullable(Type.Integer()),
          }),
          { description: 'The fifty latest; what was never loaded stands first' },
        ),
        loads: Type.Array(Type.Object({ day, published: count, failed: count })),
      }),
    },
    handle: ({ principal }) => measureFreshness(context, principal.jurisdiction),
  });
}
