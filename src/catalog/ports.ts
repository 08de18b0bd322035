import type { Bilingual, Principal, ReadConnection, WriteConnection } from '#kernel';
import type { ResourceContent } from './content.ts';
import { faults } from './faults.ts';
import { openingScale, sharingScale } from './law.ts';
import { reviewCase } from './operations/demand-no-review.ts';
import { publishResource } from './operations/publish-resource.ts';
import { returnResource } from './operations/return-resource.ts';
import type { Room } from './room.ts';
import { findProblems } from './rules/find-problems.ts';
import { requiredFields } from './rules/wuxi-13-1-b-required-fields.ts';
import { classNeedsBasis } from './rules/wuxi-19-3-a-class-needs-basis.ts';
import { conditionsStated } from './rules/wuxi-19-3-b-conditions-stated.ts';
import { closedNeedsGround } from './rules/wuxi-22-1-3-closed-needs-ground.ts';
import { readVersion } from './store/read-published.ts';
import { readResource } from './store/read-resource.ts';
import './tables.ts';

type Connection = ReadConnection | WriteConnection;

/** What the case engine says of a decision that it carries out. */
export interface EffectCall {
  readonly connection: WriteConnection;
  readonly case: { readonly number: string };
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly principal: Principal;
  readonly at: Date;
}

export interface ResourceSubject {
  readonly title: string;
  readonly provider: string;
  readonly version?: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** What case types may name of the catalogue. */
export interface CatalogPorts {
  readonly subjects: { readonly resource: { load(id: string, connection: Connection): Promise<ResourceSubject> } };
  readonly facts: Readonly<Record<string, (argument: unknown, connection: Connection) => Promise<unknown>>>;
  readonly effects: Readonly<Record<'catalog.publish' | 'catalog.return', (call: EffectCall) => Promise<void>>>;
  /** Cases that the catalogue opens itself, and where. */
  readonly doors: Readonly<Record<string, Bilingual>>;
}

export function catalogPorts(room: Room): CatalogPorts {
  const decide = (operation: typeof publishResource) => (call: EffectCall) =>
    operation(room, String(call.arguments['resource'] ?? ''), {
      connection: call.connection,
      principal: call.principal,
      at: call.at,
      caseNumber: call.case.number,
    });
  /** A question about the entry under review: its draft where there is one. */
  const ask =
    <Answer>(judge: (content: ResourceContent) => Answer) =>
    async (argument: unknown, connection: Connection): Promise<Answer> =>
      judge((await contentsOf(room, String(argument ?? ''), connection)).reviewed);
  return {
    doors: {
      [reviewCase]: {
        zh: '请在目录条目的编辑页提交审核；被退回的，改正后从同一页再次提交。',
        en: 'Submit the entry for review from its editor; a returned one is mended and submitted there again.',
      },
    },
    subjects: { resource: { load: (id, connection) => loadSubject(room, id, connection) } },
    facts: {
      'catalog.missing-elements': ask((content) => requiredFields.check(content, room.law).map((problem) => problem.field)),
      'catalog.lacks-basis': ask((content) => classNeedsBasis.check(content, room.law).length > 0),
      'catalog.lacks-conditions': ask((content) => conditionsStated.check(content, room.law).length > 0),
      'catalog.lacks-opening-ground': ask((content) => closedNeedsGround.check(content, room.law).length > 0),
      'catalog.problems': ask((content) => findProblems(content, room.law, 'submission').map((problem) => problem.zh)),
      'catalog.duplicate': (argument, connection) => hasShareableItem(room, String(argument ?? ''), connection),
      'catalog.entries-of': (argument, connection) => countEntries(room, String(argument ?? ''), connection),
    },
    effects: { 'catalog.publish': decide(publishResource), 'catalog.return': decide(returnResource) },
  };
}

async function contentsOf(room: Room, id: string, connection: Connection) {
  const found = await readResource(connection, room.jurisdiction.id, id);
  const published = found?.currentVersion ? await readVersion(connection, id, found.currentVersion) : undefined;
  const reviewed = found?.draft ?? published;
  if (!found || !reviewed) throw faults['catalog.unknown-resource']();
  return { found, reviewed, valid: published ?? reviewed };
}

/**
 * A resource as cases know it: as published where it is, so that nobody is granted anything on a class that no review has
 * agreed to; else its draft.
 */
async function loadSubject(room: Room, id: string, connection: Connection): Promise<ResourceSubject> {
  const { found, valid } = await contentsOf(room, id, connection);
  const opening = openingScale(room.law, valid.opening.class);
  return {
    title: valid.name,
    provider: found.agency,
    ...(found.currentVersion === null ? {} : { version: String(found.currentVersion) }),
    attributes: {
      id: found.id,
      code: found.code,
      name: valid.name,
      provider: found.agency,
      sharing: sharingScale(room.law, valid.sharing.class),
      opening,
      status: found.status,
      items: valid.items.map((item) => item.id),
      personal: valid.items.some((item) => item.sensitivity !== 'none'),
      secret: valid.secret,
      catalogued: found.currentVersion !== null,
      inReview: found.draftState === 'in-review',
    },
  };
}

/** Whether some published resource already has a shareable item of this name (wuxi-15-3-b). */
async function hasShareableItem(room: Room, name: string, connection: Connection): Promise<boolean> {
  const rows = await connection
    .selectFrom('catalog.item as item')
    .innerJoin('catalog.resource as resource', (join) =>
      join.onRef('resource.id', '=', 'item.resource').onRef('resource.current_version', '=', 'item.version'),
    )
    .innerJoin('catalog.resource_version as version', (join) =>
      join.onRef('version.resource', '=', 'item.resource').onRef('version.version', '=', 'item.version'),
    )
    .select(['item.sharing_class', 'version.content'])
    .where('resource.jurisdiction', '=', room.jurisdiction.id)
    .where('item.name', '=', name.normalize('NFC').trim())
    .execute();
  return rows.some((row) => sharingScale(room.law, row.sharing_class ?? row.content.sharing.class) !== 'closed');
}

async function countEntries(room: Room, agency: string, connection: Connection): Promise<number> {
  const row = await connection
    .selectFrom('catalog.resource')
    .select((each) => each.fn.countAll<string>().as('entries'))
    .where('jurisdiction', '=', room.jurisdiction.id)
    .where('agency', '=', agency)
    .where('current_version', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(row.entries);
}
