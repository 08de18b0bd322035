import { pickDistrict, pickPosition, writeAddress } from '../generator/places.ts';
import { openRandom } from '../generator/random.ts';
import { choose, padded, pickDay, type World } from '../generator/world.ts';
import { describeOnApplication, describeOpen, item, placeItems, text } from './resource.ts';

const ends = [
  '火车站',
  '东站',
  '市民中心',
  '鼋头渚',
  '灵山',
  '硕放机场',
  '惠山古镇',
  '江阴客运站',
  '宜兴东站',
  '荡口古镇',
  '拈花湾',
  '太湖新城',
] as const;

function* lines(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/bus-lines');
  for (let at = 1; at <= world.count(320); at += 1) {
    const from = random.pick(ends);
    const to = random.pick(ends);
    yield [
      `${at}路`,
      `${from}—${to === from ? '大学城' : to}`,
      String(random.integer(9, 42)),
      (random.integer(60, 380) / 10).toFixed(1),
      `0${random.integer(5, 6)}:${random.pick(['00', '15', '30'])}`,
      `${random.integer(19, 22)}:${random.pick(['00', '30'])}`,
      `${random.pick([1, 2, 2, 3])}.00`,
      random.chance(0.7) ? '1' : '0',
    ];
  }
}

/** Bus lines: shared and opened without condition. */
export const busLine = describeOpen({
  agency: 'wx-jiaotong',
  node: { parent: '201', zh: '交通出行', en: 'Public transport' },
  rows: lines,
  name: '公交线路信息',
  nameEn: 'Bus lines',
  themes: ['transport', 'living'],
  summary: '公交线路的起讫、站数、里程、首末班时间、票价和是否新能源车辆。',
  summaryEn: 'Ends, stops, length, first and last bus, fare and drive of bus lines.',
  source: '公交运营调度系统',
  updateCycle: 'quarterly',
  items: [
    text('线路名称', 'line', 20, { key: true, required: true }),
    text('起讫站', 'ends', 60),
    item('站数', 'stops', 'I'),
    item('里程', 'length_km', 'N', { meaning: '公里' }),
    text('首班时间', 'first_bus', 5),
    text('末班时间', 'last_bus', 5),
    item('票价', 'fare', 'Y', { meaning: '元' }),
    item('新能源车辆', 'electric', 'L'),
  ],
});

function* lots(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/parking-lots');
  for (let at = 1; at <= world.count(1_500); at += 1) {
    const district = pickDistrict(random);
    const { longitude, latitude } = pickPosition(random, district);
    const spaces = random.integer(12, 900);
    yield [
      `TC${padded(at, 5)}`,
      `${district.name}${random.pick(['人民', '中山', '学前', '清扬', '太湖', '望湖', '长江'])}路${random.pick(['地下', '地面', '立体', '路侧'])}停车场${at}`,
      String(spaces),
      String(Math.floor(spaces * random.next() * 0.3)),
      `${random.pick([0, 3, 4, 5, 6])}.00`,
      writeAddress(random, district),
      district.name,
      longitude,
      latitude,
    ];
  }
}

/** Parking: shared and opened without condition. */
export const parkingLot = describeOpen({
  agency: 'wx-jiaotong',
  node: { parent: '201', zh: '停车服务', en: 'Parking' },
  rows: lots,
  name: '公共停车场信息',
  nameEn: 'Public parking',
  themes: ['transport', 'living'],
  summary: '公共停车场的名称、泊位数、充电泊位数、收费标准、地址和经纬度。',
  summaryEn: 'Name, spaces, charging spaces, fee, address and position of public parking.',
  source: '停车管理平台',
  updateCycle: 'quarterly',
  items: [
    text('停车场编号', 'lot_code', 10, { key: true, required: true }),
    text('停车场名称', 'name', 60, { required: true }),
    item('泊位数', 'spaces', 'I'),
    item('充电泊位数', 'charging_spaces', 'I'),
    item('收费标准', 'fee', 'Y', { meaning: '元/小时' }),
    text('地址', 'address', 200),
    ...placeItems,
  ],
});

function* licences(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/road-transport');
  let at = 0;
  for (const company of choose(random, world.companies, 0.25, world.count(4_000))) {
    at += 1;
    yield [
      `苏交运管许可锡字3202${padded(at, 8)}号`,
      company.creditCode,
      company.name,
      random.pick(['普通货运', '普通货运', '危险货物运输', '班车客运', '包车客运', '出租客运']),
      String(random.integer(1, 160)),
      pickDay(random, 2019, 2025),
      random.pick(['营业', '营业', '营业', '歇业']),
    ];
  }
}

/** Road transport licences: shared without condition, opened on application. */
export const roadTransport = describeOnApplication({
  agency: 'wx-jiaotong',
  node: { parent: '201', zh: '运输管理', en: 'Transport licences' },
  rows: licences,
  name: '道路运输经营许可信息',
  nameEn: 'Road transport licences',
  themes: ['transport', 'market'],
  summary: '道路运输经营许可证号、业户、经营范围、车辆数、有效期和状态。',
  summaryEn: 'Number, holder, scope, vehicles, validity and state of road transport licences.',
  source: '道路运输管理业务',
  updateCycle: 'monthly',
  openingConditions: '说明用途和使用方式，签署开放协议；不得用于推断业户的经营情况，不得转让。',
  openingBasis: { instrument: '中华人民共和国数据安全法', article: '第三十八条' },
  items: [
    text('许可证号', 'licence', 60, { key: true, required: true }),
    text('统一社会信用代码', 'credit_code', 18, { codeSet: 'GB 32100' }),
    text('业户名称', 'holder', 200),
    text('经营范围', 'scope', 40),
    item('车辆数', 'vehicles', 'I'),
    item('核发日期', 'issued_on', 'D'),
    text('状态', 'state', 10),
  ],
});
