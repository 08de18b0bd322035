import type { Random } from './random.ts';

/** A district or county-level city of Wuxi, with what an address and an identity number need. */
export interface District {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** Share of the city's inhabitants, in hundredths. */
  readonly weight: number;
  readonly townships: readonly [string, ...string[]];
  /** Centre, WGS 84 degrees. */
  readonly longitude: number;
  readonly latitude: number;
  /** Division codes under which its people were numbered: in use from their year of birth, or later (GB/T 2260). */
  readonly codes: readonly { readonly bornFrom: number; readonly code: string }[];
}

export const districts: readonly [District, ...District[]] = [
  {
    code: '320213',
    name: '梁溪区',
    nameEn: 'Liangxi District',
    weight: 21,
    townships: [
      '崇安寺街道',
      '通江街道',
      '广瑞路街道',
      '上马墩街道',
      '江海街道',
      '广益街道',
      '迎龙桥街道',
      '南禅寺街道',
      '清名桥街道',
      '金星街道',
      '金匮街道',
      '扬名街道',
      '北大街街道',
      '惠山街道',
      '山北街道',
      '黄巷街道',
    ],
    longitude: 120.303,
    latitude: 31.566,
    codes: [
      { bornFrom: 0, code: '320202' },
      { bornFrom: 1965, code: '320203' },
      { bornFrom: 1985, code: '320204' },
      { bornFrom: 2015, code: '320213' },
    ],
  },
  {
    code: '320205',
    name: '锡山区',
    nameEn: 'Xishan District',
    weight: 12,
    townships: ['东亭街道', '安镇街道', '东北塘街道', '云林街道', '厚桥街道', '羊尖镇', '鹅湖镇', '锡北镇', '东港镇'],
    longitude: 120.357,
    latitude: 31.589,
    codes: [
      { bornFrom: 0, code: '320222' },
      { bornFrom: 1995, code: '320205' },
    ],
  },
  {
    code: '320206',
    name: '惠山区',
    nameEn: 'Huishan District',
    weight: 12,
    townships: ['堰桥街道', '长安街道', '钱桥街道', '前洲街道', '玉祁街道', '洛社镇', '阳山镇'],
    longitude: 120.298,
    latitude: 31.681,
    codes: [
      { bornFrom: 0, code: '320222' },
      { bornFrom: 1995, code: '320206' },
    ],
  },
  {
    code: '320211',
    name: '滨湖区',
    nameEn: 'Binhu District',
    weight: 13,
    townships: ['河埒街道', '荣巷街道', '蠡湖街道', '蠡园街道', '华庄街道', '太湖街道', '雪浪街道', '马山街道', '胡埭镇'],
    longitude: 120.284,
    latitude: 31.528,
    codes: [{ bornFrom: 0, code: '320211' }],
  },
  {
    code: '320214',
    name: '新吴区',
    nameEn: 'Xinwu District',
    weight: 9,
    townships: ['旺庄街道', '硕放街道', '江溪街道', '新安街道', '梅村街道', '鸿山街道'],
    longitude: 120.364,
    latitude: 31.491,
    codes: [
      { bornFrom: 0, code: '320211' },
      { bornFrom: 2015, code: '320214' },
    ],
  },
  {
    code: '320281',
    name: '江阴市',
    nameEn: 'Jiangyin City',
    weight: 19,
    townships: [
      '澄江街道',
      '南闸街道',
      '云亭街道',
      '城东街道',
      '夏港街道',
      '申港街道',
      '利港街道',
      '璜土镇',
      '月城镇',
      '青阳镇',
      '徐霞客镇',
      '华士镇',
      '周庄镇',
      '新桥镇',
      '长泾镇',
      '顾山镇',
      '祝塘镇',
    ],
    longitude: 120.285,
    latitude: 31.921,
    codes: [
      { bornFrom: 0, code: '320221' },
      { bornFrom: 1987, code: '320281' },
    ],
  },
  {
    code: '320282',
    name: '宜兴市',
    nameEn: 'Yixing City',
    weight: 14,
    townships: [
      '宜城街道',
      '屺亭街道',
      '新街街道',
      '新庄街道',
      '芳桥街道',
      '张渚镇',
      '西渚镇',
      '太华镇',
      '徐舍镇',
      '官林镇',
      '杨巷镇',
      '新建镇',
      '和桥镇',
      '高塍镇',
      '万石镇',
      '周铁镇',
      '丁蜀镇',
      '湖㳇镇',
    ],
    longitude: 119.823,
    latitude: 31.34,
    codes: [
      { bornFrom: 0, code: '320223' },
      { bornFrom: 1988, code: '320282' },
    ],
  },
];

const streets = [
  '学前',
  '人民',
  '中山',
  '五爱',
  '解放',
  '健康',
  '青石',
  '清扬',
  '永乐',
  '太湖',
  '望湖',
  '梁清',
  '惠河',
  '钱荣',
  '锡沪',
  '春申',
  '芙蓉',
  '映山',
  '长江',
  '新华',
  '吴越',
  '和畅',
  '立信',
  '观山',
  '震泽',
] as const;
const estates = [
  '春江花园',
  '蠡湖家园',
  '金色江南',
  '太湖家园',
  '梅园小区',
  '运河新村',
  '锦绣苑',
  '芦庄小区',
  '沁园新村',
  '水秀新村',
  '五星家园',
  '河滨花园',
] as const;

/** A district by the weight of its inhabitants. */
export function pickDistrict(random: Random): District {
  let left = random.next() * districts.reduce((sum, district) => sum + district.weight, 0);
  for (const district of districts) {
    left -= district.weight;
    if (left < 0) return district;
  }
  return districts[0];
}

/** The division code under which someone of the district, born in this year, was numbered. */
export function numberedUnder(district: District, bornIn: number): string {
  return district.codes.findLast((each) => each.bornFrom <= bornIn)?.code ?? district.code;
}

/** A made-up address in a township that exists. */
export function writeAddress(random: Random, district: District): string {
  const place = `江苏省无锡市${district.name}${random.pick(district.townships)}`;
  const street = `${random.pick(streets)}${random.pick(['路', '街', '大道'])}${random.integer(1, 399)}号`;
  if (random.chance(0.3)) return `${place}${street}`;
  return `${place}${random.pick(estates)}${random.integer(1, 88)}幢${random.integer(1, 4)}单元${random.integer(1, 28)}0${random.integer(1, 4)}室`;
}

/** A place on the map within the district's built-up area, five decimals (about a metre). */
export function pickPosition(random: Random, district: District): { readonly longitude: string; readonly latitude: string } {
  const spread = () => (random.next() + random.next() - 1) * 0.06;
  return { longitude: (district.longitude + spread()).toFixed(5), latitude: (district.latitude + spread()).toFixed(5) };
}
