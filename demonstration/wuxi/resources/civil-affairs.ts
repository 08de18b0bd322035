import { writeCreditCode } from '../generator/enterprises.ts';
import { type Person, pickName } from '../generator/persons.ts';
import { pickDistrict, pickPosition, writeAddress } from '../generator/places.ts';
import { openRandom } from '../generator/random.ts';
import { choose, padded, pickDay, type World } from '../generator/world.ts';
import { describeGated, describeOpen, item, personName, personNumber, placeItems, text } from './resource.ts';

/** Pairs of a man and a woman born within ten years of each other. */
function* marriages(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/marriages');
  const most = world.count(30_000);
  const waiting = { '1': [] as Person[], '2': [] as Person[] };
  let at = 0;
  for (const person of choose(random, world.persons, 0.8)) {
    if (person.birth > '2003' || at >= most) continue;
    const others = waiting[person.sex === '1' ? '2' : '1'];
    const partner = others.at(-1);
    if (!partner || Math.abs(Number(partner.birth.slice(0, 4)) - Number(person.birth.slice(0, 4))) > 10) {
      waiting[person.sex].push(person);
      continue;
    }
    others.pop();
    at += 1;
    const [man, woman] = person.sex === '1' ? [person, partner] : [partner, person];
    const youngest = Math.max(Number(man.birth.slice(0, 4)) + 22, Number(woman.birth.slice(0, 4)) + 20, 1980);
    const day = pickDay(random, Math.min(2025, youngest), Math.min(2025, youngest + 9));
    yield [
      `J3202-${day.slice(0, 4)}-${padded(at, 6)}`,
      man.number,
      man.name,
      woman.number,
      woman.name,
      day,
      random.pick(['结婚', '结婚', '结婚', '离婚']),
    ];
  }
}

const partner = (side: string, nameEn: string) => [
  text(`${side}公民身份号码`, `${nameEn}_number`, 18, {
    required: true,
    sensitivity: 'sensitive',
    mask: 'identity-number',
    codeSet: 'GB 11643',
  }),
  text(`${side}姓名`, `${nameEn}_name`, 50, { sensitivity: 'personal', mask: 'name' }),
];

/** Marriages: conditional sharing, closed to the public. */
export const marriage = describeGated({
  agency: 'wx-minzheng',
  node: { parent: '101', zh: '婚姻收养登记', en: 'Marriage and adoption' },
  rows: marriages,
  name: '婚姻登记信息',
  nameEn: 'Marriage register',
  themes: ['living'],
  summary: '婚姻登记证字号、双方、登记日期和登记类别。',
  summaryEn: 'Certificate, both partners, day and kind of registration.',
  source: '婚姻登记业务',
  updateCycle: 'monthly',
  conditions: '限于不动产登记、住房保障、社会救助等法定职责逐条核验婚姻状况。',
  scope: '依法需要核验婚姻状况的市级行政机关',
  basis: { instrument: '中华人民共和国民法典', article: '第一千零三十九条' },
  items: [
    text('登记证字号', 'certificate', 30, { key: true, required: true }),
    ...partner('男方', 'husband'),
    ...partner('女方', 'wife'),
    item('登记日期', 'registered_on', 'D', { sensitivity: 'personal' }),
    text('登记类别', 'kind', 10, { sensitivity: 'personal' }),
  ],
});

function* relieved(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/relief');
  for (const person of choose(random, world.persons, 0.012, world.count(2_000)))
    yield [
      person.number,
      person.name,
      random.pick(['最低生活保障', '最低生活保障', '特困供养', '低保边缘']),
      `${random.integer(300, 1_090)}.00`,
      pickDay(random, 2019, 2025),
      person.district.name,
    ];
}

/** Persons on relief: conditional sharing, closed to the public. */
export const relief = describeGated({
  agency: 'wx-minzheng',
  node: { parent: '203', zh: '社会救助', en: 'Social relief' },
  rows: relieved,
  name: '社会救助对象信息',
  nameEn: 'Persons on social relief',
  themes: ['relief'],
  summary: '社会救助对象、救助类别、月救助金额、起始日期和所在区县。',
  summaryEn: 'Person, kind, monthly amount, beginning and district of social relief.',
  source: '社会救助业务',
  updateCycle: 'monthly',
  conditions: '限于教育资助、医疗救助、公共租赁住房等法定职责逐条核验。',
  scope: '履行救助、资助职责的市级行政机关',
  basis: { instrument: '社会救助暂行办法', article: '第六十一条' },
  items: [
    personNumber({ key: true }),
    personName,
    text('救助类别', 'kind', 20, { sensitivity: 'sensitive' }),
    item('月救助金额', 'monthly_amount', 'Y', { sensitivity: 'sensitive', meaning: '元' }),
    item('起始日期', 'since', 'D', { sensitivity: 'personal' }),
    text('所在区县', 'district', 20),
  ],
});

