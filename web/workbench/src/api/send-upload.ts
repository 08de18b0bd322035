import { answerOf, client } from './client.ts';
import { fingerprint } from './fingerprint.ts';
import { asProblem, ProblemError, problemOf } from './problem.ts';
import type { Load, LoadMode, UploadOnItsWay } from './wire.ts';

export interface SendUpload {
  readonly resource: string;
  readonly file: File;
  readonly mode: LoadMode;
  /** Breaks the sending off; what has arrived waits to be gone on with. */
  readonly signal: AbortSignal;
  onProgress(upload: UploadOnItsWay, sent: number): void;
  /** The line is broken and is tried again; 0 when it holds again. */
  onTrouble(attempt: number): void;
}

/** Small enough that a broken line costs little, large enough that asking costs nothing. */
const chunkBytes = 8 * 1024 * 1024;

/**
 * Sends a file in chunks and begins its load. The same file chosen again goes on from where it stopped, after a broken line,
 * a closed page or another day.
 */
export async function sendUpload(request: SendUpload): Promise<Load> {
  const { resource, file, mode, signal, onProgress } = request;
  const head = await readable(fingerprint(file));
  const body = { name: file.name, size: file.size, head, mode };
  let upload = await patiently(request, () =>
    answerOf(client.POST('/api/v1/resources/{id}/uploads', { params: { path: { id: resource } }, body, signal })),
  );
  onProgress(upload, upload.received);
  while (upload.received < upload.size)
    upload = await patiently(request, async (attempt) => {
      const now = attempt === 0 ? upload : await findUpload(upload.id, signal);
      onProgress(now, now.received);
      return now.received < now.size ? await sendChunk(request, now) : now;
    });
  const { id } = upload;
  return await patiently(request, () => answerOf(client.POST('/api/v1/uploads/{id}/complete', { params: { path: { id } }, signal })));
}

const findUpload = (id: string, signal: AbortSignal): Promise<UploadOnItsWay> =>
  answerOf(client.GET('/api/v1/uploads/{id}', { params: { path: { id } }, signal }));

const attemptsMost = 6;

/** Tries again, ever more slowly, what failed for a broken line or a busy server; not what was refused. */
async function patiently<Answer>({ signal, onTrouble }: SendUpload, work: (attempt: number) => Promise<Answer>): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const answer = await work(attempt);
      if (attempt > 0) onTrouble(0);
      return answer;
    } catch (error) {
      signal.throwIfAborted();
      const { status, code } = problemOf(error);
      const passing = status === 502 || status === 503 || status === 504 || passingCodes.has(code);
      if (!passing || attempt + 1 >= attemptsMost) throw error;
      onTrouble(attempt + 1);
      await pause(Math.min(15_000, 1_000 * 2 ** attempt), signal);
    }
  }
}

const passingCodes = new Set(['workbench.unreachable', 'store.upload-cut-off', 'store.upload-gap']);

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      },
      { once: true },
    );
  });
}

/** `fetch` cannot tell how much of a body has gone out, so this is the one use of XMLHttpRequest. */
async function sendChunk({ file, signal, onProgress }: SendUpload, upload: UploadOnItsWay): Promise<UploadOnItsWay> {
  const first = upload.received;
  const end = Math.min(first + chunkBytes, upload.size);
  // Read before it is sent: a file that was changed or moved meanwhile is no broken line.
  const bytes = await readable(file.slice(first, end).arrayBuffer());
  signal.throwIfAborted();
  return await new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    signal.addEventListener('abort', stop, { once: true });
    request.open('PUT', `/api/v1/uploads/${upload.id}`);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('content-range', `bytes ${first}-${end - 1}/${upload.size}`);
    request.upload.onprogress = (event) => onProgress(upload, first + Math.min(event.loaded, end - first));
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as UploadOnItsWay);
      else reject(new ProblemError(asProblem(body, request.status)));
    };
    request.onerror = () => reject(new TypeError('network'));
    request.onabort = () => reject(signal.reason as Error);
    request.onloadend = () => signal.removeEventListener('abort', stop);
    request.send(bytes);
  });
}

async function readable<Bytes>(reading: Promise<Bytes>): Promise<Bytes> {
  try {
    return await reading;
  } catch {
    throw new ProblemError(changedFile);
  }
}

const changedFile = {
  status: 0,
  code: 'workbench.file-changed',
  detail: {
    zh: '文件读不出来：可能在上传期间被改动、移动或删除。',
    en: 'The file cannot be read: it may have been changed, moved or deleted meanwhile.',
  },
  remedy: { zh: '请重新选择文件。', en: 'Choose the file again.' },
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
