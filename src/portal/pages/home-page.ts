import type { FoundDatasets } from '../operations/find-datasets.ts';
import type { Room } from '../room.ts';
import { formatCount, formatInstant } from '../words/format.ts';
import type { Frame } from './page-frame.ts';

/** What the home page's template is given. */
export function homePage(room: Room, frame: Frame, found: FoundDatasets, langField: boolean) {
  const { t, language, link, say } = frame;
  const { search, counts } = found;
  const { lists } = room.catalog;
  const narrowed = search.text !== '' || search.theme !== undefined;
  const turn = (page: number) => link('/', { q: search.text, theme: search.theme, page: page === 1 ? undefined : page });
  return {
    ...frame,
    pack: room.pack.id,
    search,
    langField,
    figures: [
      t.figures(counts.open, counts.gated, counts.agencies),
      counts.latest ? t.latest(formatInstant(counts.latest, language)) : '',
    ].join(language === 'zh' ? '' : ' '),
    themes: lists.themes
      .filter((theme) => (counts.themes[theme.id] ?? 0) > 0 || theme.id === search.theme)
      .map((theme) => ({
        name: say(theme),
        count: formatCount(counts.themes[theme.id] ?? 0),
        current: theme.id === search.theme,
        link: link('/', { q: search.text, theme: theme.id === search.theme ? undefined : theme.id }),
      })),
    items: found.items.map((row) => ({
      name: row.name,
      summary: row.summary,
      agency: language === 'zh' ? row.agency.name : row.agency.nameEn,
      opening: row.opening ? say(row.opening) : '',
      cycle: nameOf(lists.updateCycles, row.updateCycle, say),
      published: row.publishedAt ? formatInstant(new Date(row.publishedAt), language) : '',
      link: link(`/datasets/${row.slug}`),
    })),
    total: found.total,
    pages: found.pages,
    narrowed,
    emptyText: search.text !== '' ? t.noneFound(search.text) : search.theme !== undefined ? t.noneInTheme : t.noneYet,
    emptyHelp: search.text !== '' ? t.noneFoundHelp : t.noneYetHelp,
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
