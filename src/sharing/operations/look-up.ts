import type { Disclosure } from '#access';
import { octetsOf, type Principal, ReadyJson, writeReceipt } from '#kernel';
import type { Room } from '../room.ts';
import type { LookUpBody } from '../routes/wire.ts';

/**
 * Answers one look-up of an agency's program or officer through the one way in which rows leave.
 * @returns the answer as JSON (see `disclosureAnswer`): what is the same in every answer under one grant is
 *   written once and kept, which the hot path notices.
 */
export async function lookUp(room: Room, principal: Principal, code: string, body: LookUpBody): Promise<ReadyJson> {
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
    reason: body.reason,
  });
  const rows = octetsOf(JSON.stringify(disclosed.rows));
  return new ReadyJson(`{"rows":${rows},${constantPart(disclosed)},"receipt":${writeReceipt(disclosed.receipt)}}`);
}

type Constant = Pick<Disclosure, 'grant' | 'items' | 'version'>;

const written = new WeakMap<Disclosure['items'], { readonly of: Constant; readonly octets: string }>();

/** Access gives the same list of items for the same grant, segment and question; the rest is checked to be the same. */
function constantPart({ grant, items, version }: Constant): string {
  const known = written.get(items);
  if (known && known.of.grant === grant && known.of.version === version) return known.octets;
  const shown = {
    id: grant.id,
    version: grant.version,
    purpose: grant.purposeCode,
    article: grant.article,
    caseNumber: grant.caseNumber,
    conditions: grant.conditions,
  };
  const octets = octetsOf(`"version":${JSON.stringify(version)},"items":${JSON.stringify(items)},"grant":${JSON.stringify(shown)}`);
  written.set(items, { of: { grant, items, version }, octets });
  return octets;
}
