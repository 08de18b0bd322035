import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { PackProblem } from './problem.ts';
import type { LawText } from './text.ts';

export type SchemaName = 'pack' | 'case' | 'articles' | 'trials' | 'calendar' | 'operator' | 'register' | 'city';
export type Path = readonly (string | number)[];

/** One YAML file, with the way back from a value to its line. */
export interface SourceDocument<T> {
  readonly file: string;
  /** Undefined where the file is not even of its schema. */
  readonly data: T | undefined;
  /** Line (from 1) of the value at a path, or of its nearest ancestor. */
  lineOf(path: Path): number;
  /** Notes something wrong at a path. */
  report(path: Path, what: LawText, remedy: LawText): void;
}

const schemaDirectory = new URL('../../packs/schema/', import.meta.url);
const schemaNames: readonly SchemaName[] = ['case', 'pack', 'articles', 'trials', 'calendar', 'operator', 'register', 'city'];

let validator: Ajv2020 | undefined;
function schemas(): Ajv2020 {
  if (validator) return validator;
  validator = new Ajv2020({ allErrors: true, strict: false });
  for (const name of schemaNames)
    validator.addSchema(JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemaDirectory), 'utf8')) as object);
  return validator;
}

/** Parses and validates one file, putting everything wrong with it into `problems`. */
export function readDocument<T>(file: string, text: string, schema: SchemaName, problems: PackProblem[]): SourceDocument<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: true });
  const lineOf = (path: Path): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node: unknown = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const report = (path: Path, what: LawText, remedy: LawText) => {
    problems.push({ file, line: lineOf(path), what, remedy });
  };
  for (const error of document.errors) {
    const message = error.message.split('\n')[0] ?? error.code;
    problems.push({
      file,
      line: lines.linePos(error.pos[0]).line,
      what: { zh: `不是有效的 YAML：${message}`, en: `not valid YAML: ${message}` },
      remedy: { zh: '检查缩进、引号和重复的键。', en: 'Check indentation, quotes and repeated keys.' },
    });
  }
  if (document.errors.length > 0) return { file, data: undefined, lineOf, report };
  const data: unknown = document.toJS();
  const valid = schemas().validate(`${schema}.schema.json`, data);
  if (!valid) for (const issue of essential(schemas().errors ?? [])) reportIssue(issue, report);
  return { file, data: valid ? (data as T) : undefined, lineOf, report };
}

/** Leaves out the errors of the alternatives not meant, and repetitions. */
function essential(issues: readonly ErrorObject[]): ErrorObject[] {
  const composite = new Set(['oneOf', 'anyOf', 'allOf', 'if']);
  const plain = issues.filter((issue) => !composite.has(issue.keyword));
  const deepest = plain.filter((issue) => !plain.some((other) => other.instancePath.startsWith(`${issue.instancePath}/`)));
  const kept = deepest.length > 0 ? deepest : plain;
  return kept.filter((issue, index) => kept.findIndex((other) => describe(other).en === describe(issue).en) === index);
}

function reportIssue(issue: ErrorObject, report: SourceDocument<unknown>['report']): void {
  const path = issue.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  report(path, describe(issue), {
    zh: '按 packs/schema 中的模式改正；编辑器会给出可用的键。',
    en: 'Correct it by the schema in packs/schema; an editor completes the keys.',
  });
}

function describe(issue: ErrorObject): LawText {
  const at = issue.instancePath.slice(1) || '/';
  const parameters = issue.params as Readonly<Record<string, unknown>>;
  switch (issue.keyword) {
    case 'required':
      return { zh: `${at} 缺少 ${String(parameters['missingProperty'])}`, en: `${at} lacks ${String(parameters['missingProperty'])}` };
    case 'additionalProperties':
      return {
        zh: `${at} 中没有 ${String(parameters['additionalProperty'])} 这个键`,
        en: `${at} has no key ${String(parameters['additionalProperty'])}`,
      };
    case 'enum': {
      const allowed = (parameters['allowedValues'] as readonly unknown[]).join(', ');
      return { zh: `${at} 只能是 ${allowed}`, en: `${at} must be one of ${allowed}` };
    }
    default:
      return { zh: `${at} 不符合要求：${issue.message ?? issue.keyword}`, en: `${at} ${issue.message ?? issue.keyword}` };
  }
}
