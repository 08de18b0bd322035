import { pickDistrict, writeAddress } from '../generator/places.ts';
import { openRandom } from '../generator/random.ts';
import { choose, padded, pickDay, type World } from '../generator/world.ts';
import { describeGated, item, personName, personNumber, text } from './resource.ts';

const forDuties = { instrument: '中华人民共和国个人信息保护法', article: '第三十四条' } as const;
const plateLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Four figures and a letter that plates of the city do not end in; no two vehicles have the same. */
function plateOf(at: number): string {
  return `苏B${plateLetters[Math.floor(at / 10_000) % plateLetters.length]}${padded((at * 7_919) % 10_000, 4)}I`;
}

function* vehicles(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/vehicles');
  const owners = world.persons.filter((person) => person.birth < '2005');
  let at = 0;
  for (const owner of choose(random, owners, 0.36, world.count(60_000))) {
    const registered = pickDay(random, 2009, 2025);
    const electric = registered > '2018' && random.chance(0.35);
    yield [
      plateOf(at),
      owner.number,
      owner.name,
      random.pick(['小型轿车', '小型轿车', '小型轿车', '小型普通客车', '轻型货车', '普通二轮摩托车']),
      electric ? '纯电动' : random.pick(['汽油', '汽油', '汽油', '插电混合动力', '柴油']),
      registered,
      `202${random.integer(6, 7)}-${padded(random.integer(1, 12), 2)}-28`,
      random.pick(['正常', '正常', '正常', '正常', '逾期未检验', '抵押登记']),
    ];
    at += 1;
  }
}

/** Those inspected since the last whole file: about one in two hundred. */
function* inspected(world: World): Generator<readonly string[]> {
  let at = 0;
  for (const row of vehicles(world)) {
    at += 1;
    if (at % 197 === 0) yield [...row.slice(0, -2), `${Number(world.day.slice(0, 4)) + 2}${world.day.slice(4, 8)}28`, '正常'];
  }
}

/** Vehicles: conditional sharing, closed to the public. */
export const vehicle = describeGated({
  agency: 'wx-gongan',
  node: { parent: '201', zh: '车辆管理', en: 'Vehicles' },
  rows: vehicles,
  changes: inspected,
  name: '机动车登记信息',
  nameEn: 'Vehicle register',
  themes: ['transport', 'public-security'],
  summary: '机动车号牌、所有人、车辆类型、燃料种类、注册登记日期、检验有效期和状态。',
  summaryEn: 'Plate, owner, type, fuel, registration, inspection and state of vehicles.',
  source: '机动车登记业务',
  updateCycle: 'daily',
  conditions: '限于道路运输管理、社会救助家庭财产核对等法定职责逐条核验；不得批量获取。',
  scope: '履行道路运输管理、社会救助职责的市级行政机关',
  basis: forDuties,
  items: [
    text('号牌号码', 'plate', 10, { key: true, required: true, sensitivity: 'personal', mask: 'plate' }),
    personNumber(),
    personName,
    text('车辆类型', 'kind', 20),
    text('燃料种类', 'fuel', 20),
    item('注册登记日期', 'registered_on', 'D'),
    item('检验有效期止', 'inspected_until', 'D'),
    text('状态', 'state', 20),
  ],
});

function* permits(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/residence-permits');
  let at = 0;
  for (const person of choose(random, world.persons, 0.06, world.count(10_000))) {
    at += 1;
    yield [`JZ3202${padded(at, 8)}`, person.number, person.name, writeAddress(random, pickDistrict(random)), pickDay(random, 2022, 2025)];
  }
}

/** Residence permits: still being written, not yet submitted. */
export const residencePermit = describeGated({
  agency: 'wx-gongan',
  node: { parent: '101', zh: '流动人口', en: 'Migrants' },
  rows: permits,
  name: '居住证登记信息',
  nameEn: 'Residence permits',
  themes: ['public-security'],
  summary: '居住证编号、持证人、居住地址和签发日期。',
  summaryEn: 'Number, holder, address and day of issue of residence permits.',
  source: '居住登记业务',
  updateCycle: 'weekly',
  conditions: '限于义务教育入学、住房保障等法定职责逐条核验。',
  scope: '依法需要核验居住情况的市级行政机关',
  basis: forDuties,
  items: [
    text('居住证编号', 'permit', 20, { key: true, required: true }),
    personNumber(),
    personName,
    text('居住地址', 'address', 200, { sensitivity: 'personal', mask: 'address' }),
    item('签发日期', 'issued_on', 'D'),
  ],
});
