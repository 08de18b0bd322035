import { slugOfCode } from './classification/code.ts';
import type { Item, LegalBasis, ResourceContent } from './content.ts';
import { type CatalogLaw, cite, type OpeningScale, openingClasses, openingScale, type SharingScale, sharingScale } from './law.ts';

/** A class of the law with its place on the internal scale, as an entry carries it. */
export interface Classed<Scale extends string> {
  readonly class: string;
  readonly scale: Scale;
  readonly zh: string;
  readonly en: string;
  /** `pack:article` that defines the class. */
  readonly article: string | undefined;
}

/** An item of a published resource; its classes are resolved: its own where it has one, else the resource's. */
export type PublishedItem = Item & {
  readonly sharing: Classed<SharingScale>;
  readonly opening: Classed<OpeningScale>;
};

/** A resource as it stands published. Frozen: it is cached and shared. */
export interface PublishedResource {
  readonly id: string;
  readonly code: string;
  /** The code as it stands in addresses: `101001-000001`. */
  readonly slug: string;
  readonly jurisdiction: string;
  /** Id of the providing agency. */
  readonly agency: string;
  readonly version: number;
  readonly status: 'published';
  readonly publishedAt: Date;
  readonly caseNumber: string | undefined;
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly summary: string;
  readonly summaryEn: string | undefined;
  readonly source: string;
  readonly classification: string;
  readonly themes: readonly string[];
  readonly format: { readonly class: string; readonly type: string };
  readonly updateCycle: string | undefined;
  readonly secret: boolean;
  /** Whether any item holds personal information. */
  readonly personal: boolean;
  readonly related: readonly string[];
  readonly sharing: Classed<SharingScale> & {
    readonly conditions: string;
    readonly scope: string;
    readonly agencies: readonly string[];
    readonly basis: LegalBasis | undefined;
    readonly modes: readonly string[];
  };
  readonly opening: Classed<OpeningScale> & {
    readonly conditions: string;
    readonly ground: string | undefined;
    readonly basis: LegalBasis | undefined;
  };
  readonly items: readonly PublishedItem[];
}

/** A sharing class as this law knows it; a name that it does not know is closed. */
export function classedSharing(law: CatalogLaw, name: string): Classed<SharingScale> {
  const known = Object.hasOwn(law.schemes.sharing.classes, name) ? law.schemes.sharing.classes[name] : undefined;
  return { class: name, scale: sharingScale(law, name), zh: known?.zh ?? name, en: known?.en ?? name, article: cite(law, known?.article) };
}

/** An opening class as this law knows it; a name that it does not know, or none, is closed. */
export function classedOpening(law: CatalogLaw, name: string | undefined): Classed<OpeningScale> {
  const classes = openingClasses(law);
  const known = name !== undefined && Object.hasOwn(classes, name) ? classes[name] : undefined;
  return {
    class: name ?? '',
    scale: openingScale(law, name),
    zh: known?.zh ?? name ?? '',
    en: known?.en ?? name ?? '',
    article: cite(law, known?.article ?? law.schemes.opening?.article),
  };
}

/** What is read from the tables of one published version. */
export interface PublishedRecord {
  readonly id: string;
  readonly code: string;
  readonly jurisdiction: string;
  readonly agency: string;
  readonly version: number;
  readonly publishedAt: Date;
  readonly caseNumber: string | null;
  readonly content: ResourceContent;
}

/** Composes the front-door form of a published version under the law in force. */
export function describePublished(record: PublishedRecord, law: CatalogLaw): PublishedResource {
  const { content } = record;
  const sharing = classedSharing(law, content.sharing.class);
  const opening = classedOpening(law, content.opening.class);
  return Object.freeze({
    id: record.id,
    code: record.code,
    slug: slugOfCode(record.code),
    jurisdiction: record.jurisdiction,
    agency: record.agency,
    version: record.version,
    status: 'published',
    publishedAt: record.publishedAt,
    caseNumber: record.caseNumber ?? undefined,
    name: content.name,
    nameEn: content.nameEn,
    summary: content.summary,
    summaryEn: content.summaryEn,
    source: content.source,
    classification: content.classification,
    themes: content.themes,
    format: content.format,
    updateCycle: content.updateCycle,
    secret: content.secret,
    personal: content.items.some((item) => item.sensitivity !== 'none'),
    related: content.related,
    sharing: {
      ...sharing,
      conditions: content.sharing.conditions,
      scope: content.sharing.scope,
      agencies: content.sharing.agencies,
      basis: content.sharing.basis,
      modes: content.sharing.modes,
    },
    opening: { ...opening, conditions: content.opening.conditions, ground: content.opening.ground, basis: content.opening.basis },
    items: content.items.map((item) =>
      Object.freeze({
        ...item,
        sharing: item.sharingClass === undefined ? sharing : classedSharing(law, item.sharingClass),
        opening: item.openingClass === undefined ? opening : classedOpening(law, item.openingClass),
      }),
    ),
  });
}
