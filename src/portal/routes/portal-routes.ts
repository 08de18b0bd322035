import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { dayOf, defineRoute, kernelFaults, type Route, setPagePolicy } from '#kernel';
import { downloadDataset } from '../operations/download-dataset.ts';
import { findDatasets } from '../operations/find-datasets.ts';
import { measureFile } from '../operations/measure-file.ts';
import { showDataset } from '../operations/show-dataset.ts';
import { datasetPage } from '../pages/dataset-page.ts';
import { homePage } from '../pages/home-page.ts';
import { lawPage } from '../pages/law-page.ts';
import { frameOf } from '../pages/page-frame.ts';
import type { Room } from '../room.ts';

/** Rows shown on a dataset's page. */
const previewRows = 20;

const lang = Type.Optional(Type.String({ maxLength: 20 }));
const slugParams = Type.Object({ slug: Type.String({ maxLength: 80 }) });

/** The public pages. All may be read by anyone; none sets a cookie or needs script. */
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
          theme: Type.Optional(Type.String({ maxLength: 40 })),
          page: Type.Integer({ minimum: 1, maximum: 10_000, default: 1 }),
          lang,
        }),
      },
      async handle({ query, request, reply }) {
        const frame = frameOf(room, request, '');
        const found = await findDatasets(room, { text: (query.q ?? '').trim(), theme: query.theme || undefined, page: query.page });
        const page = homePage(room, { ...frame, title: frame.t.home }, found, query.lang !== undefined);
        return sendPage(request, reply, room.renderer.render('home', page));
      },
    }),
    defineRoute({
      operation: 'portal.show-dataset',
      method: 'GET',
      url: '/datasets/:slug',
      allow: 'anyone',
      page: true,
      summary: { zh: '数据页', en: 'The page of a dataset' },
      schemas: { params: slugParams, query: Type.Object({ lang }) },
      async handle({ params, request, reply }) {
        const shown = await showDataset(room, params.slug);
        const frame = frameOf(room, request, shown.entry.name);
        const release = shown.data.state === 'open' ? shown.data.release : undefined;
        if (shown.data.state === 'failed')
          return sendPage(
            request,
            reply.code(503).header('retry-after', '30'),
            room.renderer.render('dataset', datasetPage(room, frame, shown, undefined)),
          );
        // Everything that the page is made of; rows are read only when it is not known to the reader already.
        const tag = tagOf(
          release?.projection,
          release?.publishedAt?.getTime(),
          release && room.sizes.get(release.projection),
          [shown.entry.id, shown.entry.version, shown.data.state, shown.publisher.name],
          [frame.language, request.url, dayOf(room.clock.now()), room.renderer.build, room.pack.hash],
        );
        if (isKnown(request, reply, tag)) return reply.code(304).send();
        const rows = release && (await release.preview({ limit: previewRows })).rows;
        const taken = release && rows && { rows, size: measureFile(room, release, shown.entry, rows) };
        return sendPage(request, reply, room.renderer.render('dataset', datasetPage(room, frame, shown, taken)), tag);
      },
    }),
    defineRoute({
      operation: 'portal.download-dataset',
      method: 'GET',
      url: '/datasets/:slug/download.csv',
      allow: 'anyone',
      page: true,
      produces: 'text/csv',
      summary: { zh: '下载数据', en: 'Download a dataset' },
      schemas: { params: slugParams, query: Type.Object({ form: Type.Optional(Type.Enum(['exact', 'excel'])), lang }) },
      async handle({ params, query, request, reply }) {
        const download = await downloadDataset(room, params.slug, query.form === 'excel');
        if (isKnown(request, reply, download.tag)) return reply.code(304).send();
        const { entry, release } = download;
        const name = `${entry.name}-${entry.code.replace('/', '-')}-v${release.version}.csv`;
        reply
          .header('content-disposition', `attachment; filename="${entry.slug}.csv"; filename*=UTF-8''${encodeFileName(name)}`)
          .type('text/csv; charset=utf-8');
        if (request.method === 'HEAD') return reply.send();
        return reply.send(await download.start());
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
      async handle({ params, request, reply }) {
        if (params.pack !== room.pack.id) throw kernelFaults['kernel.not-found']();
        return sendPage(request, reply, room.renderer.render('law', lawPage(room, frameOf(room, request, ''))));
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

const tagOf = (...parts: readonly unknown[]): string =>
  `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`;

/** Names the answer for caches, and tells whether the reader has it already. */
function isKnown(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  reply.header('etag', tag).header('cache-control', 'no-cache').header('vary', 'Accept-Language');
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}

function sendPage(request: FastifyRequest, reply: FastifyReply, html: string, tag?: string): FastifyReply {
  if (reply.statusCode === 200) {
    if (tag === undefined && isKnown(request, reply, tagOf(html))) return reply.code(304).send();
  } else reply.header('cache-control', 'no-store');
  setPagePolicy(reply);
  return reply.type('text/html; charset=utf-8').send(html);
}

/** RFC 8187: everything but letters, digits and a few signs is percent-encoded. */
const encodeFileName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
