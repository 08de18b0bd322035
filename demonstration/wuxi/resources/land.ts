import { pickDistrict, writeAddress } from '../generator/places.ts';
import { openRandom } from '../generator/random.ts';
import { anyOf, choose, padded, pickDay, type World } from '../generator/world.ts';
import { describeGated, describeOpen, item, personName, personNumber, text } from './resource.ts';

function* estates(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/real-estate');
  const owners = world.persons.filter((person) => person.birth < '2003');
  let at = 0;
  for (const owner of choose(random, owners, 0.24, world.count(40_000))) {
    at += 1;
    const day = pickDay(random, 2003, 2025);
    const { district } = owner;
    yield [
      `苏（${day.slice(0, 4)}）无锡市不动产权第${padded(at, 7)}号`,
      `${district.code}${padded(random.integer(1, 999), 3)}${padded(random.integer(1, 999), 3)}GB${padded(random.integer(1, 99_999), 5)}F${padded(at, 8)}`,
      owner.number,
      owner.name,
      writeAddress(random, district),
      String(random.integer(42, 220)),
      random.pick(['住宅', '住宅', '住宅', '商业', '车位']),
      day,
      random.pick(['无', '无', '抵押', '查封']),
    ];
  }
}

/** Real estate: conditional sharing, closed to the public. */
export const realEstate = describeGated({
  agency: 'wx-ziran',
  node: { parent: '103', zh: '不动产登记', en: 'Real estate' },
  rows: estates,
  name: '不动产登记信息',
  nameEn: 'Real estate register',
  themes: ['housing', 'resources'],
  summary: '不动产权证号、单元号、权利人、坐落、面积、用途、登记日期和限制状态。',
  summaryEn: 'Certificate, unit, holder, place, area, use, day and restrictions of real estate.',
  source: '不动产登记业务',
  updateCycle: 'daily',
  conditions: '限于住房保障、社会救助、税收征管等法定职责逐条核验；不得用于其他目的。',
  scope: '依法需要核验不动产的市级行政机关和公共服务机构',
  basis: { instrument: '不动产登记暂行条例', article: '第二十五条' },
  closedBy: { instrument: '中华人民共和国民法典', article: '第二百一十九条' },
  items: [
    text('不动产权证号', 'certificate', 60, { key: true, required: true }),
    text('不动产单元号', 'unit', 40),
    personNumber(),
    personName,
    text('坐落', 'address', 200, { sensitivity: 'personal', mask: 'address' }),
    item('建筑面积', 'area', 'N', { meaning: '平方米' }),
    text('用途', 'use', 20),
    item('登记日期', 'registered_on', 'D'),
    text('限制状态', 'restriction', 10, { sensitivity: 'sensitive' }),
  ],
});

function* permits(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/land-permits');
  for (let at = 1; at <= world.count(1_500); at += 1) {
    const company = anyOf(random, world.companies);
    const day = pickDay(random, 2015, 2025);
    yield [
      `地字第3202${day.slice(0, 4)}${padded(at, 5)}号`,
      company.creditCode,
      company.name,
      writeAddress(random, pickDistrict(random)),
      random.pick(['工业用地', '居住用地', '商业用地', '公共设施用地']),
      String(random.integer(900, 90_000)),
      day,
    ];
  }
}

/** Planning permits for building land: submitted, its review past the target. */
export const landPermit = describeOpen({
  agency: 'wx-ziran',
  node: { parent: '209', zh: '规划许可', en: 'Planning permits' },
  rows: permits,
  name: '建设用地规划许可信息',
  nameEn: 'Planning permits for building land',
  themes: ['housing', 'resources'],
  summary: '建设用地规划许可证号、用地单位、位置、用地性质、面积和发证日期。',
  summaryEn: 'Number, holder, place, use, area and day of planning permits.',
  source: '规划许可业务',
  updateCycle: 'monthly',
  items: [
    text('许可证号', 'permit', 40, { key: true, required: true }),
    text('用地单位统一社会信用代码', 'holder_code', 18, { codeSet: 'GB 32100' }),
    text('用地单位', 'holder', 200),
    text('用地位置', 'address', 200),
    text('用地性质', 'use', 20),
    item('用地面积', 'area', 'N', { meaning: '平方米' }),
    item('发证日期', 'issued_on', 'D'),
  ],
});
