import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { kernelFaults } from '#kernel';

const derive = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>;

/** RFC 9106 leaves the figures to the operator; these are 19 MiB, two passes, about 35 ms on a server core. */
const current = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

/** Derivations running at once, and callers that may wait: more would let strangers exhaust memory. */
const together = 2;
const waitingAtMost = 64;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= together) {
    if (waiting.length >= waitingAtMost) throw kernelFaults['kernel.busy']();
    // The one that ends hands its place over, so `running` does not change here.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/**
 * Hashes a normalised password with argon2id.
 * @returns the PHC string `$argon2id$v=19$m=…,t=…,p=…$salt$tag`.
 * @throws Fault `kernel.busy` when too many derivations wait.
 */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await inTurn(() => derive('argon2id', { message: password, nonce, ...current }));
  const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=${current.memory},t=${current.passes},p=${current.parallelism}$${text(nonce)}$${text(tag)}`;
}

/** Whether the password made this hash, under the figures that the hash itself names. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(hash);
  if (!parts) return false;
  const [, memory, passes, parallelism, salt = '', tag = ''] = parts;
  const expected = Buffer.from(tag, 'base64');
  const actual = await inTurn(() =>
    derive('argon2id', {
      message: password,
      nonce: Buffer.from(salt, 'base64'),
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
      tagLength: expected.length,
    }),
  );
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

/** Whether a hash was made with weaker figures than today's and should be made anew. */
export function isOutdated(hash: string): boolean {
  return !hash.startsWith(`$argon2id$v=19$m=${current.memory},t=${current.passes},p=${current.parallelism}$`);
}

let absent: Promise<string> | undefined;

/** Takes as long as a real comparison, for a login that nobody has; always false. */
export async function verifyNobody(password: string): Promise<false> {
  absent ??= hashPassword(randomBytes(32).toString('base64'));
  await verifyPassword(password, await absent);
  return false;
}
