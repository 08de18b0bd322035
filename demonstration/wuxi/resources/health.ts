import { pickName } from '../generator/persons.ts';
import { pickDistrict, pickPosition, writeAddress } from '../generator/places.ts';
import { openRandom } from '../generator/random.ts';
import { anyOf, choose, padded, pickDay, type World } from '../generator/world.ts';
import { describeGated, describeOnApplication, describeOpen, item, placeItems, text } from './resource.ts';

function* hospitals(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/hospitals');
  for (let at = 1; at <= world.count(2_600); at += 1) {
    const district = pickDistrict(random);
    const { longitude, latitude } = pickPosition(random, district);
    const kind = random.pick([
      '综合医院',
      '专科医院',
      '社区卫生服务中心',
      '社区卫生服务站',
      '门诊部',
      '诊所',
      '诊所',
      '口腔诊所',
      '村卫生室',
    ]);
    const level = kind.endsWith('医院') ? random.pick(['三级', '二级', '二级', '一级']) : '未定级';
    const beds = kind.endsWith('医院') ? random.integer(3, 150) * 10 : 0;
    yield [
      `PDY${padded(at, 6)}`,
      `${district.name}${random.pick(['仁济', '惠民', '康宁', '同德', '博爱', '安和'])}${kind}（${at}）`,
      kind,
      level,
      random.pick(['公立', '公立', '民营']),
      String(beds),
      writeAddress(random, district),
      district.name,
      longitude,
      latitude,
    ];
  }
}

/** Hospitals and clinics: shared and opened without condition. */
export const hospital = describeOpen({
  agency: 'wx-weijian',
  node: { parent: '202', zh: '医疗机构', en: 'Medical institutions' },
  rows: hospitals,
  name: '医疗机构信息',
  nameEn: 'Hospitals and clinics',
  themes: ['health', 'living'],
  summary: '医院、社区卫生服务机构和诊所的名称、类别、等级、性质、床位、地址和经纬度。',
  summaryEn: 'Name, kind, level, ownership, beds, address and position of hospitals and clinics.',
  source: '医疗机构执业登记业务',
  updateCycle: 'monthly',
  items: [
    text('机构登记号', 'register_code', 20, { key: true, required: true }),
    text('机构名称', 'name', 100, { required: true }),
    text('机构类别', 'kind', 20),
    text('等级', 'level', 10),
    text('性质', 'ownership', 10),
    item('床位数', 'beds', 'I'),
    text('地址', 'address', 200),
    ...placeItems,
  ],
});

function* physicians(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/physicians');
  for (let at = 1; at <= world.count(9_000); at += 1) {
    const sex = random.chance(0.5) ? '1' : '2';
    yield [
      `3202${padded(at, 11)}`,
      pickName(random, sex),
      random.pick(['内科', '外科', '儿科', '妇产科', '口腔科', '中医科', '全科', '医学影像']),
      random.pick(['执业医师', '执业医师', '执业助理医师']),
      `PDY${padded(random.integer(1, world.count(2_600)), 6)}`,
      pickDay(random, 2001, 2025),
    ];
  }
}

/** Licensed physicians: shared without condition, opened on application with their names masked. */
export const physician = describeOnApplication({
  agency: 'wx-weijian',
  node: { parent: '202', zh: '执业人员', en: 'Practitioners' },
  rows: physicians,
  name: '医师执业注册信息',
  nameEn: 'Licensed physicians',
  themes: ['health'],
  summary: '医师执业证书编码、姓名、执业范围、级别、执业机构和注册日期。',
  summaryEn: 'Licence, name, field, grade, institution and day of registration of physicians.',
  source: '医师执业注册业务',
  updateCycle: 'monthly',
  openingConditions: '说明用途；不得用于识别、联系个人，不得与其他数据结合还原姓名。',
  openingBasis: { instrument: '中华人民共和国个人信息保护法', article: '第十条' },
  items: [
    text('执业证书编码', 'licence', 20, { key: true, required: true }),
    text('姓名', 'name', 50, { sensitivity: 'personal', mask: 'name' }),
    text('执业范围', 'field', 20),
    text('级别', 'grade', 20),
    text('执业机构登记号', 'institution', 20),
    item('注册日期', 'registered_on', 'D'),
  ],
});

function* births(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/births');
  const children = world.persons.filter((person) => person.birth >= '2008');
  const mothers = world.persons.filter((person) => person.sex === '2' && person.birth > '1978' && person.birth < '1998');
  let at = 0;
  for (const child of choose(random, children, 0.9, world.count(12_000))) {
    at += 1;
    const mother = anyOf(random, mothers);
    yield [
      `T32${padded(at, 7)}`,
      child.number,
      child.name,
      child.birth,
      mother.number,
      mother.name,
      `PDY${padded(random.integer(1, world.count(2_600)), 6)}`,
    ];
  }
}

/** Birth certificates: conditional sharing, closed to the public. */
export const birth = describeGated({
  agency: 'wx-weijian',
  node: { parent: '202', zh: '妇幼健康', en: 'Mothers and children' },
  rows: births,
  name: '出生医学证明信息',
  nameEn: 'Medical certificates of birth',
  themes: ['health'],
  summary: '出生医学证明编号、新生儿、出生日期、母亲和接生机构。',
  summaryEn: 'Number, child, day of birth, mother and institution of birth certificates.',
  source: '出生医学证明签发业务',
  updateCycle: 'daily',
  conditions: '限于户口登记、社会保险参保、收养登记等法定职责逐条核验。',
  scope: '履行户籍、社会保险职责的市级行政机关',
  basis: { instrument: '中华人民共和国母婴保健法', article: '第二十三条' },
  closedBy: { instrument: '中华人民共和国基本医疗卫生与健康促进法', article: '第九十二条' },
  items: [
    text('证明编号', 'certificate', 20, { key: true, required: true }),
    text('新生儿公民身份号码', 'child_number', 18, { sensitivity: 'sensitive', mask: 'identity-number', codeSet: 'GB 11643' }),
    text('新生儿姓名', 'child_name', 50, { sensitivity: 'sensitive', mask: 'name' }),
    item('出生日期', 'born_on', 'D', { sensitivity: 'sensitive', mask: 'birth-date' }),
    text('母亲公民身份号码', 'mother_number', 18, { sensitivity: 'sensitive', mask: 'identity-number', codeSet: 'GB 11643' }),
    text('母亲姓名', 'mother_name', 50, { sensitivity: 'personal', mask: 'name' }),
    text('接生机构登记号', 'institution', 20),
  ],
});
