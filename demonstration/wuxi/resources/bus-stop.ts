import { pickDistrict, pickPosition } from '../generator/places.ts';
import { openRandom } from '../generator/random.ts';
import { type DemonstrationResource, item, mark, marked, simulated, table, text } from './resource.ts';

export const stopCount = 1_800;

const places = [
  '学前',
  '人民',
  '中山',
  '五爱',
  '解放',
  '青石',
  '清扬',
  '永乐',
  '望湖',
  '梁清',
  '惠河',
  '钱荣',
  '锡沪',
  '春申',
  '芙蓉',
  '长江',
  '和畅',
  '立信',
  '观山',
  '震泽',
] as const;
const suffixes = ['路口', '公园', '小学', '医院', '菜场', '新村', '桥', '广场', '地铁站', '图书馆'] as const;
const sides = ['东', '南', '西', '北'] as const;

function* rows(): Generator<readonly string[]> {
  const random = openRandom('wuxi/bus-stops');
  for (let at = 1; at <= stopCount; at += 1) {
    const district = pickDistrict(random);
    const { longitude, latitude } = pickPosition(random, district);
    const lines = Array.from({ length: random.integer(1, 6) }, () => `${random.integer(1, 320)}路`);
    yield [
      `WX${String(at).padStart(5, '0')}`,
      `${random.pick(places)}${random.pick(suffixes)}（${random.pick(sides)}）`,
      district.name,
      [...new Set(lines)].join('、'),
      longitude,
      latitude,
      random.chance(0.6) ? '1' : '0',
      marked,
    ];
  }
}

/** Bus stops: shared and opened without condition. */
export const busStop: DemonstrationResource = {
  agency: 'wx-jiaotong',
  node: { parent: '201', zh: '交通出行', en: 'Public transport' },
  rows,
  content: {
    name: simulated('公交站点信息'),
    nameEn: 'Bus stops (simulated data)',
    themes: ['transport', 'living'],
    summary: '公交站点的名称、所在区县、途经线路和经纬度（WGS 84）。本资源为演示用模拟数据，位置不对应真实站点。',
    summaryEn:
      'Name, district, lines and position (WGS 84) of bus stops. Simulated for demonstration; the positions are not those of real stops.',
    source: '公交运营调度系统',
    format: table,
    sharing: { class: 'unconditional', conditions: '', scope: '', agencies: [], modes: ['interface', 'download'] },
    opening: { class: 'unconditional', conditions: '' },
    updateCycle: 'monthly',
    secret: false,
    related: [],
    items: [
      text('站点编号', 'stop_code', 10, { key: true, required: true }),
      text('站点名称', 'name', 60, { required: true }),
      text('所在区县', 'district', 20),
      text('途经线路', 'lines', 100),
      item('经度', 'longitude', 'N', { meaning: 'WGS 84，度' }),
      item('纬度', 'latitude', 'N', { meaning: 'WGS 84，度' }),
      item('无障碍设施', 'step_free', 'L', { meaning: '有无障碍设施为 1' }),
      mark,
    ],
  },
};
