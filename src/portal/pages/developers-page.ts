import type { Room } from '../room.ts';
import type { Language } from '../words/language.ts';
import type { Frame } from './page-frame.ts';

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly default?: unknown;
  readonly anyOf?: readonly Schema[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly operationId?: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly Parameter[];
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>>;
}

/** The platform's own definition, as far as this page reads it. */
export interface ApiDefinition {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const prefix = '/api/v1/open/';

/** What the page about the open API is given: every operation of the definition that the public may call. */
export function developersPage(room: Room, frame: Frame, definition: ApiDefinition, origin: string) {
  const { t, language } = frame;
  const operations = Object.entries(definition.paths ?? {})
    .filter(([path]) => path.startsWith(prefix))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        id: (operation.operationId ?? path).replace(/[^a-z-]/g, '-'),
        method: method.toUpperCase(),
        path,
        summary: (language === 'zh' ? operation.summary : operation.description) ?? '',
        keyNeeded: (operation.security ?? []).length > 0,
        parameters: (operation.parameters ?? []).map((parameter) => ({
          name: parameter.name,
          place: t.apiIn[parameter.in] ?? parameter.in,
          type: typeOf(parameter.schema),
          about: inOne(language, parameter.description ?? parameter.schema?.description),
          fallback: parameter.schema?.default === undefined ? '' : t.apiDefault(String(parameter.schema.default)),
          // What has a default may be left out, though the definition names it among the required.
          required: (parameter.required ?? false) && parameter.schema?.default === undefined,
        })),
        answer: fieldsOf(operation.responses?.['200']?.content?.['application/json']?.schema, '', language),
        example: `curl -s '${origin}${path.replace(/\{number\}/, '2026-000001').replace(/\{code\}/, '103001-000001')}'${(operation.security ?? []).length > 0 ? " -H 'Authorization: Bearer syp_…'" : ''}`,
      })),
    );
  return { ...frame, title: t.apiTitle, pack: room.pack.id, operations };
}

/** Descriptions of the definition hold both languages, `中文 · English`. */
function inOne(language: Language, text = ''): string {
  const [zh = '', en = zh] = text.split(' · ');
  return language === 'zh' ? zh : en;
}

function typeOf(schema: Schema | undefined): string {
  if (!schema) return '';
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ');
  if (schema.type === 'array') return `${typeOf(schema.items)}[]`;
  return Array.isArray(schema.type) ? schema.type.join(' | ') : String(schema.type ?? '');
}

/** The fields of an answer, one line each, to two levels. */
function fieldsOf(schema: Schema | undefined, path: string, language: Language): { name: string; type: string; about: string }[] {
  const object = schema?.type === 'array' ? schema.items : schema;
  if (!object?.properties || path.split('.').length > 3) return [];
  return Object.entries(object.properties).flatMap(([name, field]) => [
    { name: `${path}${name}`, type: typeOf(field), about: inOne(language, field.description) },
    ...fieldsOf(field, `${path}${name}${field.type === 'array' ? '[]' : ''}.`, language),
  ]);
}
