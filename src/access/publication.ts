import type { ClosedRoute } from '#law';
import type { HolderKind } from './grants/grant.ts';

/** How far a sharing class lets data go: taken at once, by decision, or not at all. */
export type SharingScale = 'open_to_all' | 'gated' | 'closed';
/** How far an opening class lets data go; everything but `open` is closed to the anonymous public. */
export type OpeningScale = 'open' | 'gated' | 'closed' | 'required' | 'undecided';

/** What bounds how far something may go. */
export interface Bounds {
  readonly sharing: SharingScale;
  readonly opening: OpeningScale;
  /** What the law lets be asked for of what is not shared; nothing unless told. */
  readonly closedRoute?: ClosedRoute | undefined;
}

/**
 * Where something stands for a holder: an agency's side is bounded by the sharing class, the public's by the opening class.
 * What is not shared may still go by a decision where the law has a way for that (jiaozuo-19-1, zhejiang-26-3); what is
 * under review, or ordered opened and not opened yet, to one party under an agreement (zhejiang-31-1).
 */
export function reachFor(kind: HolderKind, of: Bounds): SharingScale {
  if (kind === 'agency') return of.sharing === 'closed' && (of.closedRoute ?? 'none') !== 'none' ? 'gated' : of.sharing;
  return of.opening === 'open' ? 'open_to_all' : of.opening === 'closed' ? 'closed' : 'gated';
}

/** Whether an item goes to agencies masked or not at all (zhejiang-26-3). */
export function isMaskedOnly(kind: HolderKind, { sharing, closedRoute }: Bounds): boolean {
  return kind === 'agency' && sharing === 'closed' && closedRoute === 'masked';
}

/** What access must know of a published item. */
export interface PublicationItem {
  /** Stable for the life of the resource: `i1`, `i2`, … */
  readonly id: string;
  /** Column name in answers and files. */
  readonly column: string;
  readonly name: string;
  /** C N Y D T L M G B I F of the catalogue guide. */
  readonly dataType: string;
  readonly length: number | null;
  readonly key: boolean;
  readonly sensitivity: 'none' | 'personal' | 'sensitive';
  /** Mask that applies unless a grant says otherwise. */
  readonly mask: string | null;
  /** The item's own class where it has one, else its resource's. */
  readonly sharing: SharingScale;
  readonly opening: OpeningScale;
  readonly closedRoute?: ClosedRoute | undefined;
}

/** A published resource as access sees it. A draft or withdrawn resource has none. */
export interface Publication {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  readonly jurisdiction: string;
  readonly version: string;
  readonly sharing: SharingScale;
  readonly opening: OpeningScale;
  readonly closedRoute?: ClosedRoute | undefined;
  /** Agencies that it is shared with; empty means any. */
  readonly scope: readonly string[];
  /** Conditions of sharing that the catalogue states; empty where there are none. */
  readonly conditions: string;
  readonly items: readonly PublicationItem[];
}

/** The catalog's own form of a published resource, as far as access reads it. */
export interface PublishedEntry {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  readonly jurisdiction: string;
  readonly version: number;
  readonly secret: boolean;
  readonly sharing: { readonly scale: SharingScale; readonly agencies: readonly string[]; readonly conditions?: string | undefined };
  readonly opening: { readonly scale: OpeningScale };
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    readonly dataType: string;
    readonly length?: number | undefined;
    readonly key: boolean;
    readonly sensitivity: PublicationItem['sensitivity'];
    readonly mask?: string | undefined;
    readonly sharing: { readonly scale: SharingScale };
    readonly opening: { readonly scale: OpeningScale };
  }[];
}

/**
 * Takes from the catalog's entry what decisions need. What holds a state secret is closed, whatever its class says.
 * @param route what the law lets be asked for of a class that is not shared.
 */
export function toPublication(entry: PublishedEntry, route: ClosedRoute): Publication {
  const closedRoute = entry.secret ? 'none' : route;
  const sharing = (scale: SharingScale): SharingScale => (entry.secret ? 'closed' : scale);
  const opening = (scale: OpeningScale): OpeningScale => (entry.secret ? 'closed' : scale);
  return {
    id: entry.id,
    code: entry.code,
    name: entry.name,
    agency: entry.agency,
    jurisdiction: entry.jurisdiction,
    version: String(entry.version),
    sharing: sharing(entry.sharing.scale),
    opening: opening(entry.opening.scale),
    closedRoute,
    scope: entry.sharing.agencies,
    conditions: entry.sharing.conditions ?? '',
    items: entry.items.map((item) => ({
      id: item.id,
      column: item.nameEn,
      name: item.name,
      dataType: item.dataType,
      length: item.length ?? null,
      key: item.key,
      sensitivity: item.sensitivity,
      mask: item.mask ?? null,
      sharing: sharing(item.sharing.scale),
      opening: opening(item.opening.scale),
      closedRoute,
    })),
  };
}
