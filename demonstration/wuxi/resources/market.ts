import { openRandom } from '../generator/random.ts';
import { anyOf, choose, padded, pickDay, type World } from '../generator/world.ts';
import { describeOpen, item, text } from './resource.ts';

function* licences(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/food-licences');
  let at = 0;
  for (const company of choose(random, world.companies, 0.62, world.count(12_000))) {
    at += 1;
    const day = pickDay(random, 2021, 2025);
    yield [
      `JY${random.pick([1, 2, 3])}3202${padded(at, 8)}`,
      company.creditCode,
      company.name,
      random.pick(['食品销售经营者', '餐饮服务经营者', '餐饮服务经营者', '单位食堂']),
      random.pick(['预包装食品销售', '热食类食品制售', '散装食品销售', '自制饮品制售']),
      day,
      `${Number(day.slice(0, 4)) + 5}${day.slice(4)}`,
      company.address,
    ];
  }
}

/** Food business licences: shared and opened without condition. */
export const foodLicence = describeOpen({
  agency: 'wx-shijian',
  node: { parent: '204', zh: '食品经营', en: 'Food business' },
  rows: licences,
  name: '食品经营许可信息',
  nameEn: 'Food business licences',
  themes: ['market', 'living'],
  summary: '食品经营许可证编号、经营者、主体业态、经营项目、发证日期、有效期和经营场所。',
  summaryEn: 'Number, holder, kind, items, validity and place of food business licences.',
  source: '食品经营许可业务',
  updateCycle: 'weekly',
  items: [
    text('许可证编号', 'licence', 20, { key: true, required: true }),
    text('统一社会信用代码', 'credit_code', 18, { codeSet: 'GB 32100' }),
    text('经营者名称', 'holder', 200),
    text('主体业态', 'kind', 20),
    text('经营项目', 'scope', 40),
    item('发证日期', 'issued_on', 'D'),
    item('有效期至', 'valid_until', 'D'),
    text('经营场所', 'address', 200),
  ],
});

function* penalties(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/penalties');
  for (let at = 1; at <= world.count(3_000); at += 1) {
    const company = anyOf(random, world.companies);
    const day = pickDay(random, 2022, 2025);
    yield [
      `锡市监处罚〔${day.slice(0, 4)}〕${padded(at, 5)}号`,
      company.creditCode,
      company.name,
      random.pick(['虚假宣传', '销售不合格产品', '未明码标价', '超范围经营', '逾期未公示年度报告']),
      random.pick(['警告', '罚款', '罚款', '没收违法所得']),
      `${random.integer(0, 60) * 500}.00`,
      day,
    ];
  }
}

/** Administrative penalties: shared and opened without condition. */
export const penalty = describeOpen({
  agency: 'wx-shijian',
  node: { parent: '104', zh: '行政处罚', en: 'Administrative penalties' },
  rows: penalties,
  name: '市场监管行政处罚信息',
  nameEn: 'Administrative penalties of market supervision',
  themes: ['credit', 'market'],
  summary: '对企业作出的行政处罚：决定书文号、当事人、违法行为、处罚种类、罚款金额和决定日期。',
  summaryEn: 'Number, company, offence, kind, fine and day of penalties on companies.',
  source: '行政处罚业务',
  updateCycle: 'weekly',
  items: [
    text('决定书文号', 'decision', 40, { key: true, required: true }),
    text('统一社会信用代码', 'credit_code', 18, { codeSet: 'GB 32100' }),
    text('当事人', 'company', 200),
    text('违法行为', 'offence', 40),
    text('处罚种类', 'kind', 20),
    item('罚款金额', 'fine', 'Y', { meaning: '元' }),
    item('决定日期', 'decided_on', 'D'),
  ],
});
