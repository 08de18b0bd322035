import { pickDistrict, pickPosition, writeAddress } from '../generator/places.ts';
import { openRandom } from '../generator/random.ts';
import { choose, padded, type World } from '../generator/world.ts';
import { describeGated, describeOpen, item, personName, personNumber, placeItems, text } from './resource.ts';

function* schools(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/schools');
  for (let at = 1; at <= world.count(1_100); at += 1) {
    const district = pickDistrict(random);
    const { longitude, latitude } = pickPosition(random, district);
    const kind = random.pick(['幼儿园', '幼儿园', '小学', '小学', '初级中学', '九年一贯制学校', '高级中学', '中等职业学校']);
    yield [
      `32${padded(at, 8)}`,
      `${district.name}${random.pick(['太湖', '梅里', '东林', '惠泉', '运河', '锡师', '连元', '育才'])}${kind}（${at}）`,
      kind,
      random.pick(['公办', '公办', '公办', '民办']),
      String(random.integer(6, 60)),
      String(random.integer(150, 2_600)),
      writeAddress(random, district),
      district.name,
      longitude,
      latitude,
    ];
  }
}

/** Schools: shared and opened without condition. */
export const school = describeOpen({
  agency: 'wx-jiaoyu',
  node: { parent: '201', zh: '学校', en: 'Schools' },
  rows: schools,
  name: '学校基本信息',
  nameEn: 'Schools',
  themes: ['education', 'living'],
  summary: '幼儿园、中小学和中等职业学校的名称、类型、办学性质、班级数、在校人数、地址和经纬度。',
  summaryEn: 'Name, kind, ownership, classes, pupils, address and position of schools.',
  source: '教育事业统计',
  updateCycle: 'yearly',
  items: [
    text('学校标识码', 'school_code', 10, { key: true, required: true }),
    text('学校名称', 'name', 60, { required: true }),
    text('学校类型', 'kind', 20),
    text('办学性质', 'ownership', 10),
    item('班级数', 'classes', 'I'),
    item('在校人数', 'pupils', 'I'),
    text('地址', 'address', 200),
    ...placeItems,
  ],
});

function* enrolments(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/enrolments');
  const pupils = world.persons.filter((person) => person.birth >= '2007-09' && person.birth < '2019-09');
  for (const pupil of choose(random, pupils, 0.97, world.count(25_000))) {
    const grade = 2025 - Number(pupil.birth.slice(0, 4)) - 5;
    yield [
      `G${pupil.number}`,
      pupil.number,
      pupil.name,
      `32${padded(random.integer(1, world.count(1_100)), 8)}`,
      String(Math.min(12, Math.max(1, grade))),
      random.pick(['在读', '在读', '在读', '在读', '休学', '转出']),
    ];
  }
}

/** Pupils: conditional sharing, closed to the public. */
export const enrolment = describeGated({
  agency: 'wx-jiaoyu',
  node: { parent: '201', zh: '学籍', en: 'Enrolment' },
  rows: enrolments,
  name: '中小学生学籍信息',
  nameEn: 'Enrolment of pupils',
  themes: ['education'],
  summary: '学籍号、学生、就读学校、年级和学籍状态。',
  summaryEn: 'Number, pupil, school, grade and state of enrolment.',
  source: '学籍管理业务',
  updateCycle: 'half-yearly',
  conditions: '限于教育资助、未成年人保护等法定职责逐条核验。',
  scope: '履行未成年人保护、社会救助职责的市级行政机关',
  basis: { instrument: '中华人民共和国未成年人保护法', article: '第四条' },
  items: [
    text('学籍号', 'enrolment_code', 20, { key: true, required: true, sensitivity: 'sensitive', mask: 'hidden' }),
    personNumber(),
    personName,
    text('学校标识码', 'school_code', 10),
    item('年级', 'grade', 'I', { sensitivity: 'personal' }),
    text('学籍状态', 'state', 10, { sensitivity: 'personal' }),
  ],
});
