import { execFile } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCalendarYears, loadPack } from '#law';
import { engineTrialPlayer } from '../../src/casework/testing/engine-player.ts';
import { openTrialCity } from '../../src/casework/testing/trial-city.ts';
import { playTrial, readTrials } from '../../src/casework/testing/trials.ts';

const root = join(import.meta.dirname, '..', '..');
const docs = join(root, 'docs');
const guides = ['writing-a-pack.md', 'writing-a-pack.zh-CN.md'] as const;

/** The examples of a guide, in their order. */
function examplesOf(guide: string): { readonly kind: string; readonly text: string }[] {
  return [...readFileSync(join(docs, guide), 'utf8').matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, kind = '', text = '']) => ({
    kind,
    text,
  }));
}

/** A command line's words; quotes hold words together. */
const wordsOf = (line: string) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

describe('the guide to writing a pack', () => {
  const place = mkdtempSync(join(tmpdir(), 'shuyuan-guide-'));
  const pack = join(place, 'packs', 'example-2026');
  const outputs: { readonly line: string; readonly output: string }[] = [];
  afterAll(() => rmSync(place, { recursive: true }));
  beforeAll(async () => {
    mkdirSync(join(place, 'packs', 'operators'), { recursive: true });
    for (const { kind, text } of examplesOf(guides[0])) {
      const [, append, file] = /^# (append to )?(packs\/\S+\.yaml)\n/.exec(text) ?? [];
      if (kind === 'yaml' && file !== undefined) {
        mkdirSync(dirname(join(place, file)), { recursive: true });
        (append ? appendFileSync : writeFileSync)(join(place, file), text);
      } else if (kind === 'sh')
        for (const line of text.trim().split('\n')) {
          const [program, ...words] = wordsOf(line);
          expect(program).toBe('shuyuan');
          const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'src/cli/main.ts'), ...words], { cwd: place });
          outputs.push({ line, output: stdout });
        }
      else throw new Error(`an example that no test runs: ${text}`);
    }
  }, 180_000);

  it('leads to a sound pack: every command does what it says', () => {
    expect(outputs).toHaveLength(6);
    expect(outputs.find(({ line }) => line.includes('pack try'))?.output).toContain('0 otherwise than written');
    for (const { line, output } of outputs) if (line.includes('pack check')) expect(output, line).toContain('nothing found');
    expect(outputs.at(-1)?.output).toMatch(/- “数据纠错”（error-report）/);
    expect(outputs.at(-1)?.output).toMatch(/\+ “有条件开放数据的申请”|~ “有条件开放数据的申请”/);
    expect(loadPack(pack)).toMatchObject({ name: { zh: '示例市公共数据管理办法', en: 'Measures on Public Data of Example City' } });
  });

  it('has trials that come out as written, those of the template too', async () => {
    const trials = readTrials(pack);
    expect(trials.length).toBe(7);
    const years = loadCalendarYears(join(root, 'packs', 'calendar'));
    for (const { file, trial } of trials) {
      const stack = { packs: [loadPack(pack)], choices: {}, targets: {} };
      expect(await playTrial(trial, engineTrialPlayer(stack, openTrialCity(), years)), `${file} ${trial.name}`).toMatchObject({
        wrong: null,
      });
    }
  });

  it('is the same in both languages, and points to what is there', () => {
    expect(examplesOf(guides[1])).toEqual(examplesOf(guides[0]));
    for (const guide of guides)
      for (const [, path] of readFileSync(join(docs, guide), 'utf8').matchAll(/\]\(([^)#:]+)\)/g))
        expect(existsSync(join(docs, path ?? '')), path).toBe(true);
  });
});