function* organisations(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/social-organisations');
  const taken = new Set<string>();
  while (taken.size < world.count(1_200)) {
    const district = pickDistrict(random);
    const code = writeCreditCode(random, '51', district);
    if (taken.has(code)) continue;
    taken.add(code);
    const field = random.pick([
      '志愿者',
      '养老',
      '青少年',
      '非物质文化遗产',
      '环境保护',
      '科技创新',
      '书画',
      '体育舞蹈',
      '物业管理',
      '电子信息',
    ]);
    const kind = random.pick(['社会团体', '社会团体', '民办非企业单位', '基金会']);
    const form = { 社会团体: '协会', 民办非企业单位: '服务中心', 基金会: '基金会' }[kind];
    yield [
      code,
      `${district.name}${field}${form}（第${taken.size}号）`,
      kind,
      pickName(random, random.chance(0.6) ? '1' : '2'),
      pickDay(random, 1996, 2025),
      district.name,
      random.pick(['正常', '正常', '正常', '已注销']),
    ];
  }
}

/** Social organisations: shared and opened without condition. */
export const socialOrganisation = describeOpen({
  agency: 'wx-minzheng',
  node: { parent: '102', zh: '社会组织', en: 'Social organisations' },
  rows: organisations,
  name: '社会组织登记信息',
  nameEn: 'Register of social organisations',
  themes: ['organisations'],
  summary: '社会组织的统一社会信用代码、名称、类型、法定代表人、成立日期和状态。',
  summaryEn: 'Credit code, name, type, representative, founding day and state of social organisations.',
  source: '社会组织登记业务',
  updateCycle: 'monthly',
  items: [
    text('统一社会信用代码', 'credit_code', 18, { key: true, required: true, codeSet: 'GB 32100' }),
    text('名称', 'name', 100, { required: true }),
    text('类型', 'kind', 20),
    text('法定代表人', 'representative', 50, { sensitivity: 'personal', mask: 'name' }),
    item('成立日期', 'founded_on', 'D'),
    text('登记区县', 'district', 20),
    text('状态', 'state', 10),
  ],
});

function* homes(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/elderly-homes');
  for (let at = 1; at <= world.count(180); at += 1) {
    const district = pickDistrict(random);
    const { longitude, latitude } = pickPosition(random, district);
    const beds = random.integer(4, 40) * 10;
    const name = `${district.name}${random.pick(['颐养', '康乐', '夕阳红', '怡和', '福寿', '安康'])}养老院（${at}）`;
    yield [
      `YL${padded(at, 4)}`,
      name,
      random.pick(['公办', '民办', '公建民营']),
      String(beds),
      String(Math.round(beds * (0.4 + random.next() * 0.5))),
      writeAddress(random, district),
      district.name,
      longitude,
      latitude,
    ];
  }
}

/** Homes for the elderly: shared and opened without condition. */
export const elderlyHome = describeOpen({
  agency: 'wx-minzheng',
  node: { parent: '203', zh: '养老服务', en: 'Care for the elderly' },
  rows: homes,
  name: '养老机构信息',
  nameEn: 'Homes for the elderly',
  themes: ['living', 'relief'],
  summary: '养老机构的名称、性质、核定床位、入住人数、地址和经纬度。',
  summaryEn: 'Name, ownership, beds, residents, address and position of homes for the elderly.',
  source: '养老服务管理系统',
  updateCycle: 'quarterly',
  items: [
    text('机构编号', 'home_code', 10, { key: true, required: true }),
    text('机构名称', 'name', 60, { required: true }),
    text('性质', 'ownership', 10),
    item('核定床位', 'beds', 'I'),
    item('入住人数', 'residents', 'I'),
    text('地址', 'address', 200),
    ...placeItems,
  ],
});
