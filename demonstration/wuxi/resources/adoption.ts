import { openRandom } from '../generator/random.ts';
import type { World } from '../generator/world.ts';
import { type DemonstrationResource, item, mark, marked, simulated, table, text } from './resource.ts';

function* rows({ persons }: World): Generator<readonly string[]> {
  const random = openRandom('wuxi/adoptions');
  const adults = persons.filter((person) => person.birth < '1990');
  const children = persons.filter((person) => person.birth >= '2010').slice(0, 120);
  for (const [at, child] of children.entries()) {
    const parent = adults[random.integer(0, adults.length - 1)];
    if (!parent) continue;
    const year = Math.min(2025, Number(child.birth.slice(0, 4)) + random.integer(1, 6));
    yield [
      `SY${year}${String(at + 1).padStart(4, '0')}`,
      parent.number,
      parent.name,
      child.number,
      `${year}-12-${String(random.integer(1, 28)).padStart(2, '0')}`,
      marked,
    ];
  }
}

/** Adoptions: not shared, because the Civil Code protects their secrecy; not opened. */
export const adoption: DemonstrationResource = {
  agency: 'wx-minzheng',
  node: { parent: '101', zh: '婚姻收养登记', en: 'Marriage and adoption' },
  rows,
  content: {
    name: simulated('收养登记信息'),
    nameEn: 'Adoption register (simulated data)',
    themes: ['relief'],
    summary: '收养登记证号、收养人、被收养人和登记日期。本资源为演示用模拟数据，不对应任何真实的人。',
    summaryEn: 'Certificate number, adopter, child and date of registered adoptions. Simulated for demonstration.',
    source: '收养登记业务',
    format: table,
    sharing: {
      class: 'none',
      conditions: '',
      scope: '',
      agencies: [],
      basis: { instrument: '中华人民共和国民法典', article: '第一千一百一十条' },
      modes: [],
    },
    opening: {
      class: 'none',
      conditions: '',
      ground: 'prohibited-by-law',
      basis: { instrument: '中华人民共和国民法典', article: '第一千一百一十条' },
    },
    updateCycle: 'monthly',
    secret: false,
    related: [],
    items: [
      text('收养登记证号', 'certificate', 20, { key: true, required: true }),
      text('收养人公民身份号码', 'adopter_number', 18, { sensitivity: 'sensitive', mask: 'identity-number', codeSet: 'GB 11643' }),
      text('收养人姓名', 'adopter_name', 50, { sensitivity: 'sensitive', mask: 'name' }),
      text('被收养人公民身份号码', 'child_number', 18, { sensitivity: 'sensitive', mask: 'identity-number', codeSet: 'GB 11643' }),
      item('登记日期', 'registered_on', 'D', { sensitivity: 'sensitive' }),
      mark,
    ],
  },
};
