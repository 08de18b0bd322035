import type { Path, SourceDocument } from './read-document.ts';
import type { LawText } from './text.ts';
import { type Vocabulary, vocabulary as words } from './vocabulary.ts';
import { parseWho } from './who.ts';
import { listOf, type OneOrMany, type WrittenAnswer, type WrittenCase, type WrittenPack } from './written.ts';

/**
 * What makes a case type unusable though every name in it is known: offices that this law does not name, steps that
 * nothing reaches, an expiry without a limit, results and remedies that lead nowhere.
 * @param cases ids of the pack's case types
 */
export function checkFlow(
  document: SourceDocument<WrittenCase>,
  written: WrittenCase,
  pack: WrittenPack,
  cases: ReadonlySet<string>,
  vocabulary: Vocabulary = words,
): void {
  const report = (path: Path, zh: string, en: string, remedy: LawText) => document.report(path, { zh, en }, remedy);
  const offices = (path: Path, whos: OneOrMany<string> | undefined) => {
    for (const who of listOf(whos)) {
      const { anchor, parts } = parseWho(who);
      for (const office of [anchor, ...parts])
        if (vocabulary.offices.includes(office) && !(office in pack.offices))
          report(path, `本法没有写明职能 ${office}（${who}）`, `this law names no office ${office} (${who})`, {
            zh: `在 pack.yaml 的 offices 中写明 ${office}，或者改由其他机构办理。`,
            en: `Name ${office} under offices in pack.yaml, or let another agency do it.`,
          });
    }
  };
  offices(['filing', 'by'], written.filing.by);
  offices(['filing', 'signed'], written.filing.signed);
  const dead = deadSteps(written);
  for (const [id, step] of Object.entries(written.steps)) {
    const path: Path = ['steps', id];
    offices([...path, 'who'], step.who);
    for (const limit of listOf(step.limit))
      offices(
        [...path, 'limit'],
        [limit.extend?.consent, limit.extend?.tell].flatMap((who) => who ?? []),
      );
    for (const [name, answer] of Object.entries(step.answers)) {
      offices([...path, 'answers', name, 'signed'], answer?.signed);
      if (answer?.ends !== undefined && written.results && !(answer.ends in written.results))
        report([...path, 'answers', name, 'ends'], `results 中没有结果 ${answer.ends}`, `results has no result ${answer.ends}`, {
          zh: '在 results 中写出它的名称。',
          en: 'Name it under results.',
        });
    }
    if (dead.has(id))
      report([...path, 'after'], `步骤 ${id} 永远不会开始`, `step ${id} can never begin`, {
        zh: 'after 中的答复都使办件终结或者退回；改写 after，或者去掉该答复的 ends、back。',
        en: 'Every answer it waits for ends the case or sends it back; change after, or take ends or back from the answer.',
      });
    if (
      step.lapse !== undefined &&
      listOf(step.limit).every((limit) => limit.days === undefined && limit.by === undefined && limit.until === undefined)
    )
      report([...path, 'lapse'], `步骤 ${id} 没有期限，不会期满`, `step ${id} has no limit that could lapse`, {
        zh: '写明 limit 的 days 或 by，或者去掉 lapse。',
        en: 'Give its limit days or by, or leave lapse out.',
      });
  }
  const given = new Set(
    Object.values(written.steps).flatMap((step) => Object.values(step.answers).flatMap((answer) => answer?.ends ?? [])),
  );
  for (const result of Object.keys(written.results ?? {}))
    if (!given.has(result))
      report(['results', result], `没有答复给出结果 ${result}`, `no answer gives the result ${result}`, {
        zh: '在某个答复写 ends，或者去掉这个结果。',
        en: 'Let an answer end with it, or take it out.',
      });
  for (const [index, remedy] of (written.remedies ?? []).entries())
    if (!cases.has(remedy.case))
      report(['remedies', index, 'case'], `没有案型 ${remedy.case}`, `there is no case type ${remedy.case}`, {
        zh: `可用的有：${[...cases].join('、')}。`,
        en: `Known: ${[...cases].join(', ')}.`,
      });
}

/** Steps that wait for answers of which each ends the case or sends it back; and those that wait for an answer of such a step. */
function deadSteps(written: WrittenCase): ReadonlySet<string> {
  const dead = new Set<string>();
  const leaves = (answer: WrittenAnswer | null | undefined) => answer?.ends !== undefined || answer?.back !== undefined;
  for (let before = -1; before !== dead.size; ) {
    before = dead.size;
    for (const [id, step] of Object.entries(written.steps)) {
      const named = new Map<string, string[]>();
      for (const after of step.after ?? []) {
        const [earlier = '', answer] = after.split('.');
        named.set(earlier, [...(named.get(earlier) ?? []), ...(answer === undefined ? [] : [answer])]);
      }
      for (const [earlier, answers] of named) {
        const step = written.steps[earlier];
        if (!step) continue;
        const waited = answers.length > 0 ? answers.map((answer) => step.answers[answer]) : Object.values(step.answers);
        // A step that is skipped is settled: whoever waits for it without naming an answer goes on.
        if (waited.every(leaves) || (answers.length > 0 && dead.has(earlier))) dead.add(id);
      }
    }
  }
  return dead;
}
