import type { Answer, CaseType, Field, Step } from './case-type.ts';
import { describeLimit } from './describe-limit.ts';
import { describeWho } from './describe-who.ts';
import { both, changed, compareNamed, type DifferenceLine, joined, quote, under } from './difference.ts';
import type { Pack } from './pack.ts';
import type { LawText } from './text.ts';

const none = both('无', 'none');
const yesNo = (value: boolean): LawText => (value ? both('是', 'yes') : both('否', 'no'));

interface Side {
  readonly pack: Pack;
  readonly type: CaseType;
}

/** What two texts of one matter say differently: who files and what, the steps, who decides within which limit, the answers. */
export function compareCaseTypes(before: Side, after: Side): DifferenceLine[] {
  const [one, other] = [before.type, after.type];
  return under(quote(other.name), [
    ...changed(both('名称', 'name'), one.name, other.name),
    ...changed(both('由谁提出', 'who files'), describeWho(before.pack, one.filing.by), describeWho(after.pack, other.filing.by)),
    ...changed(both('由历法提出', 'opened by the calendar'), everyOf(one), everyOf(other)),
    ...changed(both('签批', 'signed by'), whoOf(before.pack, one.filing.signed), whoOf(after.pack, other.filing.signed)),
    ...changed(both('可以撤回', 'may be withdrawn'), yesNo(one.filing.withdraw), yesNo(other.filing.withdraw)),
    ...compareFields(one.filing.fields, other.filing.fields),
    ...compareChecks(one, other),
    ...compareNamed(
      one.steps,
      other.steps,
      (step, _, of) =>
        both(
          `步骤“${step.name.zh}”：${stepOf(of === 'before' ? before : after, step).zh}`,
          `step “${step.name.en}”: ${stepOf(of === 'before' ? before : after, step).en}`,
        ),
      (was, is) => under(both(`步骤“${is.name.zh}”`, `step “${is.name.en}”`), compareSteps(before, was, after, is)),
    ),
    ...compareNamed(
      one.results,
      other.results,
      (name) => both(`结果“${name.zh}”`, `result “${name.en}”`),
      (was, is) => changed(both('结果', 'result'), was, is),
    ),
    ...changed(both('救济', 'remedies'), remediesOf(one), remediesOf(other)),
  ]);
}

function compareSteps(before: Side, was: Step, after: Side, is: Step): DifferenceLine[] {
  return [
    ...changed(both('名称', 'name'), was.name, is.name),
    ...changed(both('由谁办理', 'who acts'), describeWho(before.pack, was.who), describeWho(after.pack, is.who)),
    ...changed(both('期限', 'limit'), limitsOf(before, was), limitsOf(after, is)),
    ...changed(both('在其后', 'comes after'), afterOf(was), afterOf(is)),
    ...changed(both('条件', 'only where'), sourceOf(was), sourceOf(is)),
    ...changed(both('期满视为', 'a lapse counts as'), lapseOf(was), lapseOf(is)),
    ...changed(both('须由不同的人', 'apart from'), listed(was.apart), listed(is.apart)),
    ...compareFields(was.fields, is.fields),
    ...compareNamed(
      was.answers,
      is.answers,
      (answer) => both(`答复“${answer.name.zh}”`, `answer “${answer.name.en}”`),
      (one, other) =>
        under(both(`答复“${other.name.zh}”`, `answer “${other.name.en}”`), compareAnswers(before.pack, one, after.pack, other)),
    ),
  ];
}

