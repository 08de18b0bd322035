import type { Agency, AssignableRole, FirstAdministrator, Region } from '#organization';
import { writeCreditCode } from './generator/enterprises.ts';
import { pickName } from './generator/persons.ts';
import { districts } from './generator/places.ts';
import { openRandom } from './generator/random.ts';

/** Known to everybody, therefore only for a demonstration: production refuses the accounts that carry it. */
export const demonstrationPassword = 'Taihu-Demo-2026';

/** The jurisdiction whose demonstration this is. */
export const wuxi = { id: '320200', name: '无锡市', nameEn: 'Wuxi' } as const;

export const city: Region = { code: '320200', jurisdiction: '320200', name: '无锡市', nameEn: 'Wuxi City', tier: 'city', parent: null };

export const counties: readonly Omit<Region, 'jurisdiction'>[] = districts.map(({ code, name, nameEn }) => ({
  code,
  name,
  nameEn,
  tier: 'county',
  parent: city.code,
}));

type Body = Pick<Agency, 'id' | 'name' | 'nameEn' | 'kind' | 'offices' | 'dataOffice'>;

const department = (id: string, name: string, nameEn: string, dataOffice: string, offices: readonly string[] = []): Body => ({
  id,
  name,
  nameEn,
  kind: 'department',
  offices,
  dataOffice,
});

const bodies: readonly Body[] = [
  department('wx-shuju', '无锡市大数据管理局', 'Wuxi Big Data Bureau', '数据资源处', ['authority']),
  { ...department('wx-zhengfu', '无锡市人民政府', 'Wuxi Municipal People’s Government', '办公室', ['government']), kind: 'government' },
  department('wx-gongan', '无锡市公安局', 'Wuxi Public Security Bureau', '科技信息化处', ['police']),
  department('wx-minzheng', '无锡市民政局', 'Wuxi Civil Affairs Bureau', '规划财务处'),
  department('wx-renshe', '无锡市人力资源和社会保障局', 'Wuxi Human Resources and Social Security Bureau', '信息中心'),
  department('wx-ziran', '无锡市自然资源和规划局', 'Wuxi Natural Resources and Planning Bureau', '测绘地理信息处'),
  department('wx-zhujian', '无锡市住房和城乡建设局', 'Wuxi Housing and Urban-Rural Development Bureau', '住房保障处'),
  department('wx-jiaotong', '无锡市交通运输局', 'Wuxi Transport Bureau', '科技处'),
  department('wx-weijian', '无锡市卫生健康委员会', 'Wuxi Health Commission', '规划信息处'),
  department('wx-shijian', '无锡市市场监督管理局', 'Wuxi Market Supervision Bureau', '登记注册处'),
  department('wx-jiaoyu', '无锡市教育局', 'Wuxi Education Bureau', '基础教育处'),
  { ...department('wx-shuiwu', '无锡市水务集团有限公司', 'Wuxi Water Group Co., Ltd.', '数据管理部'), kind: 'enterprise' },
];

/** The twelve bodies of the demonstration city. Their names are the city's own; codes and persons are made up. */
export const agencies: readonly Omit<Agency, 'jurisdiction'>[] = bodies.map((body) => {
  const random = openRandom(`agency/${body.id}`);
  return {
    ...body,
    region: city.code,
    creditCode: writeCreditCode(random, body.kind === 'enterprise' ? '91' : '11', city),
    responsiblePerson: pickName(random, random.chance(0.5) ? '1' : '2'),
  };
});

/** The authority of a district, which joins the full city in its course. */
export const districtBureau: Omit<Agency, 'jurisdiction'> = {
  ...department('wx-binhu', '无锡市滨湖区大数据管理局', 'Binhu District Big Data Bureau', '数据资源科', ['authority']),
  region: '320211',
  creditCode: writeCreditCode(openRandom('agency/wx-binhu'), '11', city),
  responsiblePerson: pickName(openRandom('agency/wx-binhu'), '1'),
};

export interface DemonstrationAccount {
  readonly login: string;
  readonly name: string;
  readonly staffNumber: string;
  readonly agency: string;
  readonly roles: readonly AssignableRole[];
}

const shortName = (agency: string) => agency.replace(/^wx-/, '');

const accountsOf = ({ id }: Pick<Agency, 'id'>): DemonstrationAccount[] => {
  const duties: readonly AssignableRole[] = id === 'wx-gongan' ? ['officer', 'head', 'sharing-head'] : ['officer', 'head'];
  return duties.map((role, at) => {
    const random = openRandom(`account/${id}/${role}`);
    return {
      login: `${shortName(id)}.${role}`,
      name: pickName(random, random.chance(0.5) ? '1' : '2'),
      staffNumber: `D${String(at + 1).padStart(3, '0')}`,
      agency: id,
      roles: [role],
    };
  });
};

/** `gongan.officer`: the 经办人 of the agency; `gongan.head`: its 主要负责人. */
export const accounts: readonly DemonstrationAccount[] = agencies.flatMap(accountsOf);

export const districtAccounts: readonly DemonstrationAccount[] = accountsOf(districtBureau);

const administrator = (login: string, name: string, staffNumber: string): FirstAdministrator => ({
  login,
  name,
  staffNumber,
  password: demonstrationPassword,
});

/** The three separate administrators, members of the agency that runs the platform. */
export const administrators = {
  'system-administrator': administrator('admin.system', '系统管理员', 'A001'),
  'security-administrator': administrator('admin.security', '安全管理员', 'A002'),
  auditor: administrator('admin.audit', '审计员', 'A003'),
} as const;

/** Login of the person with this duty in an agency. */
export function loginOf(agency: string, role: 'officer' | 'head'): string {
  return `${shortName(agency)}.${role}`;
}
