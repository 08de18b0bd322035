import type { CaseTally } from '#casework';
import type { FoundDatasets } from '../operations/find-datasets.ts';
import type { Room } from '../room.ts';
import { formatCount, formatInstant } from '../words/format.ts';
import type { Frame } from './page-frame.ts';

/** What the home page's template is given. */
export function homePage(room: Room, frame: Frame, found: FoundDatasets, tally: CaseTally | undefined, langField: boolean) {
  const { t, language, link, say } = frame;
  const { search, counts, facets } = found;
  const { lists } = room.catalog;
  const { text, page: _, ...chosen } = search;
  const narrowed = text !== '' || Object.values(chosen).some((each) => each !== undefined);
  const address = (change: Partial<Record<keyof typeof chosen | 'q', string | undefined>> & { page?: number }) =>
    link('/', { q: text, ...chosen, page: undefined, ...change });
  const turn = (page: number) => address(page === 1 ? {} : { page });
  const classes = room.pack.schemes['opening']?.classes ?? {};
  const nameOfChoice: Readonly<Record<keyof typeof chosen, (id: string) => string>> = {
    theme: (id) => nameOf(lists.themes, id, say),
    agency: (id) => {
      const agency = facets.agencies.find((each) => each.id === id);
      return agency ? (language === 'zh' ? agency.name : agency.nameEn) : id;
    },
    openingClass: (id) => (classes[id] ? say(classes[id].text) : id),
    format: (id) => id.toUpperCase(),
    updateCycle: (id) => nameOf(lists.updateCycles, id, say),
  };
  const labels = { theme: t.byTheme, openingClass: t.byOpening, agency: t.byAgency, format: t.byFormat, updateCycle: t.byCycle } as const;
  return {
    ...frame,
    pack: room.pack.id,
    search: { ...search, hidden: Object.entries(chosen).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])) },
    langField,
    figures: [
      { value: formatCount(counts.open), name: t.figures.open },
      { value: formatCount(counts.gated), name: t.figures.gated },
      { value: formatCount(counts.agencies), name: t.figures.agencies },
      ...(counts.latest ? [{ value: formatInstant(counts.latest, language), name: t.figures.latest }] : []),
    ],
    tally:
      narrowed || !tally || tally.filed === 0
        ? ''
        : t.tally(tally.filed, tally.running, tally.results['opened'] ?? 0, tally.results['refused'] ?? 0, tally.late),
    chosen: [
      ...(text === '' ? [] : [{ name: text, link: address({ q: undefined }) }]),
      ...(Object.keys(labels) as (keyof typeof labels)[]).flatMap((name) => {
        const choice = chosen[name];
        return choice === undefined ? [] : [{ name: nameOfChoice[name](choice), link: address({ [name]: undefined }) }];
      }),
    ],
    facets: (Object.keys(labels) as (keyof typeof labels)[])
      .map((name) => {
        const choice = chosen[name];
        const known = facets[name];
        const all = choice === undefined || known.some(({ id }) => id === choice) ? known : [...known, { id: choice, count: 0 }];
        return {
          label: labels[name],
          chosen: choice === undefined ? '' : nameOfChoice[name](choice),
          // On a telephone what is open pushes the results down.
          open: name === 'theme' && text === '',
          choices: all.map(({ id, count }) => ({
            name: nameOfChoice[name](id),
            count: formatCount(count),
            current: id === choice,
            link: address({ [name]: id === choice ? undefined : id }),
          })),
        };
      })
      .filter(({ choices }) => choices.length > 0),
    items: found.items.map((row) => ({
      name: row.name,
      summary: row.summary,
      agency: language === 'zh' ? row.agency.name : row.agency.nameEn,
      opening: row.opening ? say(row.opening) : '',
      gated: row.opening !== null && classes[row.opening.class]?.scale === 'gated',
      cycle: nameOf(lists.updateCycles, row.updateCycle, say),
      published: row.publishedAt ? formatInstant(new Date(row.publishedAt), language) : '',
      link: link(`/datasets/${row.slug}`),
    })),
    total: found.total,
    pages: found.pages,
    narrowed,
    emptyText: text !== '' ? t.noneFound(text) : chosen.theme !== undefined ? t.noneInTheme : t.noneYet,
    emptyHelp: text !== '' ? t.noneFoundHelp : t.noneYetHelp,
    newer: search.page > 1 ? turn(Math.min(search.page - 1, found.pages)) : undefined,
    older: search.page < found.pages ? turn(search.page + 1) : undefined,
  };
}

/** Name of a list's choice; empty where none was made. */
export function nameOf(
  choices: readonly { readonly id: string; readonly zh: string; readonly en: string }[],
  id: string | undefined | null,
  say: Frame['say'],
): string {
  const choice = choices.find((each) => each.id === id);
  return choice ? say(choice) : (id ?? '');
}
