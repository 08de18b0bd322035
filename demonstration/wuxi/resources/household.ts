import type { Person } from '../generator/persons.ts';
import { pickDistrict, writeAddress } from '../generator/places.ts';
import { openRandom } from '../generator/random.ts';
import type { World } from '../generator/world.ts';
import { type DemonstrationResource, item, mark, marked, simulated, table, text } from './resource.ts';

function rowOf(person: Person): readonly string[] {
  const { number, name, sex, nation, birth, district, address, mobile } = person;
  return [number, name, sex, nation, birth, district.name, address, mobile, marked];
}

function* rows({ persons }: World): Generator<readonly string[]> {
  for (const person of persons) yield rowOf(person);
}

/** Those who have moved since: about one in two hundred, by the day. */
function* moved({ persons, day }: World): Generator<readonly string[]> {
  const random = openRandom(`wuxi/moved/${day}`);
  for (const person of persons) {
    if (!random.chance(1 / 197)) continue;
    const district = pickDistrict(random);
    yield rowOf({ ...person, district, address: writeAddress(random, district) });
  }
}

/** Registered inhabitants: conditional sharing, closed to the public. */
export const household: DemonstrationResource = {
  agency: 'wx-gongan',
  node: { parent: '101', zh: '户籍人口', en: 'Registered population' },
  rows,
  changes: moved,
  content: {
    name: simulated('户籍人口基本信息'),
    nameEn: 'Basic information on registered inhabitants (simulated data)',
    themes: ['public-security'],
    summary: '本市户籍人口的公民身份号码、姓名、性别、民族、出生日期、户籍地址等基本信息。本资源为演示用模拟数据，不对应任何真实的人。',
    summaryEn:
      'Identity number, name, sex, nationality, date of birth and registered address of inhabitants. Simulated for demonstration; no such person exists.',
    source: '户籍登记业务',
    format: table,
    sharing: {
      class: 'conditional',
      conditions: '限于履行法定职责需要逐条核验身份信息；不得批量下载、留存，不得提供给第三方。',
      scope: '依法需要核验身份的市级行政机关和公共服务机构',
      agencies: [],
      basis: { instrument: '中华人民共和国个人信息保护法', article: '第三十四条' },
      modes: ['interface'],
    },
    opening: {
      class: 'none',
      conditions: '',
      ground: 'prohibited-by-law',
      basis: { instrument: '中华人民共和国居民身份证法', article: '第六条' },
    },
    updateCycle: 'daily',
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
      text('性别', 'sex', 1, { sensitivity: 'personal', codeSet: 'GB/T 2261.1' }),
      text('民族', 'nation', 2, { sensitivity: 'personal', codeSet: 'GB/T 3304' }),
      item('出生日期', 'birth_date', 'D', { sensitivity: 'personal', mask: 'birth-date' }),
      text('户籍所在区县', 'district', 20),
      text('户籍地址', 'address', 200, { sensitivity: 'personal', mask: 'address' }),
      text('联系电话', 'mobile', 11, { sensitivity: 'personal', mask: 'mobile' }),
      mark,
    ],
  },
};
