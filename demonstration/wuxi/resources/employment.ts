import { openRandom } from '../generator/random.ts';
import { anyOf, choose, padded, pickDay, type World } from '../generator/world.ts';
import { describeGated, describeOpen, item, personName, personNumber, text } from './resource.ts';

function* pensions(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/pensions');
  const old = world.persons.filter((person) => person.birth < '1966');
  for (const person of choose(random, old, 0.8, world.count(40_000))) {
    const retired = Math.min(2025, Number(person.birth.slice(0, 4)) + (person.sex === '1' ? 60 : 55));
    yield [
      person.number,
      person.name,
      random.pick(['企业职工', '企业职工', '机关事业单位', '城乡居民']),
      pickDay(random, retired, retired),
      `${random.integer(900, 7_800)}.00`,
      random.pick(['发放', '发放', '发放', '发放', '暂停']),
    ];
  }
}

/** Pensions: conditional sharing, closed to the public. */
export const pension = describeGated({
  agency: 'wx-renshe',
  node: { parent: '203', zh: '社会保险', en: 'Social insurance' },
  rows: pensions,
  name: '养老金领取信息',
  nameEn: 'Pensions being paid',
  themes: ['employment'],
  summary: '养老金领取人员、待遇类别、领取起始日期、月待遇金额和发放状态。',
  summaryEn: 'Person, kind, beginning, monthly amount and state of pensions.',
  source: '养老保险待遇发放业务',
  updateCycle: 'monthly',
  conditions: '限于社会救助、老年优待等法定职责逐条核验；金额只用于家庭收入核对。',
  scope: '履行社会救助、老龄工作职责的市级行政机关',
  basis: { instrument: '中华人民共和国社会保险法', article: '第八十一条' },
  closedBy: { instrument: '中华人民共和国社会保险法', article: '第八十一条' },
  items: [
    personNumber({ key: true }),
    personName,
    text('待遇类别', 'kind', 20, { sensitivity: 'personal' }),
    item('领取起始日期', 'since', 'D', { sensitivity: 'personal' }),
    item('月待遇金额', 'monthly_amount', 'Y', { sensitivity: 'sensitive', meaning: '元' }),
    text('发放状态', 'state', 10, { sensitivity: 'personal' }),
  ],
});

function* vacancies(world: World): Generator<readonly string[]> {
  const random = openRandom(`wuxi/vacancies/${world.day.slice(0, 7)}`);
  const hiring = world.companies.filter((company) => company.state === '存续');
  const posts = [
    '数控操作工',
    '质检员',
    '软件工程师',
    '仓储管理员',
    '会计',
    '行政专员',
    '电气工程师',
    '客服专员',
    '工艺工程师',
    '配送员',
  ] as const;
  for (let at = 1; at <= world.count(3_000); at += 1) {
    const company = anyOf(random, hiring);
    const wage = random.integer(35, 140) * 100;
    yield [
      `ZP${world.day.slice(0, 4)}${world.day.slice(5, 7)}${padded(at, 5)}`,
      random.pick(posts),
      company.creditCode,
      company.name,
      String(random.integer(1, 30)),
      String(wage),
      String(Math.round(wage * 1.4)),
      random.pick(['不限', '高中', '大专', '大专', '本科', '硕士']),
      `${world.day.slice(0, 8)}01`,
    ];
  }
}

/** Vacancies: shared and opened without condition; a new list every month. */
export const vacancy = describeOpen({
  agency: 'wx-renshe',
  node: { parent: '201', zh: '就业创业', en: 'Employment' },
  rows: vacancies,
  name: '公共就业招聘岗位信息',
  nameEn: 'Vacancies of the public employment service',
  themes: ['employment'],
  summary: '公共就业服务平台发布的招聘岗位、用人单位、人数、薪酬范围和学历要求。',
  summaryEn: 'Post, employer, number, wages and education asked for.',
  source: '公共就业服务平台',
  updateCycle: 'weekly',
  items: [
    text('岗位编号', 'vacancy_code', 20, { key: true, required: true }),
    text('岗位名称', 'post', 60, { required: true }),
    text('用人单位统一社会信用代码', 'employer_code', 18, { codeSet: 'GB 32100' }),
    text('用人单位', 'employer', 200),
    item('招聘人数', 'number', 'I'),
    item('月薪下限', 'wage_from', 'Y', { meaning: '元' }),
    item('月薪上限', 'wage_to', 'Y', { meaning: '元' }),
    text('学历要求', 'education', 10),
    item('发布日期', 'published_on', 'D'),
  ],
});
