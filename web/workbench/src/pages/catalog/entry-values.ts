import type { Classifications, Content, Draft } from '../../api/wire.ts';

/** What the editor's fields hold: a draft, with the legal bases always there to be typed into. */
export type EntryValues = Omit<Draft, 'sharing' | 'opening' | 'items'> & {
  sharing: Omit<Draft['sharing'], 'basis'> & { basis: TypedBasis };
  opening: Omit<Draft['opening'], 'basis'> & { basis: TypedBasis };
  items: (Omit<Draft['items'][number], 'legalBasis'> & { legalBasis?: TypedBasis })[];
};

interface TypedBasis {
  instrument?: string;
  article?: string;
  text?: string;
}

export const blankItem = { name: '', nameEn: '', dataType: 'C', length: 50, key: false, required: false, sensitivity: 'none' } as const;

/** A blank entry; the sharing class is the law's own default, where it names one. */
export function emptyDraft(lists: Classifications): Partial<EntryValues> {
  return {
    themes: [],
    format: { class: '', type: '' },
    sharing: {
      ...(lists.defaultSharingClass ? { class: lists.defaultSharingClass } : {}),
      conditions: '',
      scope: '',
      agencies: [],
      modes: [],
      basis: {},
    },
    opening: { conditions: '', basis: {} },
    secret: false,
    items: [{ ...blankItem, key: true, required: true }],
  };
}

export function valuesOf(content: Content): EntryValues {
  return {
    ...(content as Draft),
    sharing: { ...(content.sharing as Draft['sharing']), basis: content.sharing.basis ?? {} },
    opening: { ...(content.opening as Draft['opening']), basis: content.opening.basis ?? {} },
    items: content.items.map((item) => ({ ...item })),
  };
}

/** What goes on the wire: blanks are left out, a basis only when its instrument and article are named. */
export function draftOf(values: EntryValues): Draft {
  const { sharing, opening, items, ...rest } = values;
  return withoutBlanks({
    ...rest,
    themes: rest.themes ?? [],
    related: rest.related ?? [],
    secret: rest.secret ?? false,
    sharing: { ...sharing, basis: basisOf(sharing.basis) },
    opening: { ...opening, basis: basisOf(opening.basis) },
    items: items.map((item) =>
      withoutBlanks({ ...item, key: item.key ?? false, required: item.required ?? false, legalBasis: basisOf(item.legalBasis) }),
    ),
  }) as unknown as Draft;
}

function basisOf(basis: TypedBasis | undefined): object | undefined {
  return basis?.instrument && basis.article ? withoutBlanks(basis) : undefined;
}

function withoutBlanks<T extends object>(value: T): T {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined && one !== null && one !== '');
  return Object.fromEntries(entries.map(([key, one]) => [key, isRecord(one) ? withoutBlanks(one) : one])) as T;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
