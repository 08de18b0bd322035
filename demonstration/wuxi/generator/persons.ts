import { citizenNumberCheck } from '#organization';
import { type District, numberedUnder, pickDistrict, writeAddress } from './places.ts';
import { openRandom, type Random } from './random.ts';

/** A person who does not exist. The identity number is well formed; every table marks its rows as simulated. */
export interface Person {
  readonly number: string;
  readonly name: string;
  /** GB/T 2261.1: 1 male, 2 female. */
  readonly sex: '1' | '2';
  /** GB/T 3304, two digits. */
  readonly nation: string;
  readonly birth: string;
  readonly district: District;
  readonly address: string;
  readonly mobile: string;
}

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文荣过华浦';
const compoundSurnames = ['欧阳', '司马', '上官', '诸葛', '东方', '尉迟', '皇甫'] as const;
const maleNames = '伟强磊军洋勇杰涛明超刚平辉健峰亮波斌鹏飞宇浩凯晨俊博文昊天泽轩子涵皓然志远立新国栋建华永康';
const femaleNames = '芳娜敏静丽艳娟霞秀英红玲燕婷雪梅兰慧洁琳萍倩怡欣悦梦瑶佳颖思雨诗涵紫萱美华淑珍雅文晓月可心语桐';

/** Prefixes that no operator has been given, so that no simulated number rings at anybody's. */
const mobilePrefixes = ['160', '161', '163', '164', '168', '169'] as const;

/** Other nationalities met in the city, with the Han (01) far ahead. */
const otherNations = ['11', '03', '15', '08', '12', '05', '06'] as const;

const dayMilliseconds = 86_400_000;
const firstBirth = Date.UTC(1935, 0, 1);
const lastBirth = Date.UTC(2025, 11, 31);

/** The persons of the demonstration, no two with the same number; the same seed gives the same persons. */
export function* generatePersons(count: number, seed = 'wuxi'): Generator<Person> {
  const random = openRandom(`${seed}/persons`);
  const taken = new Set<string>();
  while (taken.size < count) {
    const district = pickDistrict(random);
    const birth = pickBirth(random);
    const sex = random.chance(0.507) ? '1' : '2';
    const number = writeNumber(random, numberedUnder(district, Number(birth.slice(0, 4))), birth, sex);
    if (taken.has(number)) continue;
    taken.add(number);
    yield {
      number,
      name: pickName(random, sex),
      sex,
      nation: random.chance(0.985) ? '01' : random.pick(otherNations),
      birth,
      district,
      address: writeAddress(random, district),
      mobile: `${random.pick(mobilePrefixes)}${String(random.integer(0, 99_999_999)).padStart(8, '0')}`,
    };
  }
}

export function pickBirth(random: Random): string {
  // Two draws make middle ages likelier than the ends.
  const place = (random.next() + random.next()) / 2;
  return new Date(firstBirth + Math.floor((place * (lastBirth - firstBirth)) / dayMilliseconds) * dayMilliseconds)
    .toISOString()
    .slice(0, 10);
}

/** A well-formed citizen number (GB 11643) of a division, which nobody has been given on purpose. */
export function writeNumber(random: Random, division: string, birth: string, sex: '1' | '2'): string {
  const sequence = random.integer(0, 499) * 2 + (sex === '1' ? 1 : 0);
  const first17 = `${division}${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return first17 + citizenNumberCheck(first17);
}

/** A name of two to four characters. */
export function pickName(random: Random, sex: '1' | '2'): string {
  const surname = random.chance(0.01) ? random.pick(compoundSurnames) : letterOf(random, surnames);
  const given = sex === '1' ? maleNames : femaleNames;
  return surname + letterOf(random, given) + (random.chance(0.72) ? letterOf(random, given) : '');
}

function letterOf(random: Random, letters: string): string {
  return letters[random.integer(0, letters.length - 1)] ?? '';
}
