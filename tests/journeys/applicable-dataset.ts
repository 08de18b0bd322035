import { demonstrationPassword, loginOf } from '../../demonstration/wuxi/city.ts';

/** A conditionally open dataset with its rows, published by its agency through the platform's own addresses. */
export interface ApplicableDataset {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export type Call = <Answer>(method: 'GET' | 'POST', path: string, body?: object | string) => Promise<Answer>;

/** Opens a session of an agency's person on a served platform; of its officer unless a login is told. */
export async function enterAgency(address: string, agency: string, login = loginOf(agency, 'officer')): Promise<Call> {
  const opened = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: demonstrationPassword }),
  });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async (method, path, body) => {
    const headers: Record<string, string> = { cookie };
    if (body !== undefined) headers['content-type'] = typeof body === 'string' ? 'text/csv' : 'application/json';
    const answer = await fetch(`${address}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${agency}: ${method} ${path} → ${answer.status} ${text.slice(0, 800)}`);
    return JSON.parse(text) as never;
  };
}

const districts = ['梁溪区', '滨湖区', '锡山区', '惠山区', '新吴区'];
export const rowCount = 300;

/** The first cells of a row, with a telephone number that only its mask may let out. */
const line = (at: number) =>
  `YL${String(at).padStart(4, '0')},模拟颐养院${at},${districts[at % 5]},${60 + (at % 7) * 20},1380000${String(at).padStart(4, '0')}`;

/** Registers, reviews and loads the dataset; it waits until the rows are there. */
export async function publishApplicable(address: string): Promise<ApplicableDataset> {
  const provider = await enterAgency(address, 'wx-minzheng');
  const reviewer = await enterAgency(address, 'wx-shuju');
  const { nodes } = await provider<{ nodes: { code: string; parent: string | null }[] }>('GET', '/api/v1/catalog/classifications');
  const classification = nodes.find((node) => /^\d{6}$/.test(node.code))?.code;
  const name = '养老机构床位使用（模拟数据）';
  const item = (zh: string, nameEn: string, more: object = {}) => ({ name: zh, nameEn, dataType: 'C', length: 60, ...more });
  const made = await provider<{ id: string; slug: string; revision: number }>('POST', '/api/v1/resources', {
    name,
    classification,
    themes: ['living'],
    summary: '养老机构的名称、所在区县、床位数和联系电话。本资源为模拟数据。',
    source: '养老服务管理系统',
    format: { class: '2', type: 'csv' },
    sharing: { class: 'unconditional' },
    opening: {
      class: 'conditional',
      conditions: '用于学术研究或者公益服务，成果注明来源',
      basis: { instrument: '无锡市公共数据管理办法', article: '第二十二条' },
    },
    updateCycle: 'monthly',
    items: [
      item('机构编号', 'code', { key: true, required: true }),
      item('机构名称', 'name'),
      item('所在区县', 'district'),
      item('床位数', 'beds', { dataType: 'I', length: undefined }),
      item('联系手机', 'phone', { sensitivity: 'personal', mask: 'mobile' }),
    ],
  });
  const { resource } = await provider<{ resource: { draft: { caseNumber: string } } }>('POST', `/api/v1/resources/${made.id}/submit`, {
    revision: made.revision,
  });
  await reviewer('POST', `/api/v1/cases/${resource.draft.caseNumber}/answers`, { step: 'review', answer: 'agree' });
  const file = ['机构编号,机构名称,所在区县,床位数,联系手机', ...Array.from({ length: rowCount }, (_, at) => line(at + 1)), ''].join('\n');
  const load = await provider<{ id: string }>('POST', `/api/v1/resources/${made.id}/loads?name=homes.csv`, file);
  for (let waited = 0; ; waited += 100) {
    const { state } = await provider<{ state: string }>('GET', `/api/v1/loads/${load.id}`);
    if (state === 'published') break;
    if (state !== 'running' || waited > 60_000) throw new Error(`the load is ${state}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  return { id: made.id, slug: made.slug, name };
}
