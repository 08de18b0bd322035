import { Type } from 'typebox';
import { dayOf, defineRoute, kernelFaults, type Route } from '#kernel';
import { type FileForm, mediaTypes } from '../files/write-file.ts';
import { chartRelease } from '../operations/chart-release.ts';
import { downloadDataset } from '../operations/download-dataset.ts';
import { findDatasets } from '../operations/find-datasets.ts';
import { measureFile } from '../operations/measure-file.ts';
import { showDataset } from '../operations/show-dataset.ts';
import { tallyApplications } from '../operations/tally-applications.ts';
import { datasetPage, type Tab, tabs } from '../pages/dataset-page.ts';
import { type ApiDefinition, developersPage } from '../pages/developers-page.ts';
import { homePage } from '../pages/home-page.ts';
import { lawPage } from '../pages/law-page.ts';
import { frameOf } from '../pages/page-frame.ts';
import type { Room } from '../room.ts';
import { attachment, isKnown, readerOf, sendPage, tagOf } from './send-page.ts';

/** Rows shown on a dataset's page. */
const previewRows = 20;

const lang = Type.Optional(Type.String({ maxLength: 20 }));
const slugParams = Type.Object({ slug: Type.String({ maxLength: 80 }) });
const choice = Type.Optional(Type.String({ maxLength: 60 }));