function compareAnswers(packWas: Pack, was: Answer, packIs: Pack, is: Answer): DifferenceLine[] {
  return [
    ...changed(both('名称', 'name'), was.name, is.name),
    ...changed(both('说明理由', 'reasons'), yesNo(was.reasons), yesNo(is.reasons)),
    ...changed(both('引用依据', 'cites its basis'), yesNo(was.cites), yesNo(is.cites)),
    ...changed(both('书面', 'in writing'), writtenOf(was), writtenOf(is)),
    ...changed(both('签批', 'signed by'), whoOf(packWas, was.signed), whoOf(packIs, is.signed)),
    ...changed(both('效果', 'effects'), listed(was.effects.map(({ name }) => name)), listed(is.effects.map(({ name }) => name))),
    ...changed(both('退回到', 'sent back to'), plain(was.back), plain(is.back)),
    ...changed(both('办件结果', 'ends the case as'), plain(was.ends), plain(is.ends)),
    ...changed(
      both('条件', 'on condition'),
      listed(was.needs.map(({ that }) => that.source)),
      listed(is.needs.map(({ that }) => that.source)),
    ),
    ...compareFields(was.fields, is.fields),
  ];
}

function compareFields(before: Readonly<Record<string, Field>>, after: Readonly<Record<string, Field>>): DifferenceLine[] {
  const need = ({ need }: Field) => (typeof need === 'boolean' ? yesNo(need) : both(`${need.source} 时`, `where ${need.source}`));
  return compareNamed(
    before,
    after,
    (field) => both(`填写“${field.label.zh}”`, `field “${field.label.en}”`),
    (was, is) =>
      under(both(`填写“${is.label.zh}”`, `field “${is.label.en}”`), [
        ...changed(both('名称', 'name'), was.label, is.label),
        ...changed(both('必填', 'required'), need(was), need(is)),
        ...changed(both('选项', 'options'), listed(was.of.map(({ value }) => value)), listed(is.of.map(({ value }) => value))),
      ]),
  );
}

/** Checks have no names: they are the same where they ask the same, in the same strength. */
function compareChecks(before: CaseType, after: CaseType): DifferenceLine[] {
  const named = (type: CaseType) =>
    Object.fromEntries(type.filing.checks.map((check) => [`${check.strength} ${check.that.source}`, check] as const));
  return compareNamed(
    named(before),
    named(after),
    ({ say }) => both(`提出的条件：${say.zh}`, `condition of filing: ${say.en}`),
    (was, is) => changed(both('提出的条件', 'condition of filing'), was.say, is.say),
  );
}

function stepOf({ pack, type }: Side, step: Step): LawText {
  const [who, limits] = [describeWho(pack, step.who), limitsOf({ pack, type }, step)];
  return both(`由${who.zh}办理，期限${limits.zh}`, `by ${who.en}, limit ${limits.en}`);
}

function limitsOf({ pack, type }: Side, step: Step): LawText {
  return step.limits.length === 0 ? none : joined(step.limits.map((limit) => describeLimit(pack, type, limit)));
}

const whoOf = (pack: Pack, who: string | undefined): LawText => (who === undefined ? none : describeWho(pack, [who]));
const plain = (word: string | undefined): LawText => (word === undefined ? none : both(word, word));
const listed = (words: readonly string[]): LawText => (words.length === 0 ? none : both(words.join('、'), words.join(', ')));
const sourceOf = ({ when }: Step): LawText => plain(when?.source);
const lapseOf = (step: Step): LawText => (step.lapse === undefined ? none : (step.answers[step.lapse]?.name ?? plain(step.lapse)));
const afterOf = ({ after }: Step): LawText => listed(after.map(({ step, answer }) => (answer === undefined ? step : `${step}.${answer}`)));
const writtenOf = ({ written }: Answer): LawText =>
  written === undefined ? none : written === 'always' ? both('一律书面', 'always') : both('依要求', 'on request');
const everyOf = ({ filing: { every } }: CaseType): LawText =>
  every === undefined
    ? none
    : both(
        `每年 ${every.days.join('、')}，${every.each.join('、')}`,
        `each year on ${every.days.join(', ')}, for ${every.each.join(', ')}`,
      );
const remediesOf = ({ remedies }: CaseType): LawText => listed(remedies.map((remedy) => remedy.case));
