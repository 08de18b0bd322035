import { agencies } from '../city.ts';
import { openRandom } from '../generator/random.ts';
import { anyOf, padded, type World } from '../generator/world.ts';
import { describeOpen, item, text } from './resource.ts';

const verbs = ['办理', '变更', '注销', '补领', '延续', '备案', '查询', '核发'] as const;
const matters = [
  '营业执照',
  '施工许可',
  '社会保障卡',
  '不动产权证',
  '居住证',
  '医师执业证',
  '食品经营许可证',
  '道路运输证',
  '学籍',
  '用水',
  '收养登记',
  '养老机构',
] as const;

function* services(world: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/service-items');
  for (let at = 1; at <= world.count(2_200); at += 1)
    yield [
      `3202${padded(at, 10)}`,
      `${random.pick(matters)}${random.pick(verbs)}（${at}）`,
      anyOf(random, agencies).name,
      random.pick(['行政许可', '行政确认', '公共服务', '公共服务', '行政给付']),
      String(random.integer(1, 20)),
      String(random.integer(0, 3)),
      random.chance(0.92) ? '1' : '0',
    ];
}

/** What the city's offices do for people and companies: shared and opened without condition. */
export const serviceItem = describeOpen({
  agency: 'wx-zhengfu',
  node: { parent: '201', zh: '政务服务', en: 'Government services' },
  rows: services,
  name: '政务服务事项清单',
  nameEn: 'List of government services',
  themes: ['living', 'organisations'],
  summary: '政务服务事项的编码、名称、实施机构、事项类型、承诺办结工作日、跑动次数和是否网办。',
  summaryEn: 'Code, name, agency, kind, promised working days, visits and whether it can be done on line.',
  source: '政务服务事项管理系统',
  updateCycle: 'monthly',
  items: [
    text('事项编码', 'service_code', 20, { key: true, required: true }),
    text('事项名称', 'name', 60, { required: true }),
    text('实施机构', 'agency', 60),
    text('事项类型', 'kind', 20),
    item('承诺办结工作日', 'promised_days', 'I'),
    item('最多跑动次数', 'visits', 'I'),
    item('可网上办理', 'online', 'L'),
  ],
});
