import { openSync, writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Receipt } from '#kernel';
import { openRandom } from '../../demonstration/wuxi/generator/random.ts';
import { type Errand, fileOf, type Told } from './told.ts';

/**
 * A city's callers in a process of their own, at work without a pause until they are ended: a program that looks people
 * up, officers who load, file and sign in, a browser that uploads in chunks, the public that downloads. Every answer is
 * written down once it has arrived whole, and before anything else is asked.
 */
const errand = JSON.parse(process.argv[2] ?? '{}') as Errand;
const { address, secret, purpose, persons, somebody, targets } = errand;
const record = openSync(errand.record, 'a');
const random = openRandom(`${errand.seed} callers`);

type Unstamped<T> = T extends unknown ? Omit<T, 'at'> : never;
const tell = (told: Unstamped<Told>) => void writeSync(record, `${JSON.stringify({ at: Date.now(), ...told })}\n`);

interface Answer {
  readonly text: string;
  readonly headers: Headers;
}

/** Undefined where the answer was a refusal, or never came; either is written down. */
async function ask(act: string, path: string, init: RequestInit = {}): Promise<Answer | undefined> {
  try {
    const answer = await fetch(`${address}${path}`, { ...init, signal: AbortSignal.timeout(60_000) });
    const text = await answer.text();
    if (answer.ok) return { text, headers: answer.headers };
    const code = /"code":"([\w.-]+)"/.exec(text)?.[1] ?? /data-code="([\w.-]+)"/.exec(text)?.[1] ?? '';
    tell({ what: 'refused', act, status: answer.status, code });
  } catch {
    tell({ what: 'cut', act });
  }
  await wait(50);
  return undefined;
}

const json = (cookie: string, body: object): RequestInit => ({
  method: 'POST',
  headers: { cookie, 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

async function signIn(login: string): Promise<string> {
  for (;;) {
    const answer = await ask('sign-in', '/api/v1/session', json('', { login, password: errand.password }));
    const cookie = answer?.headers.get('set-cookie')?.split(';')[0];
    if (cookie) {
      tell({ what: 'session', cookie });
      return cookie;
    }
    await wait(200);
  }
}

async function lookUp(): Promise<never> {
  for (;;) {
    const answer = await ask('look-up', `/api/v1/sharing/${persons}/lookup`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ purpose, key: { id_number: somebody } }),
    });
    if (answer) tell({ what: 'look-up', receipt: (JSON.parse(answer.text) as { receipt: Receipt }).receipt });
    await wait(5);
  }
}

/** Datasets that have a version: the public may have their files. */
const known = new Set<number>();

/** No two loads carry the same value, so that a value tells its version. */
let lastValue = 0;

async function load(cookie: string): Promise<never> {
  for (;;) {
    lastValue += 1;
    const value = lastValue;
    const target = random.integer(0, targets.length - 1);
    const mode = known.has(target) && random.chance(0.5) ? 'upsert' : 'full';
    const answer = await ask(`load ${mode}`, `/api/v1/resources/${targets[target]?.id}/loads?name=value-${value}.csv&mode=${mode}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'text/csv' },
      body: fileOf(value, mode),
    });
    if (!answer) continue;
    const { id } = JSON.parse(answer.text) as { id: string };
    tell({ what: 'load-begun', load: id, target, value });
    if (await followLoad(cookie, { id, target, value })) known.add(target);
  }
}

/** Follows a load to its end, or for some seconds where its process is gone: another takes it for dead later. */
async function followLoad(cookie: string, { id, target, value }: { id: string; target: number; value: number }): Promise<boolean> {
  for (let misses = 0; misses < 3; await wait(60)) {
    const answer = await ask('find-load', `/api/v1/loads/${id}`, { headers: { cookie } });
    if (!answer) {
      misses += 1;
      continue;
    }
    const view = JSON.parse(answer.text) as { state: string; phase: string; version?: number; problem?: { code: string } };
    if (view.state === 'published') {
      tell({ what: 'load-published', load: id, target, value, version: view.version ?? 0 });
      return true;
    }
    if (view.state !== 'running') {
      tell({ what: 'load-ended', load: id, state: view.state, code: view.problem?.code ?? '' });
      return false;
    }
    // Behind one whose process was killed: a minute until its lease is over.
    if (view.phase === 'waiting') return false;
  }
  return false;
}

async function file(cookie: string): Promise<never> {
  for (let n = 1; ; n += 1) {
    const form = { duty: `公租房申请人资格核验（模拟）之 ${n}`, modes: ['lookup'], no_end: '常年受理（模拟）' };
    const answer = await ask('file-case', '/api/v1/cases', json(cookie, { type: 'share-request', about: errand.personsId, form }));
    if (answer) tell({ what: 'case', number: (JSON.parse(answer.text) as { number: string }).number });
    await wait(150);
  }
}

async function sendInChunks(cookie: string): Promise<never> {
  const chunk = Buffer.alloc(65_536, 'a');
  const size = chunk.length * 100;
  const target = targets[0]?.id;
  for (let n = 1; ; n += 1) {
    const opened = await ask('open-upload', `/api/v1/resources/${target}/uploads`, json(cookie, { name: `chunks-${n}.csv`, size }));
    if (!opened) continue;
    const { id, received: already } = JSON.parse(opened.text) as { id: string; received: number };
    let received = already;
    while (received < size) {
      const answer = await ask('send-chunk', `/api/v1/uploads/${id}`, {
        method: 'PUT',
        headers: {
          cookie,
          'content-type': 'application/octet-stream',
          'content-range': `bytes ${received}-${received + chunk.length - 1}/${size}`,
        },
        body: chunk,
      });
      const seen = answer ?? (await ask('find-upload', `/api/v1/uploads/${id}`, { headers: { cookie } }));
      if (seen) ({ received } = JSON.parse(seen.text) as { received: number });
      if (answer) tell({ what: 'chunk', upload: id, received });
      await wait(40);
    }
    await ask('discard-upload', `/api/v1/uploads/${id}`, { method: 'DELETE', headers: { cookie } });
  }
}

async function read(): Promise<never> {
  for (;;) {
    await wait(200);
    const target = [...known][random.integer(0, known.size - 1)];
    if (target === undefined) continue;
    const sent = Date.now();
    const answer = await ask('download', `/datasets/${targets[target]?.slug}/download.csv`);
    if (answer) {
      const lines = answer.text.split('\r\n').slice(1, -1);
      const names = lines.map((line) => line.split(',')[1] ?? '');
      tell({ what: 'read', target, sent, rows: lines.length, values: [...new Set(names.filter((name) => name !== 'still'))] });
    }
  }
}

async function signInAgain(): Promise<never> {
  for (;;) {
    await wait(3_000);
    await signIn('gongan.officer');
  }
}

// Whoever sent them is gone: a broken-off test must leave no callers behind.
process.on('disconnect', () => process.exit());
const provider = await signIn('gongan.officer');
const consumer = await signIn('zhujian.officer');
process.send?.('begun');
await Promise.all([lookUp(), lookUp(), load(provider), load(provider), file(consumer), sendInChunks(provider), read(), signInAgain()]);
