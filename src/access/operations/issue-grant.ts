import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Bilingual } from '#kernel';
import { faults } from '../faults.ts';
import { bumpEpoch } from '../grants/bump-epoch.ts';
import { type HolderKind, type Mode, modes } from '../grants/grant.ts';
import { clear, masks } from '../masks/masks.ts';
import { isMaskedOnly, type Publication, type PublicationItem, reachFor } from '../publication.ts';
import type { Room } from '../room.ts';
import { actOnGrant, type EffectCall } from './effect-call.ts';

const itemId = Type.String({ pattern: '^i[1-9][0-9]{0,5}$' });

/** Arguments of the effect `grant.issue`. Empty texts and lists mean that the decision says nothing. */
export const grantArguments = Type.Object({
  resource: Type.String({ pattern: '^[1-9][0-9]{0,17}$' }),
  /** Agency, or member of the public, that may take. */
  to: Type.String({ minLength: 1, maxLength: 60 }),
  purpose: Type.String({ minLength: 1, maxLength: 2_000 }),
  /** None means every item that its class lets be shared. */
  items: Type.Optional(Type.Array(itemId, { maxItems: 1_000, uniqueItems: true })),
  purposeCode: Type.Optional(Type.String({ pattern: '^([A-Za-z0-9\\p{L}][A-Za-z0-9\\p{L}._〔〕()（）-]{0,79})?$' })),
  /** One mode or several; look-up unless told. */
  mode: Type.Optional(Type.Union([Type.String(), Type.Array(Type.String(), { maxItems: 3 })])),
  /** The same as a list; together with `mode` where both are given. */
  modes: Type.Optional(Type.Array(Type.String(), { maxItems: 3 })),
  /** Items that are shown as they are, without the mask that the catalogue lays over them. */
  clear: Type.Optional(Type.Array(itemId, { maxItems: 1_000, uniqueItems: true })),
  conditions: Type.Optional(Type.String({ maxLength: 10_000 })),
  masks: Type.Optional(Type.Record(itemId, Type.String())),
  rowFilter: Type.Optional(
    Type.Array(Type.Object({ item: itemId, in: Type.Array(Type.String({ maxLength: 200 }), { minItems: 1, maxItems: 1_000 }) }), {
      maxItems: 20,
    }),
  ),
  subjectItem: Type.Optional(Type.Union([itemId, Type.Literal('')])),
  quotaPerDay: Type.Optional(Type.Integer({ minimum: 0 })),
  from: Type.Optional(Type.String({ pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' })),
  /** Last day of use, in the city's zone. */
  until: Type.Optional(Type.String({ pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' })),
});

type GrantArguments = Static<typeof grantArguments>;

const dayMilliseconds = 86_400_000;

/**
 * Issues a grant: the effect `grant.issue` of a case's decision, in the decision's transaction, and the only way in
 * which a grant comes to be. Repeating the same effect changes nothing.
 * An agency is granted what the sharing class lets go; a member of the public what the opening class does, for a term.
 * @throws access.not-published, access.closed-class (wuxi-19-2-3), access.only-institutions (wuxi-2-3),
 *   access.not-in-scope (wuxi-19-2-2), access.only-masked (zhejiang-26-3), access.not-open (wuxi-22-1-3, zhejiang-31-1),
 *   access.no-holder, access.no-outlet, access.grant-malformed
 */
export async function issueGrant(room: Room, call: EffectCall): Promise<void> {
  const asked = parse(call.arguments);
  const publication = await room.readPublication(asked.resource, call.connection);
  if (!publication) throw faults['access.not-published']();
  const { articles } = room;
  const holderKind: HolderKind = asked.to.startsWith('public:') ? 'public' : 'agency';
  const holder =
    holderKind === 'public' ? await publicHolder(room, call, publication, asked) : await agencyHolder(room, publication, asked);
  const items = grantedItems(room, publication, asked, holderKind);
  const row = {
    jurisdiction: publication.jurisdiction,
    holder,
    holder_kind: holderKind,
    provider: publication.agency,
    resource: publication.id,
    items,
    masks: JSON.stringify({ ...knownMasks(asked.masks ?? {}, items), ...unmasked(asked.clear ?? [], items) }),
    row_filter: JSON.stringify(knownFilter(asked.rowFilter ?? [], publication)),
    subject_item: subjectItem(asked.subjectItem, publication),
    purpose: asked.purpose,
    purpose_code: asked.purposeCode || call.case.number,
    conditions: [holderKind === 'agency' ? publication.conditions : '', asked.conditions ?? ''].filter((each) => each !== '').join('\n'),
    modes: knownModes(asked.mode, asked.modes, holderKind),
    quota_per_day: asked.quotaPerDay || null,
    valid_from: asked.from ? startOf(asked.from) : call.at,
    valid_until: asked.until ? new Date(startOf(asked.until).getTime() + dayMilliseconds) : null,
    article: call.article ?? (holderKind === 'public' ? articles.gatedToPublic : articles.sharing[publication.sharing]) ?? '',
    case_number: call.case.number,
    effect_key: call.key,
    changed_by_case: call.case.number,
    changed_by_article: null,
    issued_at: call.at,
    changed_at: call.at,
  };
  if (row.article === '' || row.case_number === '') throw malformed('article, case');
  if (row.valid_until !== null && row.valid_until <= row.valid_from) throw malformed('until');
  const done = await call.connection.selectFrom('access.grant').select('id').where('effect_key', '=', call.key).executeTakeFirst();
  if (done) return;
  const epoch = String(await bumpEpoch(call.connection));
  const { id } = await call.connection
    .insertInto('access.grant')
    .values({ ...row, epoch })
    .returning('id')
    .executeTakeFirstOrThrow();
  await room.ledger.record(call.connection, [
    actOnGrant('access.issue-grant', call, publication.jurisdiction, id, {
      holder: row.holder,
      resource: row.resource,
      resourceVersion: publication.version,
      items,
      modes: row.modes,
      purposeCode: row.purpose_code,
      article: row.article,
      ...(row.valid_until ? { until: row.valid_until.toISOString() } : {}),
    }),
  ]);
}

/** Agencies share among themselves, within the class and the scope of the entry. @returns the holder's id. */
async function agencyHolder({ articles, findAgency }: Room, publication: Publication, asked: GrantArguments): Promise<string> {
  const provider = async () => (await findAgency(publication.agency))?.name ?? publication.agency;
  if (reachFor('agency', publication) === 'closed')
    throw faults['access.closed-class']({ ...cited(articles.sharing.closed), values: { provider: await provider() } });
  const holder = await findAgency(asked.to);
  if (!holder || holder.id === publication.agency) throw faults['access.only-institutions'](cited(articles.institutions));
  if (publication.scope.length > 0 && !publication.scope.includes(holder.id))
    throw faults['access.not-in-scope']({ ...cited(articles.sharing.gated), values: { provider: await provider() } });
  return holder.id;
}

/** Conditional opening: to a member of the public, for a term. @returns the holder's id. */
async function publicHolder(room: Room, call: EffectCall, publication: Publication, asked: GrantArguments): Promise<string> {
  if (reachFor('public', publication) === 'closed') throw faults['access.not-open'](cited(room.articles.closedToPublic));
  const decided = publication.opening === 'open' || publication.opening === 'gated';
  if (!decided && !(await hasAgreement(call, publication, asked.to)))
    throw faults['access.not-open'](cited(room.articles.undecidedToPublic));
  const holder = await room.findPublicHolder(asked.to, call.connection);
  if (!holder) throw faults['access.no-holder']();
  if (!asked.until) throw malformed('until');
  return holder.id;
}

function parse(given: Readonly<Record<string, unknown>>): GrantArguments {
  if (!Value.Check(grantArguments, given)) {
    const [first] = Value.Errors(grantArguments, given);
    throw malformed(first?.instancePath.slice(1) || 'arguments');
  }
  return given;
}

/** Whether this case has an agreement with the party, registered before the grant (zhejiang-31-1). */
async function hasAgreement({ connection, case: { number } }: EffectCall, { id, jurisdiction }: Publication, party: string) {
  const found = await connection
    .selectFrom('access.agreement')
    .select('id')
    .where('jurisdiction', '=', jurisdiction)
    .where('case_number', '=', number)
    .where('resource', '=', id)
    .where('party', '=', party)
    .executeTakeFirst();
  return found !== undefined;
}

/** The items asked for, or all that may go. Of data that goes masked alone, those that have a mask. */
function grantedItems({ articles }: Room, publication: Publication, asked: GrantArguments, kind: HolderKind): string[] {
  const { items = [], masks: given = {}, clear: bare = [] } = asked;
  const reached = publication.items.filter((item) => reachFor(kind, item) !== 'closed');
  const refused = items.filter((id) => !reached.some((item) => item.id === id));
  if (refused.length > 0) throw malformed(refused.join(', '));
  const isBare = (item: PublicationItem) => bare.includes(item.id) || [null, clear].includes(given[item.id] ?? item.mask);
  const unmaskable = reached.filter((item) => isMaskedOnly(kind, item) && isBare(item));
  const named = unmaskable.filter(({ id }) => items.includes(id) || bare.includes(id));
  if (named.length > 0 || (reached.length > 0 && unmaskable.length === reached.length))
    throw faults['access.only-masked']({
      ...cited(articles.sharing.closed),
      values: { items: (named.length > 0 ? named : unmaskable).map(({ name }) => name).join('、') },
    });
  if (items.length > 0) return [...items];
  // An item that is not shared in a resource that is goes only where it is named.
  const meant = reached.filter((item) => kind === 'public' || publication.sharing === 'closed' || item.sharing !== 'closed');
  return meant.filter((item) => !unmaskable.includes(item)).map(({ id }) => id);
}

function knownMasks(given: Readonly<Record<string, string>>, items: readonly string[]): Readonly<Record<string, string>> {
  for (const [item, mask] of Object.entries(given))
    if (!items.includes(item) || (mask !== clear && !masks.has(mask))) throw malformed(`masks.${item}`);
  return given;
}

/** Cells of these items come as they are; of items that were not granted after all nothing comes. */
function unmasked(asked: readonly string[], items: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(asked.filter((item) => items.includes(item)).map((item) => [item, clear]));
}

function knownFilter(given: NonNullable<GrantArguments['rowFilter']>, publication: Publication) {
  for (const condition of given) if (!publication.items.some((item) => item.id === condition.item)) throw malformed('rowFilter');
  return given;
}

function subjectItem(given: string | undefined, publication: Publication): string | null {
  if (!given) return null;
  if (!publication.items.some((item) => item.id === given && item.key)) throw malformed('subjectItem');
  return given;
}

/** The laws' words for how data is supplied (jiaozuo-22-2, national-20-2), as the outlets that there are. */
const outletsOf: ReadonlyMap<string, readonly Mode[]> = new Map([
  ['interface', ['lookup']],
  ['query', ['lookup', 'preview']],
  ['batch', ['download']],
  ['file', ['download']],
]);

/** Ways of supply that a law knows and this release does not carry out, each with the reason. */
export const waysWithoutOutlet: Readonly<Record<string, Bilingual>> = {
  push: {
    zh: '平台不向外部数据库写入数据，暂不能推送',
    en: 'The platform writes into no database outside itself, so that it cannot push yet',
  },
};

/** What is meant where a decision names no way: agencies look up, the public takes a file. */
const usualMode: Readonly<Record<HolderKind, Mode>> = { agency: 'lookup', public: 'download' };

function knownModes(given: GrantArguments['mode'], more: readonly string[] = [], kind: HolderKind): string[] {
  const said = [...(Array.isArray(given) ? given : [given ?? '']), ...more].filter((mode) => mode !== '');
  if (said.some((mode) => Object.hasOwn(waysWithoutOutlet, mode))) throw faults['access.no-outlet']();
  const asked = said.flatMap((mode): readonly string[] => outletsOf.get(mode) ?? [mode]);
  const unknown = asked.filter((mode) => !(modes as readonly string[]).includes(mode));
  if (unknown.length > 0) throw malformed('mode');
  return asked.length > 0 ? [...new Set(asked)] : [usualMode[kind]];
}

/** The instant at which a day of the city begins. */
function startOf(day: string): Date {
  const instant = new Date(`${day}T00:00:00+08:00`);
  if (Number.isNaN(instant.getTime())) throw malformed(day);
  return instant;
}

function malformed(what: string) {
  return faults['access.grant-malformed']({ values: { what } });
}

function cited(article: string | undefined) {
  return article ? { article } : {};
}
