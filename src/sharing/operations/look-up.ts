import type { Disclosure } from '#access';
import type { Principal } from '#kernel';
import type { Room } from '../room.ts';
import type { LookUpBody } from '../routes/wire.ts';

/** Answers one look-up of an agency's program or officer through the one way in which rows leave. */
export async function lookUp(room: Room, principal: Principal, code: string, body: LookUpBody) {
  const disclosed = await room.access.disclose({
    mode: 'lookup',
    principal,
    resource: code,
    purpose: body.purpose ?? body.case ?? '',
    items: body.items ?? [],
    selector: { key: body.key },
    case: body.case,
    subject: body.subject,
    operator: body.operator,
  });
  return describeDisclosure(disclosed);
}

function describeDisclosure({ rows, receipt, grant, items, version }: Disclosure) {
  return {
    rows,
    version,
    items,
    grant: { id: grant.id, version: grant.version, purpose: grant.purposeCode, article: grant.article, caseNumber: grant.caseNumber },
    receipt,
  };
}
