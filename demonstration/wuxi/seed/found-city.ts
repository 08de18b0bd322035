import { Fault } from '#kernel';
import type { Agency, Organization, Region, SetUp } from '#organization';
import { type DemonstrationAccount, demonstrationPassword } from '../city.ts';
import type { Platform, SignIn } from './platform.ts';

interface Listed<Item> {
  readonly items: readonly Item[];
}

/** A city as it is founded: its own division, those below it, its bodies and its people. */
export interface Founding {
  readonly city: Region;
  readonly counties: readonly Omit<Region, 'jurisdiction'>[];
  readonly agencies: readonly Omit<Agency, 'jurisdiction'>[];
  readonly administrators: SetUp['administrators'];
  readonly accounts: readonly DemonstrationAccount[];
}

/** Founds the city where it is not founded: its divisions, its bodies, its people. What is there already stays. */
export async function foundCity({ organization }: Pick<Platform, 'organization'>, signIn: SignIn, founding: Founding): Promise<void> {
  const { agencies, city, counties, administrators } = founding;
  const authority = agencies.find(({ region, offices }) => region === city.code && offices.includes('authority'));
  if (!authority) throw new Error('the demonstration city has no authority');
  if (!(await organization.isSetUp())) {
    const { region: _, ...agency } = authority;
    const { parent: __, jurisdiction: ___, ...region } = city;
    await organization.setUpJurisdiction({ region, agency, administrators }, { demonstration: true });
  }
  const system = await enterAsFounder(signIn, founding);
  const regions = await system.get<Listed<{ code: string }>>('/api/v1/regions');
  for (const county of counties) {
    if (!regions.items.some((region) => region.code === county.code)) await system.post('/api/v1/regions', county);
  }
  const known = await system.get<Listed<{ id: string }>>('/api/v1/agencies');
  for (const agency of agencies) {
    if (!known.items.some((each) => each.id === agency.id)) await system.post('/api/v1/agencies', agency);
  }
  await appoint(organization, system, founding);
}

/** @throws Error where the city was founded by others, who keep it. */
async function enterAsFounder(signIn: SignIn, { administrators }: Founding): Promise<Awaited<ReturnType<SignIn>>> {
  try {
    return await signIn(administrators['system-administrator'].login);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const text =
      '数据库中已有一个不是演示的城市，请不带 --demonstration 启动 · the database holds a city that is not the demonstration; start without --demonstration';
    throw new Error(text, { cause: error });
  }
}

async function appoint(
  organization: Organization,
  system: Awaited<ReturnType<SignIn>>,
  { administrators, accounts }: Founding,
): Promise<void> {
  const present = await system.get<Listed<{ id: string; login: string; roles: string[] }>>('/api/v1/accounts?limit=500');
  const { principal: systemAdministrator } = await organization.signIn(administrators['system-administrator'].login, demonstrationPassword);
  const { principal: securityAdministrator } = await organization.signIn(
    administrators['security-administrator'].login,
    demonstrationPassword,
  );
  // Two at once: what takes time is hashing the passwords, beside this thread.
  const waiting = [...accounts];
  const appointNext = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { roles, ...person } = next;
      const found = present.items.find((each) => each.login === person.login);
      const id =
        found?.id ??
        (await organization.createAccount(systemAdministrator, { ...person, password: demonstrationPassword }, { demonstration: true })).id;
      if (!found || found.roles.length === 0) await organization.assignRoles(securityAdministrator, id, roles);
    }
  };
  await Promise.all([appointNext(), appointNext()]);
}