/** The public pages. All may be read by anyone; none needs script. */
export function portalRoutes(room: Room): Route[] {
  return [
    defineRoute({
      operation: 'portal.find-datasets',
      method: 'GET',
      url: '/',
      allow: 'anyone',
      page: true,
      summary: { zh: '首页：找数据', en: 'Home page: find data' },
      schemas: {
        query: Type.Object({
          q: Type.Optional(Type.String({ maxLength: 100 })),
          theme: choice,
          agency: choice,
          openingClass: choice,
          format: choice,
          updateCycle: choice,
          page: Type.Integer({ minimum: 1, maximum: 10_000, default: 1 }),
          lang,
        }),
      },
      async handle({ query, principal, request, reply }) {
        const frame = frameOf(room, request, '', principal);
        const { q, page, lang: explicit, theme, agency, openingClass, format, updateCycle } = query;
        const found = await findDatasets(room, {
          text: (q ?? '').trim(),
          theme: theme || undefined,
          agency: agency || undefined,
          openingClass: openingClass || undefined,
          format: format?.toLowerCase() || undefined,
          updateCycle: updateCycle || undefined,
          page,
        });
        return sendPage(
          request,
          reply,
          room.renderer.render(
            'home',
            homePage(room, { ...frame, title: frame.t.home }, found, await tallyApplications(room), explicit !== undefined),
          ),
        );
      },
    }),
    defineRoute({
      operation: 'portal.show-dataset',
      method: 'GET',
      url: '/datasets/:slug',
      allow: 'anyone',
      page: true,
      summary: { zh: '数据页', en: 'The page of a dataset' },
      schemas: { params: slugParams, query: Type.Object({ tab: Type.Optional(Type.String({ maxLength: 20 })), lang }) },
      async handle({ params, query, principal, request, reply }) {
        const shown = await showDataset(room, params.slug);
        const frame = frameOf(room, request, shown.entry.name, principal);
        const tab: Tab = tabs.find((each) => each === query.tab) ?? 'data';
        const release = shown.data.state === 'open' ? shown.data.release : undefined;
        if (shown.data.state === 'failed')
          return sendPage(
            request,
            reply.code(503).header('retry-after', '30'),
            room.renderer.render('dataset', datasetPage(room, frame, shown, tab, undefined, undefined)),
          );
        const history =
          tab === 'versions'
            ? {
                versions: await room.catalog.listVersions(shown.entry.id),
                releases: release ? await room.access.listReleases(shown.entry.id) : [],
              }
            : undefined;
        // Everything that the page is made of; rows are read only when it is not known to the reader already.
        const tag = tagOf(
          release?.projection,
          release?.publishedAt?.getTime(),
          release && room.sizes.get(release.projection),
          [shown.entry.id, shown.entry.version, shown.data.state, shown.publisher, history],
          [frame.language, request.url, dayOf(room.clock.now()), room.renderer.build, room.pack.hash, readerOf(principal)],
        );
        if (isKnown(request, reply, tag)) return reply.code(304).send();
        const rows = tab === 'data' && release && (await release.preview({ limit: previewRows })).rows;
        const taken = release &&
          rows && { rows, size: measureFile(room, release, shown.entry, rows), chart: await chartRelease(room, release, shown.entry) };
        return sendPage(
          request,
          reply,
          room.renderer.render('dataset', datasetPage(room, frame, shown, tab, taken || undefined, history)),
          tag,
        );
      },
    }),
    defineRoute({
      operation: 'portal.download-dataset',
      method: 'GET',
      url: '/datasets/:slug/download.:kind',
      allow: 'anyone',
      page: true,
      produces: 'text/csv',
      summary: { zh: '下载数据', en: 'Download a dataset' },
      schemas: {
        params: Type.Object({ slug: Type.String({ maxLength: 80 }), kind: Type.String({ maxLength: 10 }) }),
        query: Type.Object({ form: Type.Optional(Type.Enum(['exact', 'excel'])), lang }),
      },
      async handle({ params, query, request, reply }) {
        const form = formOf(params.kind, query.form);
        const download = await downloadDataset(room, params.slug, form);
        if (isKnown(request, reply, download.tag)) return reply.code(304).send();
        const { entry, release } = download;
        const name = `${entry.name}-${entry.code.replace('/', '-')}-v${release.version}.${params.kind}`;
        reply.header('content-disposition', attachment(`${entry.slug}.${params.kind}`, name)).type(mediaTypes[form]);
        if (request.method === 'HEAD') return reply.send();
        return reply.send(await download.start());
      },
    }),
    defineRoute({
      operation: 'portal.show-developers',
      method: 'GET',
      url: '/developers',
      allow: 'anyone',
      page: true,
      summary: { zh: '接口说明', en: 'About the open API' },
      schemas: { query: Type.Object({ lang }) },
      async handle({ principal, request, reply }) {
        const frame = frameOf(room, request, '', principal);
        const definition = request.server.swagger() as unknown as ApiDefinition;
        const origin = room.origin ?? `${request.protocol}://${request.host}`;
        return sendPage(request, reply, room.renderer.render('developers', developersPage(room, frame, definition, origin)));
      },
    }),
    defineRoute({
      operation: 'portal.show-law',
      method: 'GET',
      url: '/law/:pack',
      allow: 'anyone',
      page: true,
      summary: { zh: '依据的规定', en: 'The rules behind the platform' },
      schemas: { params: Type.Object({ pack: Type.String({ maxLength: 60 }) }), query: Type.Object({ lang }) },
      async handle({ params, principal, request, reply }) {
        if (params.pack !== room.pack.id) throw kernelFaults['kernel.not-found']();
        return sendPage(request, reply, room.renderer.render('law', lawPage(room, frameOf(room, request, '', principal))));
      },
    }),
    defineRoute({
      operation: 'portal.send-style',
      method: 'GET',
      url: '/portal/:file',
      allow: 'anyone',
      page: true,
      produces: 'text/css',
      summary: { zh: '样式', en: 'The style of the pages' },
      schemas: { params: Type.Object({ file: Type.String({ maxLength: 40 }) }) },
      async handle({ params, reply }) {
        if (`/portal/${params.file}` !== room.renderer.stylePath) throw kernelFaults['kernel.not-found']();
        return reply
          .header('cache-control', 'public, max-age=31536000, immutable')
          .type('text/css; charset=utf-8')
          .send(room.renderer.style);
      },
    }),
  ];
}

/** @throws kernel.not-found for a kind of file that there is not. */
export function formOf(kind: string, form: 'exact' | 'excel' | undefined): FileForm {
  if (kind === 'csv') return form === 'excel' ? 'excel-csv' : 'csv';
  if (kind === 'json' || kind === 'xlsx') return kind;
  throw kernelFaults['kernel.not-found']();
}
