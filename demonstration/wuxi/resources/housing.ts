import { pickDistrict, writeAddress } from '../generator/places.ts';
import { openRandom } from '../generator/random.ts';
import { anyOf, choose, padded, pickDay, type World } from '../generator/world.ts';
import { describeGated, describeOpen, item, personName, personNumber, text } from './resource.ts';

const builders = (world: World) => world.companies.filter((company) => company.industry === 'E');

function* constructions(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/construction-permits');
  const contractors = builders(world);
  for (let at = 1; at <= world.count(4_000); at += 1) {
    const day = pickDay(random, 2018, 2025);
    const district = pickDistrict(random);
    const project = `${district.name}${random.pick(['安置房', '产业园', '学校', '医院', '商业综合体', '标准厂房', '住宅小区'])}${random.pick(['新建', '改扩建', '装饰装修'])}工程`;
    const contractor = anyOf(random, contractors);
    yield [
      `3202${day.slice(0, 4)}${padded(at, 6)}`,
      project,
      anyOf(random, world.companies).name,
      contractor.creditCode,
      contractor.name,
      String(random.integer(500, 120_000)),
      String(random.integer(80, 98_000)),
      district.name,
      day,
    ];
  }
}

/** Construction permits: shared and opened without condition. */
export const constructionPermit = describeOpen({
  agency: 'wx-zhujian',
  node: { parent: '209', zh: '工程建设', en: 'Construction' },
  rows: constructions,
  name: '建筑工程施工许可信息',
  nameEn: 'Construction permits',
  themes: ['housing'],
  summary: '施工许可证编号、工程名称、建设单位、施工单位、建筑面积、合同价格和发证日期。',
  summaryEn: 'Number, project, owner, contractor, area, price and day of construction permits.',
  source: '施工许可业务',
  updateCycle: 'weekly',
  items: [
    text('许可证编号', 'permit', 20, { key: true, required: true }),
    text('工程名称', 'project', 100, { required: true }),
    text('建设单位', 'owner', 200),
    text('施工单位统一社会信用代码', 'contractor_code', 18, { codeSet: 'GB 32100' }),
    text('施工单位', 'contractor', 200),
    item('建筑面积', 'area', 'N', { meaning: '平方米' }),
    item('合同价格', 'price', 'Y', { meaning: '万元' }),
    text('所在区县', 'district', 20),
    item('发证日期', 'issued_on', 'D'),
  ],
});

function* presales(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/presale-permits');
  for (let at = 1; at <= world.count(1_200); at += 1) {
    const day = pickDay(random, 2015, 2025);
    const district = pickDistrict(random);
    const homes = random.integer(24, 480);
    const name = `${random.pick(['湖滨', '运河', '惠山', '锡东', '太湖', '蠡湖'])}${random.pick(['雅苑', '华庭', '名邸', '新城', '天境'])}${random.integer(1, 6)}期`;
    yield [
      `（${day.slice(0, 4)}）预销准字第${padded(at, 4)}号`,
      name,
      anyOf(random, world.companies).name,
      writeAddress(random, district),
      String(homes),
      String(homes * random.integer(85, 150)),
      district.name,
      day,
    ];
  }
}

/** Permits to sell housing before it stands: shared and opened without condition. */
export const presale = describeOpen({
  agency: 'wx-zhujian',
  node: { parent: '209', zh: '房地产市场', en: 'Housing market' },
  rows: presales,
  name: '商品房预售许可信息',
  nameEn: 'Presale permits of housing',
  themes: ['housing', 'living'],
  summary: '预售许可证号、项目名称、开发企业、坐落、套数、面积和发证日期。',
  summaryEn: 'Number, project, developer, place, homes, area and day of presale permits.',
  source: '商品房预售许可业务',
  updateCycle: 'weekly',
  items: [
    text('预售许可证号', 'permit', 40, { key: true, required: true }),
    text('项目名称', 'project', 60, { required: true }),
    text('开发企业', 'developer', 200),
    text('坐落', 'address', 200),
    item('预售套数', 'homes', 'I'),
    item('预售面积', 'area', 'N', { meaning: '平方米' }),
    text('所在区县', 'district', 20),
    item('发证日期', 'issued_on', 'D'),
  ],
});

function* tenants(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/public-rental');
  const adults = world.persons.filter((person) => person.birth < '2004');
  let at = 0;
  for (const person of choose(random, adults, 0.02, world.count(3_000))) {
    at += 1;
    yield [
      `GZ${padded(at, 6)}`,
      person.number,
      person.name,
      random.pick(['实物配租', '实物配租', '租赁补贴']),
      writeAddress(random, person.district),
      `${random.integer(180, 1_400)}.00`,
      pickDay(random, 2019, 2025),
      random.pick(['保障中', '保障中', '保障中', '轮候', '已退出']),
    ];
  }
}

/** Households in public rental housing: conditional sharing, closed to the public. */
export const publicRental = describeGated({
  agency: 'wx-zhujian',
  node: { parent: '203', zh: '住房保障', en: 'Housing support' },
  rows: tenants,
  name: '公共租赁住房保障对象信息',
  nameEn: 'Households in public rental housing',
  themes: ['housing', 'relief'],
  summary: '保障对象、保障方式、地址、月租金或者补贴、起始日期和状态。',
  summaryEn: 'Person, kind, address, monthly rent or allowance, beginning and state.',
  source: '住房保障业务',
  updateCycle: 'monthly',
  conditions: '限于社会救助、户籍管理等法定职责逐条核验。',
  scope: '依法需要核验住房保障情况的市级行政机关',
  basis: { instrument: '中华人民共和国个人信息保护法', article: '第三十四条' },
  items: [
    text('保障编号', 'support_code', 10, { key: true, required: true }),
    personNumber(),
    personName,
    text('保障方式', 'kind', 10, { sensitivity: 'personal' }),
    text('地址', 'address', 200, { sensitivity: 'personal', mask: 'address' }),
    item('月金额', 'monthly_amount', 'Y', { sensitivity: 'sensitive', meaning: '元' }),
    item('起始日期', 'since', 'D', { sensitivity: 'personal' }),
    text('状态', 'state', 10, { sensitivity: 'personal' }),
  ],
});
