import { setTimeout as wait } from 'node:timers/promises';
import type { Route } from '#kernel';
import type { Caller } from '../callers.ts';
import type { MatrixLine } from '../rights-matrix.ts';
import type { TestedCity } from '../tested-city.ts';
import { type Fragment, fragmentsFor } from './fragments.ts';
import { exampleOf, type Parameter, parametersOf, type Schema, withValue } from './parameters.ts';
import { type Answer, send } from './send.ts';

export interface Try {
  readonly operation: string;
  readonly parameter: string;
  readonly fragment: string;
  readonly answer: Answer;
}

/** Sends every fragment to every parameter of every operation, as somebody who may call it. */
export async function walkParameters(city: TestedCity, address: string, matrix: ReadonlyMap<string, MatrixLine>): Promise<Try[]> {
  const tries: Try[] = [];
  for (const parameter of parametersOf(city.routes)) {
    const line = matrix.get(parameter.route.operation) ?? bareLine(parameter.route);
    const caller = callerFor(line, city.home);
    const attempt = async (fragment: Fragment): Promise<Try> => ({
      operation: parameter.route.operation,
      parameter: `${parameter.where} ${parameter.path.join('.')}`,
      fragment: fragment.name,
      answer: await sendPatiently(address, compose(parameter, fragment, line, caller, city.things)),
    });
    tries.push(...(await Promise.all(fragmentsFor(parameter.where, parameter.schema).map(attempt))));
  }
  return tries;
}

/** As a well-behaved caller does when the platform is busy with what else is sent at once. */
async function sendPatiently(address: string, sending: Parameters<typeof send>[1]): Promise<Answer> {
  for (let times = 1; ; times += 1) {
    const answer = await send(address, sending);
    if (answer.code !== 'kernel.busy' || times === 20) return answer;
    await wait(20 * times);
  }
}

/** Accounts and keys are never named: an act that succeeded would take the callers' own rights away. */
const spared = new Set(['account', 'key']);

function compose(
  { route, where, path, schema: _ }: Parameter,
  { value }: Fragment,
  line: MatrixLine,
  caller: Caller,
  things: TestedCity['things'],
) {
  const [name = ''] = path;
  const filled = route.url.replace(/:(\w+)/g, (__, each: string) => {
    const kind = line.holds[each];
    const thing = kind && !spared.has(kind) ? (things[kind] ?? '99999999') : '99999999';
    return encode(where === 'path' && each === name ? value : thing);
  });
  const query = new URLSearchParams({ ...line.query });
  const encoded =
    where === 'query' ? [...query].map(([key, each]) => `${key}=${encode(each)}`).filter((each) => !each.startsWith(`${name}=`)) : [];
  const search = where === 'query' ? `?${[...encoded, `${name}=${encode(value)}`].join('&')}` : query.size > 0 ? `?${query}` : '';
  const method = route.method;
  const sending = { method, path: `${filled}${search}`, headers: { ...caller.headers } };
  if (method === 'GET' || route.streamsBody || !route.schemas.body) return sending;
  const body =
    where === 'body'
      ? withValue(baseOf(route.schemas.body as Schema, line, things), path, value)
      : baseOf(route.schemas.body as Schema, line, things);
  if (!route.page) return { ...sending, headers: { ...sending.headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const form = Object.entries(body as object).map(
    ([key, each]) => `${encode(key)}=${encode(typeof each === 'object' ? JSON.stringify(each) : each)}`,
  );
  return { ...sending, headers: { ...sending.headers, 'content-type': 'application/x-www-form-urlencoded' }, body: form.join('&') };
}

function baseOf(schema: Schema, line: MatrixLine, things: TestedCity['things']): unknown {
  if (line.body === undefined) return exampleOf(schema) ?? {};
  return JSON.parse(JSON.stringify(line.body).replace(/\{(\w+)\}/g, (whole, kind: string) => things[kind] ?? whole)) as unknown;
}

/** As a program writes it that knows nothing of Unicode: half characters go out as three bytes. */
function encode(value: unknown): string {
  const text = String(value);
  return text.isWellFormed() ? encodeURIComponent(text) : text.split('\ud800').map(encodeURIComponent).join('%ED%A0%80');
}

/** An operation that the reviewed table does not have yet is tried with nobody's things. */
function bareLine({ operation, method, url, allow }: Route): MatrixLine {
  return { operation, method, url, allow, holds: {}, body: undefined, query: {}, common: undefined, lenient: false };
}

/** Somebody whom the operation is for. */
function callerFor(line: MatrixLine, callers: readonly Caller[]): Caller {
  const { allow } = line;
  const fits = (caller: Caller) =>
    typeof allow === 'string' ? caller.roles.includes('officer') : allow.some((role) => caller.roles.includes(role));
  // Signing in and out as an officer would end the session that all else is tried with.
  if (allow === 'anyone') return { name: 'the public', city: 'none', roles: [], headers: {} };
  const found = callers.find(fits);
  if (!found) throw new Error(`nobody may call ${line.operation}`);
  return found;
}
