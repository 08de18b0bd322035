import type { DraftInput, ItemInput } from '#catalog';
import type { Pack } from '#law';
import { pickBirth, pickName, writeNumber } from '../wuxi/generator/persons.ts';
import { openRandom } from '../wuxi/generator/random.ts';
import { item, mark, marked, personName, personNumber, simulated, table, text } from '../wuxi/resources/resource.ts';
import type { Part } from './parts.ts';

/** A resource of the trials as a city has it. */
export interface CityResource {
  /** The name that trials give it. */
  readonly id: string;
  readonly provider: Part;
  readonly name: string;
  readonly nameEn: string;
  readonly summary: string;
  /** Places on the internal scales, which each law names in its own words. */
  readonly sharing: 'open_to_all' | 'gated' | 'closed';
  readonly opening: 'open' | 'gated' | 'closed' | 'required' | 'undecided';
  readonly items: readonly ItemInput[];
  /** Cells in the order of the items without their mark; a resource without has no data yet. */
  readonly rows?: (division: string) => Iterable<readonly string[]>;
  /** Stands in the catalogue from the start; else it is only ever reviewed. */
  readonly listed: boolean;
}

const two = (number: number) => String(number).padStart(2, '0');
const personCount = 600;

function* people(division: string): Generator<readonly string[]> {
  const random = openRandom(`${division}/people`);
  const taken = new Set<string>();
  while (taken.size < personCount) {
    const sex = random.chance(0.7) ? '1' : '2';
    const number = writeNumber(random, division, pickBirth(random), sex);
    if (taken.has(number)) continue;
    taken.add(number);
    const until = `${random.integer(2026, 2030)}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;
    yield [number, pickName(random, sex), random.pick(['客运', '货运', '出租', '危险货物']), until];
  }
}

function* stops(division: string): Generator<readonly string[]> {
  const random = openRandom(`${division}/stops`);
  for (let at = 1; at <= 300; at += 1)
    yield [
      `Z${String(at).padStart(5, '0')}`,
      `模拟${random.pick(['东', '西', '南', '北', '中'])}路${random.integer(1, 90)}号站`,
      `${random.integer(1, 60)}路`,
    ];
}

function* lines(division: string): Generator<readonly string[]> {
  const random = openRandom(`${division}/lines`);
  for (let at = 1; at <= 120; at += 1)
    yield [`B${String(at).padStart(4, '0')}`, `模拟客运站${random.integer(1, 9)}`, `${random.integer(1, 30)}`];
}

function* air(division: string): Generator<readonly string[]> {
  const random = openRandom(`${division}/air`);
  for (let at = 1; at <= 200; at += 1) yield [`M${String(at).padStart(4, '0')}`, String(random.integer(5, 120))];
}

const code = (name: string, nameEn: string) => text(name, nameEn, 20, { key: true, required: true });

/** The resources that trials name, so that their cases can be walked in a city. */
export const resources: readonly CityResource[] = [
  {
    id: 'r-cond',
    provider: 'c-transport',
    name: '道路运输从业人员',
    nameEn: 'Road transport staff',
    summary: '从业人员的身份号码、姓名、从业类别和资格有效期。',
    sharing: 'gated',
    opening: 'gated',
    items: [personNumber({ key: true }), personName, text('从业类别', 'licence', 20), item('有效期至', 'valid_until', 'D')],
    rows: people,
    listed: true,
  },
  {
    id: 'r-open',
    provider: 'c-transport',
    name: '公交站点',
    nameEn: 'Bus stops',
    summary: '公交站点的编号、名称和途经线路。',
    sharing: 'open_to_all',
    opening: 'open',
    items: [code('站点编号', 'stop_code'), text('站点名称', 'name', 60), text('途经线路', 'lines', 100)],
    rows: stops,
    listed: true,
  },
  {
    id: 'r-plain',
    provider: 'c-transport',
    name: '客运班线',
    nameEn: 'Coach lines',
    summary: '客运班线的编号、始发站和每日班次。',
    sharing: 'gated',
    opening: 'gated',
    items: [code('班线编号', 'line'), text('始发站', 'departs_from', 60), item('每日班次', 'trips', 'I')],
    rows: lines,
    listed: true,
  },
  {
    id: 'r-required',
    provider: 'c-transport',
    name: '道路环境质量',
    nameEn: 'Air quality along roads',
    summary: '路侧监测点的编号和细颗粒物浓度。',
    sharing: 'open_to_all',
    opening: 'required',
    items: [code('监测点编号', 'point'), item('细颗粒物', 'pm', 'N')],
    rows: air,
    listed: true,
  },
  {
    id: 'r-review',
    provider: 'c-transport',
    name: '道路运行指数',
    nameEn: 'Road index',
    summary: '道路的编号和运行指数。',
    sharing: 'gated',
    opening: 'undecided',
    items: [code('道路编号', 'road'), item('运行指数', 'index_value', 'N')],
    listed: true,
  },
  {
    id: 'r-people',
    provider: 'c-transport',
    name: '从业人员诚信考核',
    nameEn: 'Conduct of transport staff',
    summary: '从业人员的身份号码、姓名和考核等级。',
    sharing: 'gated',
    opening: 'undecided',
    items: [personNumber({ key: true }), personName, text('考核等级', 'grade', 10)],
    listed: true,
  },
  {
    id: 'r-secret',
    provider: 'c-transport',
    name: '交通设施图层',
    nameEn: 'Map of transport works',
    summary: '交通设施的编号和名称；开放前须经保密审查。',
    sharing: 'gated',
    opening: 'undecided',
    items: [code('设施编号', 'work'), text('设施名称', 'name', 60)],
    listed: true,
  },
  {
    id: 'r-closed',
    provider: 'c-police',
    name: '侦查辅助信息',
    nameEn: 'Auxiliary records of investigation',
    summary: '登记编号和登记日期。',
    sharing: 'closed',
    opening: 'closed',
    items: [code('登记编号', 'entry'), item('登记日期', 'entered_on', 'D')],
    listed: true,
  },
  {
    id: 'r-prov',
    provider: 'p-transport',
    name: '省级交通运行数据',
    nameEn: 'Provincial traffic data',
    summary: '路段的编号和日均流量。',
    sharing: 'gated',
    opening: 'undecided',
    items: [code('路段编号', 'section'), item('日均流量', 'flow', 'I')],
    listed: true,
  },
  {
    id: 'r-county',
    provider: 'x-housing',
    name: '县保障房源',
    nameEn: 'Public housing of the county',
    summary: '房源的编号和地段。',
    sharing: 'gated',
    opening: 'gated',
    items: [code('房源编号', 'dwelling'), text('地段', 'place', 60)],
    listed: false,
  },
  {
    id: 'r-unlisted',
    provider: 'c-transport',
    name: '停车泊位',
    nameEn: 'Parking places',
    summary: '泊位的编号和所在道路。',
    sharing: 'open_to_all',
    opening: 'gated',
    items: [code('泊位编号', 'place'), text('所在道路', 'road', 60)],
    listed: false,
  },
];

/** An entry in the words of a law; where it has no class at that place of the scale, its widest known below, else its first. */
export function writeEntry(resource: CityResource, pack: Pack, classification: string, name = resource.name): DraftInput {
  const sharing = classAt(pack, 'sharing', resource.sharing);
  const opening = classAt(pack, 'opening', resource.opening);
  const basis = { instrument: '中华人民共和国个人信息保护法', article: '第十三条' };
  return {
    name: simulated(name),
    nameEn: `${resource.nameEn} (simulated data)`,
    classification,
    themes: ['transport'],
    summary: `${resource.summary}本资源为演示用模拟数据，不对应任何真实的人、单位或者地点。`,
    summaryEn: 'Simulated for demonstration; no such person, body or place exists.',
    source: '业务系统',
    format: table,
    sharing: {
      ...(sharing ? { class: sharing } : {}),
      conditions: resource.sharing === 'gated' ? '仅用于履行职责所需的核验' : '无附加条件',
      scope: '本行政区域内依法履行职责的机构',
      agencies: [],
      ...(resource.sharing === 'open_to_all' ? {} : { basis }),
      modes: ['interface', 'download'],
    },
    opening: {
      ...(opening ? { class: opening } : {}),
      conditions: '仅用于申请时写明的用途，不得识别到个人',
      ...(resource.opening === 'closed' ? { ground: 'prohibited-by-law' as const, basis } : {}),
      ...(resource.opening !== 'open' && pack.parameters['opening.publish-basis'] ? { basis } : {}),
    },
    updateCycle: 'monthly',
    secret: false,
    related: [],
    items: [...resource.items, mark],
  };
}

/** Where a law has no class of its own for a place, the one that lets the least go comes before the others. */
const narrower: Readonly<Record<string, readonly string[]>> = {
  open_to_all: ['open_to_all'],
  gated: ['gated', 'open_to_all'],
  closed: ['closed'],
  open: ['open', 'required'],
  required: ['required', 'open'],
  undecided: ['undecided', 'gated'],
};

function classAt(pack: Pack, scheme: 'sharing' | 'opening', place: string): string | undefined {
  const classes = Object.entries(pack.schemes[scheme]?.classes ?? {});
  for (const each of narrower[place] ?? []) {
    const found = classes.find(([, { scale }]) => scale === each);
    if (found) return found[0];
  }
  // Zhejiang has no opening on application: what is neither ordered nor forbidden is reviewed.
  return scheme === 'opening' && place === 'gated' ? classes.find(([, { scale }]) => scale === 'undecided')?.[0] : undefined;
}

/** Rows with the mark that says of each that it is made up. */
export function* markedRows({ rows }: CityResource, division: string): Generator<readonly string[]> {
  for (const row of rows?.(division) ?? []) yield [...row, marked];
}
