import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '..', '..', 'src');

/** Everything with which a program can call another machine by a name or address. */
const calling =
  /\bfrom '(?:node:)?(?:https?|http2|tls|dgram|dns|dns\/promises|undici|axios|got|node-fetch|ws)'|\bfetch\(|new WebSocket\(|net\.connect|createConnection\(/;

/** Answering needs the names of statuses, not a client. */
const answering = /^import \{ STATUS_CODES \} from 'node:http';$/gm;

it('the server calls no other machine than its database: there is no client that an address in a request could steer', async () => {
  const names = (await readdir(source, { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !/\.test\.ts$|\/testing\//.test(name),
  );
  expect(names.length).toBeGreaterThan(300);
  const found: string[] = [];
  for (const name of names) if (calling.test((await readFile(join(source, name), 'utf8')).replace(answering, ''))) found.push(name);
  // The one outgoing client belongs to the room `connect`; until that exists there is none.
  expect(found).toEqual([]);
});
