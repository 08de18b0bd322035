import { type DemonstrationResource, mark, simulated, table, text } from './resource.ts';

/** Customer offices of the water company: submitted, waiting for the authority's review; no data yet. */
export const waterOutlet: DemonstrationResource = {
  agency: 'wx-shuiwu',
  node: { parent: '201', zh: '公用事业', en: 'Utilities' },
  content: {
    name: simulated('供水营业网点信息'),
    nameEn: 'Customer offices of the water supply (simulated data)',
    themes: ['living'],
    summary: '供水营业网点的名称、地址、电话和营业时间。',
    summaryEn: 'Name, address, telephone and opening hours of customer offices.',
    source: '营业服务系统',
    format: table,
    sharing: { class: 'unconditional', conditions: '', scope: '', agencies: [], modes: ['interface', 'download'] },
    opening: { class: 'unconditional', conditions: '' },
    updateCycle: 'quarterly',
    secret: false,
    related: [],
    items: [
      text('网点编号', 'office_code', 10, { key: true, required: true }),
      text('网点名称', 'name', 60, { required: true }),
      text('地址', 'address', 200),
      text('服务电话', 'telephone', 20),
      text('营业时间', 'hours', 100),
      mark,
    ],
  },
};
