import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '..', '..', 'src');

/** Everything with which a program can call another machine by a name or address. */
const calling =
  /\bfrom '(?:node:)?(?:https?|http2|tls|dgram|dns|dns\/promises|undici|axios|got|node-fetch|ws)'|\bfetch\(|new WebSocket\(|net\.connect|createConnection\(/;

/** Types, and what answering needs of HTTP: no client is among them. */
const answering = /^import (?:type \{[^}]*\}|\{(?: (?:type \w+|STATUS_CODES|ServerResponse),?)+ \}) from 'node:http';$/gm;

const calls = (text: string) => calling.test(text.replace(answering, ''));

it('the server calls no other machine than its database: there is no client that an address in a request could steer', async () => {
  const names = (await readdir(source, { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !/\.test\.ts$|\/testing\//.test(name),
  );
  expect(names.length).toBeGreaterThan(300);
  const found: string[] = [];
  for (const name of names) if (calls(await readFile(join(source, name), 'utf8'))) found.push(name);
  // The one outgoing client belongs to the room `connect`; until that exists there is none.
  expect(found).toEqual([]);
});

it.each([
  "import { request } from 'node:http';",
  "import { STATUS_CODES, request } from 'node:http';",
  "import http from 'node:https';",
  'const answer = await fetch(url);',
])('a client would be seen: %s', (line) => {
  expect(calls(line)).toBe(true);
});
