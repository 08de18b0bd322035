import { maskChoices, type PastRelease, type Row } from '#access';
import type { PublishedItem, PublishedResource, PublishedVersion } from '#catalog';
import { dayOf } from '#kernel';
import { columnsOf } from '../csv/columns-of.ts';
import { drawChart } from '../draw/draw-chart.ts';
import type { FileSize } from '../operations/measure-file.ts';
import type { ShownDataset } from '../operations/show-dataset.ts';
import type { PublicRelease, Room } from '../room.ts';
import type { Chart } from '../rules/choose-chart.ts';
import { citeApplication, citeObjection, wholeArticle } from '../rules/cite-law.ts';
import { judgeFreshness } from '../rules/judge-freshness.ts';
import { formatBytes, formatCount, formatDay, formatInstant } from '../words/format.ts';
import { drawRoad } from './application-form.ts';
import { nameOf } from './home-page.ts';
import type { Frame, LawWords } from './page-frame.ts';

/** Rows and size of what is shown, read after the page was found to be wanted. */
export interface ShownRows {
  readonly rows: readonly Row[];
  readonly size: FileSize;
  readonly chart: Chart | undefined;
}

export const tabs = ['data', 'items', 'about', 'versions', 'api', 'feedback'] as const;
export type Tab = (typeof tabs)[number];

/** What came before. */
export interface DatasetHistory {
  readonly versions: readonly PublishedVersion[];
  readonly releases: readonly PastRelease[];
}

/** What the dataset page's template is given. */
export function datasetPage(
  room: Room,
  frame: Frame,
  shown: ShownDataset,
  tab: Tab,
  taken: ShownRows | undefined,
  history: DatasetHistory | undefined,
) {
  const { t, language, say, law, link } = frame;
  const address = `/datasets/${shown.entry.slug}`;
  const { entry, data } = shown;
  const release = data.state === 'open' ? data.release : undefined;
  const name = language === 'en' && entry.nameEn ? entry.nameEn : entry.name;
  const summary = language === 'en' && entry.summaryEn ? entry.summaryEn : entry.summary;
  const publisher = language === 'zh' ? shown.publisher.name : shown.publisher.nameEn;
  const { basis, ground } = entry.opening;
  return {
    ...frame,
    tab,
    tabs: tabs.map((each) => ({
      name: t.tabs[each] ?? each,
      current: each === tab,
      link: link(address, { tab: each === 'data' ? undefined : each }),
    })),
    applyLink:
      data.state !== 'gated' || !room.application
        ? ''
        : frame.visitor
          ? link(`${address}/apply`)
          : link('/account/sign-in', { next: `${address}/apply` }),
    api: { examples: apiExamples(room, entry, release), docs: link('/developers') },
    office: shown.publisher.dataOffice ?? '',
    feedbackLaw: [law(citeObjection(room.pack))].filter((words): words is LawWords => words !== undefined),
    history: history && describeHistory(frame, history),
    title: name,
    description: summary,
    pack: room.pack.id,
    name,
    otherName: name === entry.name ? entry.nameEn : entry.name,
    summary,
    publisher,
    opening: say(entry.opening),
    state: data.state,
    freshness: release?.publishedAt && describeFreshness(room, frame, entry, release.publishedAt),
    reason: reasonOf(room, entry, data.state, frame),
    road: data.state === 'gated' && room.application ? drawRoad(room.application, frame) : [],
    ground: ground === undefined ? '' : (t.grounds[ground] ?? ''),
    conditions: data.state === 'gated' ? entry.opening.conditions : '',
    basis: basis ? `${basis.instrument} ${basis.article}${basis.text ? `${t.colon}${basis.text}` : ''}` : '',
    lawWords: [law(entry.opening.article), data.state === 'gated' ? law(wholeArticle(citeApplication(room.pack))) : undefined].filter(
      (words): words is LawWords => words !== undefined,
    ),
    ...(release && taken
      ? {
          preview: describePreview(frame, entry, release, taken.rows),
          download: describeDownload(frame, entry, release, taken.size),
          chart: taken.chart && drawChart(taken.chart, t, taken.chart.rows === release.rows),
        }
      : {}),
    items: data.state === 'closed' ? [] : entry.items.map((item) => describeItem(room, frame, item, release)),
    facts: describeFacts(room, frame, entry, publisher, release),
    metadata: release && describeForMachines(entry, shown.publisher.name, release),
  };
}

/** Why it cannot be taken at once. */
function reasonOf({ application }: Room, { opening }: PublishedResource, state: ShownDataset['data']['state'], { t, say }: Frame): string {
  if (state === 'gated') return application ? t.gated(say(opening), application.agreement !== undefined) : t.gatedNoWay;
  return opening.scale === 'undecided' ? t.undecided : opening.scale === 'required' ? t.requiredNotYet : t.closed;
}

/** Calls that work as they stand. */
function apiExamples(room: Room, entry: PublishedResource, release: PublicRelease | undefined): string {
  const address = `${room.origin ?? ''}/api/v1/open/datasets/${entry.slug}`;
  const column = release?.items[0]?.column;
  return [`GET ${address}`, `GET ${address}/rows?limit=100`, ...(column ? [`GET ${address}/rows?where=${column}:contains:…`] : [])].join(
    '\n',
  );
}

