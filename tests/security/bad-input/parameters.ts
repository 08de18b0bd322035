import type { Route } from '#kernel';

/** The part of JSON Schema that the routes' schemas use. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
}

export type Where = 'path' | 'query' | 'body';

/** One place of one operation into which a caller can write. */
export interface Parameter {
  readonly route: Route;
  readonly where: Where;
  /** Keys that lead to it; `0` for the first of a list, `*` for a name that the caller chooses. */
  readonly path: readonly string[];
  readonly schema: Schema;
}

const deepest = 4;

/** Every parameter of every route: of the address, of the query, and of the body down to what lies within. */
export function parametersOf(routes: readonly Route[]): Parameter[] {
  return routes.flatMap((route) => {
    const { params, query, body } = route.schemas as Readonly<Record<string, Schema | undefined>>;
    const given = [...route.url.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
    return [
      ...given.map((name): Parameter => ({ route, where: 'path', path: [name], schema: params?.properties?.[name] ?? {} })),
      // In an address a list is the same name once more.
      ...Object.entries(query?.properties ?? {}).map(([name, each]): Parameter => ({ route, where: 'query', path: [name], schema: each })),
      ...(route.streamsBody ? [] : leaves(body).map((leaf): Parameter => ({ route, where: 'body', ...leaf }))),
    ];
  });
}

function leaves(schema: Schema | undefined, path: readonly string[] = []): { path: readonly string[]; schema: Schema }[] {
  if (!schema || path.length > deepest) return [];
  const inner = [
    ...Object.entries(schema.properties ?? {}).map(([name, each]) => ({ name, each })),
    ...(schema.items ? [{ name: '0', each: schema.items }] : []),
    ...Object.values(schema.patternProperties ?? {}).map((each) => ({ name: '*', each })),
  ];
  if (inner.length > 0) return inner.flatMap(({ name, each }) => leaves(each, [...path, name]));
  return path.length === 0 ? [] : [{ path, schema }];
}

/** The value with one place of it replaced; what leads there is made where it is missing. */
export function withValue(base: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (key === '0') {
    const list = Array.isArray(base) ? base : [];
    return [withValue(list[0], rest, value), ...list.slice(1)];
  }
  const object = typeof base === 'object' && base !== null ? (base as Record<string, unknown>) : {};
  const name = key === '*' ? 'id_number' : key;
  return { ...object, [name]: withValue(object[name], rest, value) };
}

/** The least that a schema takes. */
export function exampleOf(schema: Schema | undefined): unknown {
  if (!schema) return undefined;
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return exampleOf(schema.anyOf[0]);
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (type === 'object') return Object.fromEntries((schema.required ?? []).map((name) => [name, exampleOf(schema.properties?.[name])]));
  if (type === 'array') return [];
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return false;
  return schema.pattern ? '1' : 'x'.repeat(Math.max(1, schema.minLength ?? 1));
}
