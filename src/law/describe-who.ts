import type { Who } from './case-type.ts';
import type { Pack } from './pack.ts';
import type { LawText } from './text.ts';
import { parseWho } from './who.ts';
import { dutyNames } from './word-names.ts';

/** Words for those whom a `who` may name beside the law's own offices. */
const anchors: Readonly<Record<string, LawText>> = {
  applicant: { zh: '申请机构', en: 'the applicant' },
  provider: { zh: '数据提供机构', en: 'the provider' },
  each: { zh: '被征求意见的机构', en: 'each body consulted' },
  institution: { zh: '公共管理服务机构', en: 'a public institution' },
  organ: { zh: '行政机关', en: 'an administrative organ' },
  public: { zh: '公民、法人和其他组织', en: 'citizens, legal persons and other organisations' },
  operator: { zh: '企业', en: 'an enterprise' },
  engine: { zh: '平台', en: 'the platform' },
  self: { zh: '本机构', en: 'the own agency' },
  // Parties that a matter names for itself.
  respondent: { zh: '使用机构', en: 'the using institution' },
  holder: { zh: '持有授权的机构', en: 'the holder of the grant' },
  against: { zh: '争议对方', en: 'the other side' },
  common: { zh: '共同上级', en: 'their common superior' },
  routed: { zh: '运行机构选定的一方', en: 'the side that the operator has chosen' },
  addressee: { zh: '所涉部门', en: 'the department concerned' },
  audited: { zh: '被审计机构', en: 'the institution audited' },
  body: { zh: '所涉机构', en: 'the institution concerned' },
  consumer: { zh: '数据使用机构', en: 'the consumer of the data' },
  department: { zh: '所涉部门', en: 'the department concerned' },
  evaluated: { zh: '被评价机构', en: 'the institution evaluated' },
  firm: { zh: '所涉企业', en: 'the firm concerned' },
  guided: { zh: '被指导机构', en: 'the institution guided' },
  inspected: { zh: '被检查机构', en: 'the institution inspected' },
  lead: { zh: '牵头机构', en: 'the lead institution' },
  owner: { zh: '共享数据的提供机构', en: 'the institution that shared the data' },
  party: { zh: '协议相对方', en: 'the other party to the agreement' },
  source: { zh: '数据来源机构', en: 'the source of the data' },
  third: { zh: '第三方', en: 'the third party' },
  user: { zh: '数据使用机构', en: 'the user of the data' },
};

/** `head@authority@applicant` in words: the law's name of the office, then the duty. */
export function describeWho(pack: Pack, whos: readonly Who[]): LawText {
  const each = whos.map((who): LawText => {
    const { anchor, parts } = parseWho(who);
    const office = parts.findLast((part) => pack.offices[part]) ?? (pack.offices[anchor] ? anchor : undefined);
    const duty = parts.map((part) => dutyNames[part] ?? pack.words.duties[part]?.text).find((word) => word !== undefined);
    const place = office === undefined ? (anchors[anchor] ?? pack.words.tiers[anchor]?.text) : pack.offices[office]?.text;
    const body = place ?? { zh: anchor, en: anchor };
    return duty ? { zh: `${body.zh}${duty.zh}`, en: `${duty.en} of ${body.en}` } : { zh: body.zh, en: body.en };
  });
  return { zh: each.map(({ zh }) => zh).join('、'), en: each.map(({ en }) => en).join(', ') };
}