function describeFreshness(room: Room, frame: Frame, entry: PublishedResource, publishedAt: Date) {
  const { t, language } = frame;
  const promised = room.catalog.lists.updateCycles.find((cycle) => cycle.id === entry.updateCycle)?.days ?? null;
  const judged = judgeFreshness(publishedAt, promised, dayOf(room.clock.now()));
  const how =
    judged.kind === 'no-promise'
      ? t.noPromise
      : judged.kind === 'late'
        ? t.late(judged.days, formatDay(judged.due, language))
        : t.onTime(formatDay(judged.due, language));
  return {
    kind: judged.kind,
    text: `${t.updated} ${formatInstant(publishedAt, language)}${t.comma}${how}`,
  };
}

function describePreview(frame: Frame, entry: PublishedResource, release: PublicRelease, rows: readonly Row[]) {
  const { t } = frame;
  const columns = columnsOf(release, entry);
  return {
    caption: t.preview(rows.length, release.rows),
    columns,
    rows: rows.map((row) =>
      columns.map(({ column, numeric }) => {
        const cell = row[column] ?? null;
        const text = typeof cell === 'boolean' ? (cell ? t.yes : t.no) : String(cell ?? '');
        return { empty: cell === null, numeric, text };
      }),
    ),
  };
}

function describeDownload(frame: Frame, entry: PublishedResource, release: PublicRelease, size: FileSize) {
  const { t, link } = frame;
  const bytes = formatBytes(size.bytes);
  return {
    exact: `/datasets/${entry.slug}/download.csv`,
    excel: `/datasets/${entry.slug}/download.csv?form=excel`,
    json: `/datasets/${entry.slug}/download.json`,
    xlsx: `/datasets/${entry.slug}/download.xlsx`,
    facts: t.downloadFacts(release.rows, size.exact ? bytes : t.approximately(bytes)),
    page: link(`/datasets/${entry.slug}`),
  };
}

function describeHistory({ t, language }: Frame, { versions, releases }: DatasetHistory) {
  const separator = language === 'zh' ? '、' : ', ';
  return {
    versions: versions.map((version, at) => {
      const fields = version.changed.map((field) => t.changedNames[field] ?? (field === 'items' ? t.itemsChanged : field));
      const changes = [
        ...(fields.length > 0 ? [fields.join(separator)] : []),
        ...(version.itemsAdded.length > 0 ? [t.added(version.itemsAdded.join(separator))] : []),
        ...(version.itemsRemoved.length > 0 ? [t.removed(version.itemsRemoved.join(separator))] : []),
      ];
      const first = at === versions.length - 1 && version.version === 1;
      return {
        number: version.version,
        day: formatInstant(version.publishedAt, language),
        changes: changes.length > 0 ? changes.join(language === 'zh' ? '；' : '; ') : first ? t.firstVersion : t.noChanges,
      };
    }),
    releases: releases.map((release) => ({
      data: release.dataVersion,
      entry: release.resourceVersion,
      day: formatInstant(release.releasedAt, language),
      items: formatCount(release.items),
      batch: release.batch,
    })),
  };
}

function describeItem(room: Room, frame: Frame, item: PublishedItem, release: PublicRelease | undefined) {
  const { t, say, language } = frame;
  const type = nameOf(room.catalog.lists.dataTypes, item.dataType, say);
  const given = release?.items.find((each) => each.id === item.id);
  const mask = maskChoices.find((each) => each.id === (given ? given.mask : item.mask));
  const scale = item.opening.scale;
  return {
    name: item.name,
    column: item.nameEn,
    key: item.key,
    type: item.length === undefined || item.dataType !== 'C' ? type : `${type}${t.comma}${t.characters(item.length)}`,
    meaning: [item.meaning, item.codeSet].filter((text) => text !== undefined && text !== '').join(language === 'zh' ? '；' : '; '),
    mask: mask ? say(mask) : t.itemUnmasked,
    closed: scale === 'open' || scale === 'required' ? '' : say(item.opening),
  };
}

function describeFacts(room: Room, frame: Frame, entry: PublishedResource, publisher: string, release: PublicRelease | undefined) {
  const { t, say, language } = frame;
  const { lists } = room.catalog;
  const format = nameOf(lists.formats, entry.format.class, say);
  const facts: [string, string][] = [
    [t.publisher, publisher],
    [t.source, entry.source],
    [t.cycle, nameOf(lists.updateCycles, entry.updateCycle, say)],
    [t.themesLabel, entry.themes.map((theme) => nameOf(lists.themes, theme, say)).join(language === 'zh' ? '、' : ', ')],
    [t.formatLabel, `${format} ${entry.format.type}`],
    [t.rows, release ? formatCount(release.rows) : ''],
    [t.code, entry.code],
    [t.version, `${entry.version}`],
    [t.published, formatInstant(entry.publishedAt, language)],
  ];
  return facts.filter(([name, value]) => value !== '' || name === t.source).map(([name, value]) => ({ name, value: value || t.none }));
}

/** schema.org Dataset, for search engines; `<` cannot end the block early. */
function describeForMachines(entry: PublishedResource, publisher: string, release: PublicRelease): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: entry.name,
    description: entry.summary,
    identifier: entry.code,
    version: `${entry.version}.${release.version}`,
    ...(release.publishedAt ? { dateModified: release.publishedAt.toISOString() } : {}),
    isAccessibleForFree: true,
    creator: { '@type': 'GovernmentOrganization', name: publisher },
    variableMeasured: release.items.map((item) => item.name),
    distribution: [{ '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `/datasets/${entry.slug}/download.csv` }],
  }).replaceAll('<', '\\u003c');
}
