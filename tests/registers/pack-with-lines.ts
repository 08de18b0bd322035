import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const packs = join(import.meta.dirname, '..', '..', 'packs');

const lines = `register: test-lines
name: {zh: 试验专线, en: Test lines}
says: {zh: 各机构在用的专线, en: Lines that agencies use}
articles: ["12.2"]
of: agency
fields:
  line: {type: text, zh: 线路名称, en: Line, article: "12.2"}
  agency: {type: agency, zh: 使用机构, en: Agency, need: true}
  kind:
    type: choice
    zh: 类别
    en: Kind
    of: [{value: fibre, zh: 光纤, en: fibre}, {value: radio, zh: 无线, en: radio}]
  width: {type: number, zh: 带宽, en: Width}
  spare: {type: bool, zh: 备用, en: Spare}
  towns: {type: list, zh: 经过的镇, en: Towns}
  until: {type: date, zh: 到期日, en: Until}
key: [line]
kept: directly
by: [officer@self, officer@authority]
seen: self
validity: {until: until}
relations:
  consent: {to: test-consents, where: {line: line}, name: {zh: 同意, en: Consent}}
coverage:
  each: [police]
  article: "12.2"
  say: {zh: 公安机关须登记专线, en: The police register their lines}
gaps:
  no-consent:
    when: "!related.consent"
    article: "12.2"
    say: {zh: 没有经同意的专线, en: A line without consent}
`;
const consents = `register: test-consents
name: {zh: 试验专线同意, en: Consents to test lines}
articles: ["12.2"]
of: agency
fields:
  line: {type: text, zh: 线路名称, en: Line}
  agency: {type: agency, zh: 机构, en: Agency, need: true}
  reason: {type: text, zh: 理由, en: Reason}
  until: {type: date, zh: 有效期至, en: Valid until}
key: [line]
seen: [self]
validity: {until: until}
`;
const consent = `case: test-consent
name: {zh: 试验专线的同意, en: Consent to a test line}
articles: ["12.2"]
filing:
  by: institution
  article: "12.2"
  fields:
    act:
      type: choice
      zh: 事项
      en: Act
      need: true
      of: [{value: enter, zh: 新建, en: new}, {value: change, zh: 变更, en: change}, {value: end, zh: 拆除, en: removal}]
    line: {type: text, zh: 线路名称, en: Line, need: true}
    reason: {type: text, zh: 理由, en: Reason}
    until: {type: date, zh: 有效期至, en: Valid until}
steps:
  consent:
    name: {zh: 主管部门同意, en: Consent of the authority}
    who: authority@applicant
    article: "12.2"
    answers:
      agree:
        name: {zh: 同意新建, en: Agree}
        effects: [{register.enter: {register: test-consents, line: form.line, agency: applicant.id, reason: form.reason, until: form.until}}]
        ends: agreed
      change:
        name: {zh: 同意变更, en: Agree to the change}
        effects: [{register.change: {register: test-consents, line: form.line, reason: form.reason}}]
        ends: agreed
      end:
        name: {zh: 同意拆除, en: Agree to the removal}
        effects: [{register.end: {register: test-consents, line: form.line}}]
        ends: agreed
      refuse: {name: {zh: 不同意, en: Refuse}, reasons: true, ends: refused}
results: {agreed: {zh: 同意, en: agreed}, refused: {zh: 不同意, en: refused}}
`;

/** A copy of the packs in which Wuxi's law has one case type and two registers more: text alone, no code. */
export async function copyPacksWithLines(directory: string): Promise<string> {
  const copy = join(directory, 'packs');
  await cp(packs, copy, { recursive: true });
  const wuxi = join(copy, 'wuxi-2020');
  const articles = await readFile(join(wuxi, 'articles.yaml'), 'utf8');
  const pointing = '"operation:catalog.register-resource", "case:catalog-review/filing"';
  if (!articles.includes(pointing)) throw new Error('articles.yaml has changed: point to the test’s registers elsewhere');
  const pointers = '"case:test-consent", "register:test-lines", "register:test-consents"';
  await writeFile(join(wuxi, 'articles.yaml'), articles.replace(pointing, `${pointing}, ${pointers}`));
  await mkdir(join(wuxi, 'registers'), { recursive: true });
  await writeFile(join(wuxi, 'registers', 'test-lines.yaml'), lines);
  await writeFile(join(wuxi, 'registers', 'test-consents.yaml'), consents);
  await writeFile(join(wuxi, 'cases', 'test-consent.yaml'), consent);
  return copy;
}
