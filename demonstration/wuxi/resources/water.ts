import { openRandom } from '../generator/random.ts';
import { choose, padded, pickDay, type World } from '../generator/world.ts';
import { describeGated, describeOnApplication, describeOpen, item, personName, personNumber, text } from './resource.ts';

function* accounts(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/water-accounts');
  const adults = world.persons.filter((person) => person.birth < '2000');
  let at = 0;
  for (const person of choose(random, adults, 0.34, world.count(50_000))) {
    at += 1;
    yield [
      `S${padded(at, 9)}`,
      person.number,
      person.name,
      person.address,
      random.pick(['居民生活', '居民生活', '居民生活', '执行居民价格的非居民']),
      String(random.integer(2, 40)),
      pickDay(random, 1998, 2025),
      random.pick(['正常', '正常', '正常', '正常', '报停', '欠费']),
    ];
  }
}

/** Water accounts of households: conditional sharing, closed to the public. */
export const waterAccount = describeGated({
  agency: 'wx-shuiwu',
  node: { parent: '201', zh: '公用事业', en: 'Utilities' },
  rows: accounts,
  name: '居民供水用户信息',
  nameEn: 'Household water accounts',
  themes: ['living'],
  summary: '供水户号、户主、地址、用水类别、上月用水量、开户日期和状态。',
  summaryEn: 'Account, holder, address, kind, last month’s use, opening and state of water accounts.',
  source: '营业服务系统',
  updateCycle: 'monthly',
  conditions: '限于住房保障、人口管理、应急供水等法定职责逐条核验。',
  scope: '依法需要核验居住情况的市级行政机关',
  basis: { instrument: '中华人民共和国个人信息保护法', article: '第三十四条' },
  items: [
    text('户号', 'account', 12, { key: true, required: true }),
    personNumber(),
    personName,
    text('地址', 'address', 200, { sensitivity: 'personal', mask: 'address' }),
    text('用水类别', 'kind', 20),
    item('上月用水量', 'last_month_m3', 'I', { sensitivity: 'personal', meaning: '立方米' }),
    item('开户日期', 'opened_on', 'D'),
    text('状态', 'state', 10),
  ],
});

/** The last day that a monthly report of this day covers: the end of the month before. */
function monthsUpTo(day: string, first: string): string[] {
  const months: string[] = [];
  for (let at = new Date(`${first}-01T00:00:00Z`); at.toISOString().slice(0, 7) < day.slice(0, 7); at.setUTCMonth(at.getUTCMonth() + 1))
    months.push(at.toISOString().slice(0, 7));
  return months;
}

const plants = ['锡东水厂', '中桥水厂', '雪浪水厂', '充山水厂', '江阴长江水厂', '宜兴横山水厂', '惠山水厂', '滨湖水厂'] as const;

function* qualities(world: World): Generator<readonly string[]> {
  for (const month of monthsUpTo(world.day, '2023-01'))
    for (const plant of plants) {
      const random = openRandom(`wuxi/water-quality/${month}/${plant}`);
      yield [
        `${month}-${plant}`,
        month,
        plant,
        (0.05 + random.next() * 0.4).toFixed(2),
        (7 + random.next()).toFixed(1),
        (0.3 + random.next() * 0.4).toFixed(2),
        (0.8 + random.next() * 1.2).toFixed(2),
        '100',
      ];
    }
}

/** Monthly quality of drinking water: shared and opened without condition. */
export const waterQuality = describeOpen({
  agency: 'wx-shuiwu',
  node: { parent: '202', zh: '饮用水', en: 'Drinking water' },
  rows: qualities,
  name: '出厂水水质月报',
  nameEn: 'Monthly quality of drinking water',
  themes: ['health', 'living'],
  summary: '各水厂出厂水的浑浊度、酸碱度、余氯、耗氧量和合格率，按月。',
  summaryEn: 'Turbidity, acidity, chlorine, oxygen demand and share of good samples by plant and month.',
  source: '水质检测中心',
  updateCycle: 'monthly',
  items: [
    text('记录编号', 'record', 40, { key: true, required: true }),
    text('月份', 'month', 7, { required: true }),
    text('水厂', 'plant', 20, { required: true }),
    item('浑浊度', 'turbidity', 'N', { meaning: 'NTU' }),
    item('酸碱度', 'ph', 'N'),
    item('余氯', 'chlorine', 'N', { meaning: 'mg/L' }),
    item('耗氧量', 'oxygen_demand', 'N', { meaning: 'mg/L' }),
    item('合格率', 'good_share', 'N', { meaning: '%' }),
  ],
});

function* uses(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/company-water');
  for (const company of choose(random, world.companies, 0.3, world.count(6_000)))
    yield [company.creditCode, company.name, company.industry, String(random.integer(20, 60_000))];
}

/** Water use of companies: returned by the authority, to be corrected. */
export const companyWater = describeOnApplication({
  agency: 'wx-shuiwu',
  node: { parent: '207', zh: '用水', en: 'Water use' },
  rows: uses,
  name: '企业用水量信息',
  nameEn: 'Water use of companies',
  themes: ['resources', 'industry'],
  summary: '企业的年用水量。',
  summaryEn: 'Yearly water use of companies.',
  source: '营业服务系统',
  updateCycle: 'yearly',
  openingConditions: '说明用途，签署开放协议；不得用于推断单个企业的生产经营情况。',
  openingBasis: { instrument: '中华人民共和国数据安全法', article: '第三十八条' },
  items: [
    text('统一社会信用代码', 'credit_code', 18, { key: true, required: true, codeSet: 'GB 32100' }),
    text('企业名称', 'name', 200),
    text('行业门类', 'industry', 1),
    item('年用水量', 'yearly_m3', 'I', { meaning: '立方米' }),
  ],
});
