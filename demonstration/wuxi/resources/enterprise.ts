import type { World } from '../generator/world.ts';
import { type DemonstrationResource, item, mark, marked, simulated, table, text } from './resource.ts';

function* rows({ companies }: World): Generator<readonly string[]> {
  for (const company of companies) {
    yield [
      company.creditCode,
      company.name,
      company.kind,
      company.representative,
      company.capital,
      company.established,
      company.industry,
      company.state,
      company.address,
      marked,
    ];
  }
}

/** The register of companies: shared and opened without condition; the representative's name masked for the public. */
export const enterprise: DemonstrationResource = {
  agency: 'wx-shijian',
  node: { parent: '102', zh: '企业法人', en: 'Companies' },
  rows,
  content: {
    name: simulated('企业登记基本信息'),
    nameEn: 'Company register, basic information (simulated data)',
    themes: ['market', 'organisations'],
    summary:
      '在本市登记的企业名称、统一社会信用代码、类型、注册资本、成立日期、行业、状态和住所。本资源为演示用模拟数据，不对应任何真实的企业。',
    summaryEn: 'Name, credit code, type, capital, founding date, industry, state and address of companies. Simulated for demonstration.',
    source: '市场主体登记业务',
    format: table,
    sharing: { class: 'unconditional', conditions: '', scope: '', agencies: [], modes: ['interface', 'download'] },
    opening: { class: 'unconditional', conditions: '' },
    updateCycle: 'daily',
    secret: false,
    related: [],
    items: [
      text('统一社会信用代码', 'credit_code', 18, { key: true, required: true, codeSet: 'GB 32100' }),
      text('企业名称', 'name', 200, { required: true }),
      text('企业类型', 'kind', 50),
      text('法定代表人', 'representative', 50, { sensitivity: 'personal', mask: 'name' }),
      item('注册资本（万元）', 'capital', 'N'),
      item('成立日期', 'established_on', 'D'),
      text('行业门类', 'industry', 1, { meaning: 'GB/T 4754-2017 门类字母' }),
      text('登记状态', 'state', 10),
      text('住所', 'address', 200),
      mark,
    ],
  },
};
