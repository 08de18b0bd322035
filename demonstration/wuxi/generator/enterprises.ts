import { creditCodeCheck, organisationCodeCheck } from '#organization';
import { pickName } from './persons.ts';
import { type District, pickDistrict, writeAddress } from './places.ts';
import { openRandom, type Random } from './random.ts';

/** A company that does not exist. */
export interface Enterprise {
  readonly creditCode: string;
  readonly name: string;
  readonly kind: string;
  readonly representative: string;
  /** Registered capital in ten thousand yuan, two decimals. */
  readonly capital: string;
  readonly established: string;
  readonly state: string;
  readonly address: string;
  /** GB/T 4754-2017, letter of the section. */
  readonly industry: string;
}

const fancies = [
  '锡润',
  '太湖蓝',
  '梁溪',
  '惠泉',
  '鼋渚',
  '锦澜',
  '芯源',
  '锐科',
  '云澜',
  '澄海',
  '蠡光',
  '吴韵',
  '华昇',
  '泰禾',
  '瑞丰',
  '新晟',
  '启明',
  '中沃',
  '百川',
  '恒远',
  '联创',
  '宏图',
  '捷达',
  '祥云',
  '东林',
  '运河',
  '二泉',
  '锡惠',
  '阳羡',
  '澄江',
  '梅里',
  '龙湖',
  '青山湾',
  '望亭',
  '金匮',
  '鸿山',
  '映月',
  '景渎',
  '尚贤',
  '立德',
  '同创',
  '众合',
  '嘉诚',
  '盛元',
  '远航',
  '博览',
  '佳禾',
  '正源',
  '凯旋',
  '德馨',
  '雅居',
  '顺达',
  '信和',
  '光启',
  '天工',
  '海纳',
  '思齐',
  '锦绣',
  '星河',
  '卓越',
] as const;
const trades = [
  { words: '精密机械', section: 'C' },
  { words: '微电子', section: 'C' },
  { words: '新材料', section: 'C' },
  { words: '纺织', section: 'C' },
  { words: '建筑工程', section: 'E' },
  { words: '商贸', section: 'F' },
  { words: '物流', section: 'G' },
  { words: '餐饮管理', section: 'H' },
  { words: '软件', section: 'I' },
  { words: '信息科技', section: 'I' },
  { words: '企业管理咨询', section: 'L' },
  { words: '检测技术', section: 'M' },
  { words: '环境科技', section: 'N' },
  { words: '文化传播', section: 'R' },
] as const;
const kinds = ['有限责任公司', '有限责任公司', '有限责任公司', '股份有限公司', '有限责任公司（自然人独资）'] as const;
const states = ['存续', '存续', '存续', '存续', '存续', '存续', '注销', '吊销'] as const;

/** The companies of the demonstration, no two with the same credit code or name. */
export function* generateEnterprises(count: number, seed = 'wuxi'): Generator<Enterprise> {
  const random = openRandom(`${seed}/enterprises`);
  const taken = new Set<string>();
  while (taken.size < count * 2) {
    const district = pickDistrict(random);
    const trade = random.pick(trades);
    const kind = random.pick(kinds);
    const form = kind.startsWith('股份') ? '股份有限公司' : '有限公司';
    const name = `无锡${random.pick(fancies)}${random.pick(fancies)}${trade.words}${form}`;
    const creditCode = writeCreditCode(random, '91', district);
    const founded = Date.UTC(1993, 0, 1) + random.integer(0, 33 * 365) * 86_400_000;
    if (taken.has(creditCode) || taken.has(name)) continue;
    taken.add(creditCode).add(name);
    yield {
      creditCode,
      name,
      kind,
      representative: pickName(random, random.chance(0.65) ? '1' : '2'),
      capital: `${random.pick([10, 50, 100, 100, 200, 500, 500, 1000, 2000, 5000, 10000])}.00`,
      established: new Date(Math.min(founded, Date.UTC(2025, 11, 31))).toISOString().slice(0, 10),
      state: random.pick(states),
      address: writeAddress(random, district),
      industry: trade.section,
    };
  }
}

/** A well-formed credit code of the district (GB 32100-2015, both check characters). */
export function writeCreditCode(random: Random, kind: string, district: Pick<District, 'code'>): string {
  const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = `MA${Array.from({ length: 6 }, () => letters[random.integer(0, letters.length - 1)]).join('')}`;
  const first17 = `${kind}${district.code}${body}${organisationCodeCheck(body)}`;
  return `${first17}${creditCodeCheck(first17)}`;
}
