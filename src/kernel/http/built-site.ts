import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Type } from 'typebox';
import type { Bilingual } from '../faults/fault.ts';
import { kernelFaults } from '../faults/kernel-faults.ts';
import { setPagePolicy } from './content-security.ts';
import { defineRoute, type Route } from './route.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

export interface BuiltSite {
  readonly operation: string;
  /** Address under which the site stands, with a closing slash: `/workbench/`. */
  readonly prefix: string;
  readonly directory: string;
  readonly summary: Bilingual;
}

/** In the built `index.html`, replaced by each answer's nonce. */
const noncePlace = 'SHUYUAN_NONCE';

/**
 * Serves a single-page application: files of the build with long caching (their names carry a hash),
 * and `index.html` for every other address below the prefix, with a nonce of its own.
 */
export function serveBuiltSite(site: BuiltSite): Route[] {
  const page = (url: string): Route =>
    defineRoute({
      operation: site.operation,
      method: 'GET',
      url,
      allow: 'anyone',
      summary: site.summary,
      page: true,
      schemas: { params: Type.Object({ '*': Type.Optional(Type.String({ maxLength: 400 })) }) },
      async handle({ params, reply }) {
        const asked = params['*'] ?? '';
        const extension = extname(asked);
        if (extension && extension !== '.html') {
          const path = normalize(join(site.directory, asked));
          if (!path.startsWith(site.directory + sep) || !mediaTypes[extension]) throw kernelFaults['kernel.not-found']();
          const found = await stat(path).catch(() => undefined);
          if (!found?.isFile()) throw kernelFaults['kernel.not-found']();
          const lasting = asked.startsWith('assets/');
          return reply
            .header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
            .header('content-length', found.size)
            .type(mediaTypes[extension])
            .send(createReadStream(path));
        }
        const html = await readFile(join(site.directory, 'index.html'), 'utf8').catch((cause: unknown) => {
          throw kernelFaults['kernel.not-found']({ cause });
        });
        const nonce = setPagePolicy(reply);
        return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html.replaceAll(noncePlace, nonce));
      },
    });
  return [page(`${site.prefix}*`), redirectTo(site)];
}

/** `/workbench` without the slash is what people type. */
function redirectTo(site: BuiltSite): Route {
  return defineRoute({
    operation: `${site.operation}-address`,
    method: 'GET',
    url: site.prefix.replace(/\/$/, ''),
    allow: 'anyone',
    summary: site.summary,
    page: true,
    schemas: {},
    handle: async ({ reply }) => reply.redirect(site.prefix, 308),
  });
}
