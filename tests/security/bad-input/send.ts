import { Agent, request } from 'node:http';
import { connect } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  /** Of the catalogue; empty where the answer has none. */
  readonly code: string;
}

export interface Sending {
  readonly method: string;
  /** Sent as it stands, however wrong. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

// Callers are told apart by their address: each of these has a rate of its own.
let turn = 0;
const agents = Array.from({ length: 50 }, (_, n) => new Agent({ keepAlive: true, maxSockets: 2, localAddress: `127.0.1.${n + 1}` }));

/** Sends a request as a program would that minds no rule of addresses. */
export function send(base: string, { method, path, headers = {}, body }: Sending): Promise<Answer> {
  const { hostname, port } = new URL(base);
  turn += 1;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: hostname,
        port,
        method,
        path,
        agent: agents[turn % agents.length],
        headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text, code: codeOf(text) });
        });
        answer.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Sends bytes that are no proper request, and gives whatever comes back until the line is closed. */
export function sendRaw(base: string, bytes: string | Buffer, { cutAfter }: { cutAfter?: number } = {}): Promise<Answer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.on('data', (part) => (text += part.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const [head = '', ...rest] = text.split('\r\n\r\n');
      const body = rest.join('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), headers: {}, body, code: codeOf(body) });
    });
    socket.write(bytes);
    if (cutAfter !== undefined) setTimeout(() => socket.destroy(), cutAfter);
  });
}

export function closeConnections(): void {
  for (const agent of agents) agent.destroy();
}

const codeOf = (body: string): string => /"code":"([\w.-]+)"/.exec(body)?.[1] ?? /data-code="([\w.-]+)"/.exec(body)?.[1] ?? '';
