import { asProblem, ProblemError } from './problem.ts';

/** Sends a file as the body and tells how much has gone out. `fetch` cannot tell, so this is the one use of XMLHttpRequest. */
export function sendFile<Answer>(address: string, file: File, onProgress: (sent: number, total: number) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', 'text/csv');
    request.upload.onprogress = (event) => onProgress(event.loaded, event.total);
    request.onload = () => {
      const body = parse(request.responseText);
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
