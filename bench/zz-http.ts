import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import Fastify from 'fastify';
import { Type } from 'typebox';
import { anonymous, buildServer, defineRoute } from '#kernel';
import { lookUpBody } from '../src/sharing/routes/wire.ts';
const body = JSON.stringify({ purpose: 'GX-2026-000001', key: { sfzh: '320211195001010011' } });
const answer = 'x'.repeat(1500); const json = JSON.stringify({ a: answer });
if (process.argv[2]) {
  const way = process.argv[2];
  const route = (schemas: object) => defineRoute({ operation: 'a.b', method: 'POST', url: '/x/:code/y', allow: 'anyone', summary: { zh: '', en: '' }, schemas: schemas as never, async handle({ reply }) { reply.type('application/json; charset=utf-8'); return json; } });
  let server = Fastify({ ...(way.includes('u') ? { genReqId: () => crypto.randomUUID() } : {}), ...(way.includes('t') ? { requestTimeout: 120_000 } : {}) });
  const principals = new WeakMap();
  if (way.includes('H')) await server.register((await import('@fastify/helmet')).default, { contentSecurityPolicy: false, crossOriginEmbedderPolicy: false, hsts: false, referrerPolicy: { policy: 'same-origin' } });
  if (way.includes('C')) await server.register((await import('@fastify/cookie')).default);
  if (way.includes('M')) await server.register((await import('@fastify/multipart')).default, { limits: { files: 1 } });
  if (way.includes('h')) server.addHook('onRequest', (_q, reply, done) => { reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-frame-options': 'SAMEORIGIN', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'origin-agent-cluster': '?1', 'x-dns-prefetch-control': 'off' }); done(); });
  const opts: any = {};
  if (way.includes('a')) opts.onRequest = async (request: object) => { await (async () => 1)(); principals.set(request, 1); };
  if (way.includes('K')) server = await buildServer({ routes: [route({ body: lookUpBody, params: Type.Object({ code: Type.String() }) })], authenticate: async () => anonymous }) as never;
  else server.post('/x/:code/y', opts, async (_r, reply) => reply.type('application/json; charset=utf-8').send(json));
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  process.send?.(url);
} else {
  const cpu = async (pid: number) => { const s = await readFile(`/proc/${pid}/stat`, 'utf8'); const f = s.slice(s.lastIndexOf(')') + 2).split(' ').map(Number); return (f[11]! + f[12]!) * 10000; };
  const ways = ['-', 'u', 't', 'H', 'h', 'C', 'M', 'a', 'utHCMa', 'uhCa', 'K']; const best = new Map<string, number>();
  const kids = new Map();
  for (const w of ways) { const k = fork(import.meta.filename, [w]); kids.set(w, [k, (await once(k, 'message'))[0]]); }
  for (let r = 0; r < 7; r++) for (const w of ways) {
    const [k, url] = kids.get(w); const t = fork(import.meta.dirname + '/look-up-traffic.ts'); const b = await cpu(k.pid);
    t.send({ url, connections: 64, seconds: 1, headers: { 'content-type': 'application/json', authorization: 'Bearer x' }, path: '/x/a/y', bodies: Array(640).fill(body) });
    const [res] = await once(t, 'message'); const c = await cpu(k.pid) - b;
    best.set(w, Math.min(best.get(w) ?? 1e9, c / res.perSecond)); if (r > 90) console.log(w.padEnd(20), Math.round(res.perSecond), (c / (res.perSecond)).toFixed(1), 'µs', res.failed);
  }
  for (const [w, v] of best) console.log(w.padEnd(8), v.toFixed(1));
  for (const [k] of kids.values()) k.kill();
}
