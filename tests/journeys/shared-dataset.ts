import { enterAgency } from './applicable-dataset.ts';

/** A gated dataset on made-up people, published and loaded by its agency through the platform's own addresses. */
export interface SharedDataset {
  readonly id: string;
  readonly name: string;
}

/** Identity numbers with right check digits, of nobody. */
export const people = [
  { number: '11010519491231002X', name: '陈模拟', phone: '13800000001' },
  { number: '440524188001010014', name: '欧阳模拟', phone: '13800000002' },
  { number: '360426199101010071', name: '周模拟', phone: '13800000003' },
] as const;

/** Registers, reviews and loads the dataset; it waits until the rows are there. */
export async function publishShared(address: string): Promise<SharedDataset> {
  const provider = await enterAgency(address, 'wx-minzheng');
  const reviewer = await enterAgency(address, 'wx-shuju');
  const { nodes } = await provider<{ nodes: { code: string }[] }>('GET', '/api/v1/catalog/classifications');
  const name = '临时救助对象（模拟数据）';
  const item = (zh: string, nameEn: string, more: object = {}) => ({ name: zh, nameEn, dataType: 'C', length: 60, ...more });
  const made = await provider<{ id: string; revision: number }>('POST', '/api/v1/resources', {
    name,
    nameEn: 'Persons in temporary relief (simulated)',
    classification: nodes.find((node) => /^\d{6}$/.test(node.code))?.code,
    themes: ['living'],
    summary: '临时救助对象的身份号码、姓名、所在区县和联系手机。本资源为模拟数据，不对应任何真实的人。',
    source: '社会救助管理系统',
    format: { class: '2', type: 'csv' },
    sharing: {
      class: 'conditional',
      conditions: '限逐条核查',
      scope: '承担就业、住房、医保职责的市级机构',
      basis: { instrument: '中华人民共和国个人信息保护法', article: '第三十四条' },
      modes: ['interface'],
    },
    opening: {
      class: 'none',
      ground: 'prohibited-by-law',
      basis: { instrument: '中华人民共和国居民身份证法', article: '第六条' },
    },
    updateCycle: 'monthly',
    items: [
      item('公民身份号码', 'id_number', { length: 18, key: true, required: true, sensitivity: 'sensitive', mask: 'identity-number' }),
      item('姓名', 'name', { sensitivity: 'personal', mask: 'name' }),
      item('所在区县', 'district'),
      item('联系手机', 'phone', { sensitivity: 'personal', mask: 'mobile' }),
    ],
  });
  const { resource } = await provider<{ resource: { draft: { caseNumber: string } } }>('POST', `/api/v1/resources/${made.id}/submit`, {
    revision: made.revision,
  });
  await reviewer('POST', `/api/v1/cases/${resource.draft.caseNumber}/answers`, { step: 'review', answer: 'agree' });
  const rows = people.map((person) => `${person.number},${person.name},滨湖区,${person.phone}`);
  const file = ['公民身份号码,姓名,所在区县,联系手机', ...rows, ''].join('\n');
  const load = await provider<{ id: string }>('POST', `/api/v1/resources/${made.id}/loads?name=relief.csv`, file);
  for (let waited = 0; ; waited += 100) {
    const { state } = await provider<{ state: string }>('GET', `/api/v1/loads/${load.id}`);
    if (state === 'published') break;
    if (state !== 'running' || waited > 60_000) throw new Error(`the load is ${state}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  return { id: made.id, name };
}
