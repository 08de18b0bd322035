import type pg from 'pg';
import type { Database } from '../database/database.ts';

export interface SlowQuery {
  /** Name of a prepared statement, else the statement's shape: no parameter and no literal. */
  readonly statement: string;
  readonly milliseconds: number;
}

export interface QueryWatch {
  /** Milliseconds from which a query is slow. */
  readonly slow: number;
  onSlow(query: SlowQuery): void;
}

type Query = (...given: unknown[]) => unknown;

/** Times every query of a pool's sessions, from the next session on: call it before the pool is used. */
function watchPool(pool: pg.Pool, watch: QueryWatch): void {
  pool.on('connect', (client) => watchSession(client, watch));
}

/** Times every query of a session. Streams (COPY) are not timed: theirs is the time of the file. */
function watchSession(session: pg.ClientBase, { slow, onSlow }: QueryWatch): void {
  const query = session.query.bind(session) as Query;
  const timed: Query = (...given) => {
    const [statement] = given;
    if (isStream(statement)) return query(...given);
    const began = performance.now();
    const ended = () => {
      const milliseconds = performance.now() - began;
      if (milliseconds >= slow) onSlow({ statement: nameOf(statement), milliseconds: Math.round(milliseconds) });
    };
    const last = given.at(-1);
    if (typeof last === 'function') {
      const done = (...answer: unknown[]) => {
        ended();
        (last as Query)(...answer);
      };
      return query(...given.slice(0, -1), done);
    }
    const answer = query(...given);
    if (answer instanceof Promise) void answer.then(ended, ended);
    return answer;
  };
  session.query = timed as typeof session.query;
}

function isStream(statement: unknown): boolean {
  return typeof statement === 'object' && statement !== null && 'submit' in statement;
}

function nameOf(statement: unknown): string {
  if (typeof statement === 'string') return shapeOf(statement);
  const { name, text } = (statement ?? {}) as { readonly name?: string; readonly text?: string };
  return name ?? shapeOf(text ?? '');
}

const longestShape = 300;

/** The statement with every literal replaced: what somebody wrote into the text cannot reach the log. */
export function shapeOf(text: string): string {
  const shape = text
    .replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ')
    .replace(/\$([a-z_]*)\$[\s\S]*?\$\1\$/gi, '?')
    .replace(/'(?:[^']|'')*'/g, '?')
    .replace(/(?<![\w$."])\d+(?:\.\d+)?/g, '?')
    .replace(/\s+/g, ' ')
    .trim();
  return shape.length > longestShape ? `${shape.slice(0, longestShape)}…` : shape;
}

/** The same database, with every query of its pools and sessions timed. Call it before the database is used. */
export function watchDatabase(database: Database, watch: QueryWatch): Database {
  watchPool(database.readers, watch);
  watchPool(database.writers, watch);
  return {
    ...database,
    async openSession() {
      const session = await database.openSession();
      watchSession(session, watch);
      return session;
    },
  };
}
