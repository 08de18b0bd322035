import type { Readable } from 'node:stream';
import type { Organization } from '#organization';

/** What is asked of the running platform: its people, and its own addresses, as a browser would use them. */
export interface Platform {
  readonly organization: Organization;
  readonly server: WireServer;
  /** Where the demonstration keeps what only the first start can know. */
  readonly directory: string;
  log(line: string): void;
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

/** A person at work: every call is made in their session and judged by their rights. */
export interface Person {
  get<Answer>(url: string): Promise<Answer>;
  post<Answer>(url: string, body: object): Promise<Answer>;
  /** Sends a CSV file as it is made. */
  upload<Answer>(url: string, file: Readable): Promise<Answer>;
}

/** Opens a person's session; one each, however often asked. */
export type SignIn = (login: string) => Promise<Person>;

export function openSignIn(platform: Platform, password: string): SignIn {
  const sessions = new Map<string, Promise<Person>>();
  const enter = async (login: string): Promise<Person> => {
    const { token } = await platform.organization.signIn(login, password);
    const cookie = `shuyuan_session=${token}`;
    const send = async <Answer>(method: 'GET' | 'POST', url: string, headers: Record<string, string>, payload?: object | Readable) => {
      const answer = await platform.server.inject({
        method,
        url,
        headers: { cookie, ...headers },
        ...(payload === undefined ? {} : { payload }),
      });
      if (answer.statusCode >= 300)
        throw new Error(`${login}: ${method} ${url} was answered ${answer.statusCode}: ${answer.body.slice(0, 2000)}`);
      return JSON.parse(answer.body) as Answer;
    };
    return {
      get: (url) => send('GET', url, {}),
      post: (url, body) => send('POST', url, {}, body),
      upload: (url, file) => send('POST', url, { 'content-type': 'text/csv' }, file),
    };
  };
  return (login) => {
    const open = sessions.get(login) ?? enter(login);
    sessions.set(login, open);
    return open;
  };
}
