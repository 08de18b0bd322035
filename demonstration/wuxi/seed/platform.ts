import type { Readable } from 'node:stream';
import type { Calendar } from '#law';
import type { Organization } from '#organization';
import type { Scale } from '../generator/world.ts';
import type { PastClock } from './past-clock.ts';
import type { Report } from './progress.ts';

/** What is asked of the running platform: its people, and its own addresses, as a browser would use them. */
export interface Platform {
  readonly organization: Organization;
  readonly server: WireServer;
  /** Where the demonstration keeps what only the first start can know. */
  readonly directory: string;
  /** `small` unless told: five resources and two thousand persons. `full` needs a `past`. */
  readonly size?: Size;
  /** For a city with a past: the clock under which the platform runs, to be moved, and what else time needs. */
  readonly past?: Past;
  readonly report?: Report;
  log(line: string): void;
}

/** How large, by name; or the full city's matters with other numbers of inhabitants. */
export type Size = 'small' | 'full' | Scale;

export interface Past {
  readonly clock: PastClock;
  readonly calendar: Pick<Calendar, 'isWorkday'>;
  /** Does what time alone does: marks what is overdue. */
  passTime(): Promise<unknown>;
}

export interface WireAnswer {
  readonly statusCode: number;
  readonly body: string;
}

/** The part of the HTTP server that takes a request without a socket. */
export interface WireServer {
  inject(request: {
    readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    readonly url: string;
    readonly headers: Record<string, string>;
    readonly payload?: object | Readable;
  }): Promise<WireAnswer>;
}

/** A caller at work: every call is made in their session, or with their key, and judged by their rights. */
export interface Caller {
  get<Answer>(url: string): Promise<Answer>;
  post<Answer>(url: string, body: object): Promise<Answer>;
  put<Answer>(url: string, body: object): Promise<Answer>;
  delete<Answer>(url: string): Promise<Answer>;
  /** Sends a CSV file as it is made. */
  upload<Answer>(url: string, file: Readable): Promise<Answer>;
}

/** A call that the platform refused. */
export class Refused extends Error {
  override readonly name = 'Refused';
  /** The fault's code, or empty. */
  readonly code: string;

  constructor(what: string, answer: WireAnswer) {
    super(`${what} was answered ${answer.statusCode}: ${answer.body.slice(0, 2000)}`);
    this.code = /"code":"([a-z.-]+)"/.exec(answer.body)?.[1] ?? '';
  }
}

/** Opens a person's session; one each, however often asked. */
export type SignIn = (login: string) => Promise<Caller>;

export function openSignIn(platform: Pick<Platform, 'organization' | 'server'>, password: string): SignIn {
  const sessions = new Map<string, Promise<Caller>>();
  const enter = async (login: string): Promise<Caller> => {
    const { token } = await platform.organization.signIn(login, password);
    return openCaller(platform.server, login, { cookie: `shuyuan_session=${token}` });
  };
  return (login) => {
    const open = sessions.get(login) ?? enter(login);
    sessions.set(login, open);
    return open;
  };
}

/** @param name of the caller, for messages. @param headers tell the platform who calls. */
export function openCaller(server: WireServer, name: string, headers: Readonly<Record<string, string>>): Caller {
  type Method = Parameters<WireServer['inject']>[0]['method'];
  const send = async <Answer>(method: Method, url: string, more: Record<string, string>, payload?: object | Readable) => {
    const answer = await server.inject({ method, url, headers: { ...headers, ...more }, ...(payload === undefined ? {} : { payload }) });
    if (answer.statusCode >= 300) throw new Refused(`${name}: ${method} ${url}`, answer);
    return JSON.parse(answer.body) as Answer;
  };
  return {
    get: (url) => send('GET', url, {}),
    post: (url, body) => send('POST', url, {}, body),
    put: (url, body) => send('PUT', url, {}, body),
    delete: (url) => send('DELETE', url, {}),
    upload: (url, file) => send('POST', url, { 'content-type': 'text/csv' }, file),
  };
}
