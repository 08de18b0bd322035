import { Fault } from '../faults/fault.ts';

/** Values beside a log line. Never personal data. */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/** Where the program tells its operator what happens. */
export interface Log {
  info(message: string, facts?: LogFacts): void;
  warn(message: string, facts?: LogFacts): void;
  /** The cause's message is written, never its stack's arguments or a database's `detail`. */
  error(message: string, cause?: unknown, facts?: LogFacts): void;
}

export type LogLevel = 'error' | 'warn' | 'info';

const ranks: Readonly<Record<LogLevel, number>> = { error: 0, warn: 1, info: 2 };

export interface LogOptions {
  readonly level: LogLevel;
  /** `plain` for a person at a terminal, `json` for collectors. */
  readonly form: 'plain' | 'json';
  now(): Date;
  write(line: string): void;
}

/** A log of one line per event; control characters (CR, LF) in values cannot start a second line. */
export function openLog(options: LogOptions): Log {
  const put = (level: LogLevel, message: string, facts: LogFacts) => {
    if (ranks[level] > ranks[options.level]) return;
    const at = options.now().toISOString();
    if (options.form === 'json') {
      options.write(`${JSON.stringify({ at, level, message, ...facts })}\n`);
      return;
    }
    const pairs = Object.entries(facts).filter(([, value]) => value !== undefined);
    const rest = pairs.map(([name, value]) => ` ${name}=${String(value)}`).join('');
    options.write(`${at.slice(11, 19)} ${level === 'info' ? '' : `${level.toUpperCase()} `}${clean(message + rest)}\n`);
  };
  return {
    info: (message, facts = {}) => put('info', message, facts),
    warn: (message, facts = {}) => put('warn', message, facts),
    error: (message, cause, facts = {}) => put('error', message, { ...facts, ...describeCause(cause) }),
  };
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

function describeCause(cause: unknown): LogFacts {
  if (cause === undefined) return {};
  if (cause instanceof Fault) return { code: cause.code, cause: cause.text.en };
  if (!(cause instanceof Error)) return { cause: String(cause) };
  // A database's own text may repeat a value of a row ("Key (id)=(…)"): its code is enough to find the matter.
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  if (code && /^[0-9A-Z]{5}$/.test(code)) return { sqlstate: code };
  return { code, cause: cause.message };
}

function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ');
}
