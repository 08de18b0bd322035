import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { vocabulary } from './vocabulary.ts';

const template = join(import.meta.dirname, 'template');
const schemas = join(import.meta.dirname, '../../packs/schema');

const templateFiles = [
  'pack.yaml',
  'articles.yaml',
  ...['cases', 'trials'].flatMap((folder) => ['catalog-review.yaml', 'opening-request.yaml'].map((name) => join(folder, name))),
];

export interface NewPack {
  /** The folder to be made; its name becomes the pack's id. */
  readonly directory: string;
  readonly name?: { readonly zh: string; readonly en: string } | undefined;
}

/**
 * Lays out a pack that passes `pack check`: header, articles, a first case type and its trials, each with comments. Where
 * the folder beside holds operators' choices, the new law gets its file there, so that it can be run at once.
 * @returns the files written
 * @throws Error where the name is none, or the folder holds anything.
 */
export function newPack({
  directory,
  name = { zh: '示例市公共数据管理办法', en: 'Measures on Public Data of an Example City' },
}: NewPack): string[] {
  const path = resolve(directory);
  const id = basename(path);
  if (!/^[a-z][a-z0-9-]*$/.test(id))
    throw new Error(`法规包的名称只用小写字母、数字和连字符：${id} / a pack is named in small letters, digits and hyphens: ${id}`);
  if (existsSync(path) && readdirSync(path).length > 0) throw new Error(`目录不是空的：${path} / the folder is not empty: ${path}`);
  const written: string[] = [];
  const write = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
    written.push(file);
  };
  for (const file of templateFiles) {
    const to = join(path, file);
    const values: Readonly<Record<string, string>> = {
      id,
      // JSON strings are YAML strings: a name may hold any character.
      name: JSON.stringify(name.zh),
      nameEn: JSON.stringify(name.en),
      schema: relative(dirname(to), schemas).split(sep).join('/'),
      parameters: vocabulary.parameters.map((parameter) => `  ${parameter}: ${parameterOf(parameter)}`).join('\n'),
    };
    write(
      to,
      readFileSync(join(template, file), 'utf8').replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? ''),
    );
  }
  const operators = join(dirname(path), 'operators');
  const operator = id.replace(/-\d{4}$/, '');
  if (existsSync(operators) && !existsSync(join(operators, `${operator}.yaml`)))
    write(
      join(operators, `${operator}.yaml`),
      `# yaml-language-server: $schema=${relative(operators, schemas).split(sep).join('/')}/operator.schema.json\noperator: ${operator}\npacks: [${id}]\nchoices: {}\ntargets: {}\n`,
    );
  return written;
}

function parameterOf(parameter: string): string {
  return parameter === 'opening.request.limit' ? '{at: "case:opening-request/answer"}' : 'null';
}
