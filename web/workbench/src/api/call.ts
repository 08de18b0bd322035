import { asProblem, ProblemError, readProblem } from './problem.ts';

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

function address(path: string, query?: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined && value !== '') parameters.set(name, String(value));
  const text = parameters.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

async function call<Answer>(
  method: string,
  path: string,
  body: unknown,
  query?: Query,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(address(path, query), {
    method,
    credentials: 'same-origin',
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new ProblemError(await readProblem(response));
  const text = await response.text();
  return (text ? JSON.parse(text) : null) as Answer;
}

export const get = <Answer>(path: string, query?: Query): Promise<Answer> => call('GET', path, undefined, query);
export const post = <Answer>(path: string, body: unknown = {}): Promise<Answer> => call('POST', path, body);
export const put = <Answer>(path: string, body: unknown): Promise<Answer> => call('PUT', path, body);
export const remove = <Answer>(path: string): Promise<Answer> => call('DELETE', path, undefined);

/** A call with a program's key instead of the session, as the console makes it. */
export const postWithKey = <Answer>(path: string, body: unknown, key: string): Promise<Answer> =>
  call('POST', path, body, undefined, { authorization: `Bearer ${key}` });

/** Sends a file as the body and tells how much has gone out. `fetch` cannot tell, so this is the one use of XMLHttpRequest. */
export function sendFile<Answer>(
  path: string,
  file: File,
  query: Query,
  onProgress: (sent: number, total: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address(path, query));
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', 'text/csv');
    request.upload.onprogress = (event) => onProgress(event.loaded, event.total);
    request.onload = () => {
      const body: unknown = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as Answer);
      else reject(new ProblemError(asProblem(body, request.status)));
    };
    request.onerror = () => reject(new TypeError('network'));
    request.onabort = () => reject(new TypeError('aborted'));
    request.send(file);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
