import type { Principal, Role } from '#kernel';
import type { Organization } from '#organization';
import { demonstrationPassword, administrators as homeAdministrators, loginOf } from '../../demonstration/wuxi/city.ts';

/** Someone who calls: the public, a person with a session, or a program with a key. */
export interface Caller {
  readonly name: string;
  readonly city: 'none' | 'home' | 'away';
  readonly roles: readonly Role[];
  readonly headers: Readonly<Record<string, string>>;
}

export const stranger: Caller = { name: 'the public', city: 'none', roles: [], headers: {} };

/** The cookie of a fresh session. */
async function enter(organization: Organization, login: string, city: Caller['city']): Promise<Caller & { principal: Principal }> {
  const { token, principal } = await organization.signIn(login, demonstrationPassword);
  return {
    name: `${login} (${principal.roles.join(', ')}) of ${city}`,
    city,
    roles: principal.roles,
    headers: { cookie: `shuyuan_session=${token}` },
    principal,
  };
}

async function carryKey(organization: Organization, officer: Principal, city: Caller['city']): Promise<Caller> {
  const { secret } = await organization.issueKey(officer, { name: 'routes and roles' });
  return { name: `a program of ${city}`, city, roles: ['application'], headers: { authorization: `Bearer ${secret}` } };
}

/** A member of the public of a city, with a session. */
async function enrol(
  organization: Organization,
  login: string,
  identity: string,
  city: Caller['city'],
): Promise<Caller & { principal: Principal }> {
  const password = demonstrationPassword;
  await organization.public.signUp({ kind: 'citizen', login, password, name: login, identity, contact: '13800138000' });
  const { token, principal } = await organization.public.signIn(login, password);
  return { name: `a citizen of ${city}`, city, roles: principal.roles, headers: { cookie: `shuyuan_session=${token}` }, principal };
}

/** One caller for every role of the demonstration city. */
export async function homeCallers(organization: Organization): Promise<{ callers: Caller[]; citizen: Principal }> {
  const logins = [
    loginOf('wx-gongan', 'officer'),
    loginOf('wx-gongan', 'head'),
    'gongan.sharing-head',
    loginOf('wx-shuju', 'officer'),
    ...Object.values(homeAdministrators).map((each) => each.login),
  ];
  const callers = await Promise.all(logins.map((login) => enter(organization, login, 'home')));
  const officer = callers[0];
  const citizen = await enrol(organization, 'home.citizen', '11010519491231002X', 'home');
  const all = officer ? [...callers, await carryKey(organization, officer.principal, 'home'), citizen] : [...callers, citizen];
  return { callers: all, citizen: citizen.principal };
}

/** Founds another city in the same database and gives one caller for every role of it. */
export async function awayCallers(away: Organization): Promise<Caller[]> {
  const person = (login: string) => ({ login, name: login, staffNumber: login, password: demonstrationPassword });
  const agency = {
    id: 'away-shuju',
    name: '邻市大数据管理局',
    nameEn: 'Big Data Bureau of the neighbouring city',
    creditCode: '11320500MB7654322Y',
    kind: 'department',
    offices: ['authority'],
    responsiblePerson: '某人',
    dataOffice: '某处',
  } as const;
  const founded = await away.setUpJurisdiction(
    {
      region: { code: '320500', name: '邻市', nameEn: 'Neighbouring City', tier: 'city' },
      agency,
      administrators: {
        'system-administrator': person('away.system'),
        'security-administrator': person('away.security'),
        auditor: person('away.audit'),
      },
    },
    { demonstration: true },
  );
  const system = await enter(away, 'away.system', 'away');
  const security = await enter(away, 'away.security', 'away');
  const duties = ['officer', 'head', 'sharing-head'] as const;
  const callers: (Caller & { principal: Principal })[] = [system, security, await enter(away, founded.auditor.login, 'away')];
  for (const duty of duties) {
    const account = await away.createAccount(system.principal, { ...person(`away.${duty}`), agency: agency.id }, { demonstration: true });
    await away.assignRoles(security.principal, account.id, [duty]);
    callers.push(await enter(away, account.login, 'away'));
  }
  const officer = callers[3];
  callers.push(await enrol(away, 'away.citizen', '440524188001010014', 'away'));
  return officer ? [...callers, await carryKey(away, officer.principal, 'away')] : callers;
}
