import type { Principal } from '#kernel';
import type { Room } from '../room.ts';
import type { PreviewBody } from '../routes/wire.ts';
import { demandMatter } from './demand-matter.ts';

/** A page of granted items, masked and recorded, to the holder of a grant with the mode `preview`. */
export async function preview(room: Room, principal: Principal, code: string, body: PreviewBody) {
  demandMatter(room, principal, body.case);
  const disclosed = await room.access.disclose({
    mode: 'preview',
    principal,
    resource: code,
    purpose: body.purpose ?? body.case ?? '',
    items: body.items ?? [],
    selector: { limit: body.limit, ...(body.after === undefined ? {} : { after: body.after }) },
    case: body.case,
    reason: body.reason,
    operator: principal.kind === 'application' ? body.operator : undefined,
  });
  const { grant, items, version, receipt } = disclosed;
  return {
    rows: disclosed.rows,
    after: disclosed.after ?? null,
    version,
    items,
    grant: {
      id: grant.id,
      version: grant.version,
      purpose: grant.purposeCode,
      article: grant.article,
      caseNumber: grant.caseNumber,
      conditions: grant.conditions,
    },
    receipt,
  };
}
