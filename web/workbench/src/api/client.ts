import createClient from 'openapi-fetch';
import type { paths } from '../../../../openapi/openapi.d.ts';
import { asProblem, ProblemError } from './problem.ts';

/** The only way to the server: typed by the interface that the server generates from its own routes. */
export const client = createClient<paths>({ baseUrl: '', credentials: 'same-origin', headers: { accept: 'application/json' } });

interface Fetched<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer of a call, or the server's refusal as a ProblemError. */
export async function answerOf<Data>(call: Promise<Fetched<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await call;
  if (data === undefined || data === null) throw new ProblemError(asProblem(error, response.status));
  return data;
}

/** Lists begin at their first page unless told. */
export const firstPage = { offset: 0, limit: 50 } as const;
