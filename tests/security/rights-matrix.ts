import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { type Allowed, type Role, type Route, roles } from '#kernel';

/** One line of the reviewed table: an address, who may call it, and what its parameters name. */
export interface MatrixLine {
  readonly operation: string;
  readonly method: Route['method'];
  readonly url: string;
  readonly allow: Allowed;
  /** For each parameter of the address, the kind of thing of this city that another city's people must not find. */
  readonly holds: Readonly<Record<string, string>>;
  /** A body that the address takes, so that a refusal is one of rights and not of form. */
  readonly body: unknown;
  readonly query: Readonly<Record<string, string>>;
  /** Why people of another city may be answered with success: what they get is common to all, or theirs alone. */
  readonly common: string | undefined;
  /** Answers even where a wrong key is presented, as to the public: a watcher must hear of health when nobody can be recognised. */
  readonly lenient: boolean;
}

interface WrittenLine {
  readonly at: string;
  readonly allow: 'anyone' | 'signed-in' | Role[];
  readonly holds?: Record<string, string>;
  readonly body?: unknown;
  readonly query?: Record<string, string>;
  readonly common?: string;
  readonly lenient?: boolean;
}

/** Reads the reviewed table `routes-roles.yaml`. @throws Error where a line is not well formed. */
export async function readMatrix(file: URL): Promise<Map<string, MatrixLine>> {
  const written = parse(await readFile(file, 'utf8')) as Record<string, WrittenLine>;
  return new Map(
    Object.entries(written).map(([operation, line]) => {
      const [method, url] = line.at.split(' ');
      if (!method || !url) throw new Error(`${operation}: write "at" as METHOD /address`);
      if (Array.isArray(line.allow))
        for (const role of line.allow)
          if (!(roles as readonly string[]).includes(role)) throw new Error(`${operation}: no such role ${role}`);
      return [
        operation,
        {
          operation,
          method: method as Route['method'],
          url,
          allow: line.allow,
          holds: line.holds ?? {},
          body: line.body,
          query: line.query ?? {},
          common: line.common,
          lenient: line.lenient ?? false,
        },
      ];
    }),
  );
}

/** What a route says of itself, in the form of a line, so that both can be laid side by side. */
export function lineOf(route: Route): Pick<MatrixLine, 'method' | 'url' | 'allow'> {
  return { method: route.method, url: route.url, allow: typeof route.allow === 'string' ? route.allow : [...route.allow].sort() };
}
