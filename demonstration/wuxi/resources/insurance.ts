import { openRandom } from '../generator/random.ts';
import type { World } from '../generator/world.ts';
import { type DemonstrationResource, item, mark, marked, simulated, table, text } from './resource.ts';

const kinds = ['企业职工', '企业职工', '企业职工', '机关事业单位', '灵活就业', '城乡居民'] as const;
const states = ['正常参保', '正常参保', '正常参保', '正常参保', '暂停缴费', '终止参保'] as const;

/** Inhabitants of working age, each at most once; employees with a company of the register of companies. */
function* rows({ persons, companies }: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/insurance');
  for (const person of persons) {
    const born = Number(person.birth.slice(0, 4));
    if (born > 2006 || born < 1961 || !random.chance(0.9)) continue;
    const kind = random.pick(kinds);
    const company = kind === '企业职工' ? companies[random.integer(0, companies.length - 1)] : undefined;
    const began = random.integer(Math.max(1992, born + 18), 2025);
    const base = kind === '企业职工' || kind === '机关事业单位' ? random.integer(4879, 24_396) : 4879;
    yield [
      person.number,
      person.name,
      kind,
      company?.creditCode ?? '',
      `${began}-${String(random.integer(1, 12)).padStart(2, '0')}-01`,
      `${base}.00`,
      random.pick(states),
      marked,
    ];
  }
}

/** Social insurance: conditional sharing, closed to the public. */
export const insurance: DemonstrationResource = {
  agency: 'wx-renshe',
  node: { parent: '203', zh: '社会保险', en: 'Social insurance' },
  rows,
  content: {
    name: simulated('社会保险参保信息'),
    nameEn: 'Social insurance enrolment (simulated data)',
    themes: ['employment'],
    summary: '参保人员的险种类别、参保单位、参保日期、缴费基数和参保状态。本资源为演示用模拟数据，不对应任何真实的人。',
    summaryEn: 'Kind of insurance, employer, date, contribution base and state of insured persons. Simulated for demonstration.',
    source: '社会保险经办业务',
    format: table,
    sharing: {
      class: 'conditional',
      conditions: '限于履行社会救助、住房保障、不动产登记等法定职责时核验参保情况；不得用于其他目的。',
      scope: '履行社会救助、住房保障等职责的市级行政机关',
      agencies: [],
      basis: { instrument: '中华人民共和国社会保险法', article: '第八十一条' },
      modes: ['interface'],
    },
    opening: {
      class: 'none',
      conditions: '',
      ground: 'prohibited-by-law',
      basis: { instrument: '中华人民共和国社会保险法', article: '第八十一条' },
    },
    updateCycle: 'monthly',
    secret: false,
    related: [],
    items: [
      text('公民身份号码', 'id_number', 18, {
        key: true,
        required: true,
        sensitivity: 'sensitive',
        mask: 'identity-number',
        codeSet: 'GB 11643',
      }),
      text('姓名', 'name', 50, { required: true, sensitivity: 'personal', mask: 'name' }),
      text('参保类别', 'kind', 20, { sensitivity: 'personal' }),
      text('参保单位统一社会信用代码', 'employer_code', 18, { codeSet: 'GB 32100' }),
      item('参保日期', 'enrolled_on', 'D', { sensitivity: 'personal' }),
      item('缴费基数', 'contribution_base', 'Y', { sensitivity: 'sensitive', meaning: '月缴费基数，元' }),
      text('参保状态', 'state', 10, { sensitivity: 'personal' }),
      mark,
    ],
  },
};
