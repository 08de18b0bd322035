import { kernelFaults } from '#kernel';
import { citation, describeStand, type LawText, type Pack, parseWho, roleKinds } from '#law';
import type { Room } from '../room.ts';

/** The laws in use, and who there is. */
export interface RolesRoom {
  readonly stack: Pick<Room['stack'], 'packs'>;
  readonly organization: Pick<Room['organization'], 'listAgencies' | 'listHolders'>;
}

/** How a role stands in the program, and who holds it in this city. */
export interface RoleStand {
  /** `office:authority`, `kind:department`, `duty:head`, `account:auditor`, `party:provider`, `public`, `outside`. */
  readonly as: string;
  readonly name: LawText;
  /** The first of them by name. */
  readonly holders: readonly string[];
  readonly count: number;
  /** Somebody must hold it, since a case type names it, and nobody does. */
  readonly empty: boolean;
}

export interface RoleLine {
  readonly kind: string;
  readonly kindName: LawText;
  readonly own: boolean;
  readonly text: LawText;
  readonly articles: readonly string[];
  readonly does: LawText;
  readonly stands: readonly RoleStand[];
}

/** As many as a table can show. */
const mostNamed = 6;

/**
 * Who is who under a law in use (obligations, part (b)): each kind of role in the law's own term, with the agencies and
 * persons of this city that hold it; what is needed and held by nobody is marked.
 * @throws Fault `kernel.not-found`
 */
export async function listRoles({ stack, organization }: RolesRoom, packId: string): Promise<{ items: RoleLine[]; total: number }> {
  const pack = stack.packs.find(({ id }) => id === packId);
  if (!pack) throw kernelFaults['kernel.not-found']();
  const agencies = await organization.listAgencies();
  const persons = (await organization.listHolders?.()) ?? [];
  const nameOf = new Map(agencies.map(({ id, name }) => [id, name]));
  const needed = wordsNeeded(pack);
  const standOf = (as: string): RoleStand => {
    const [how = '', word = ''] = as.split(':');
    const held =
      how === 'office'
        ? agencies.filter(({ offices }) => offices.includes(word)).map(({ name }) => name)
        : how === 'kind'
          ? agencies.filter(({ kind }) => kind === word).map(({ name }) => name)
          : persons.filter(({ words }) => words.includes(word)).map(({ name, agency }) => `${nameOf.get(agency) ?? agency} ${name}`);
    const counted = how === 'office' || how === 'kind' || how === 'duty' || how === 'account';
    return {
      as,
      name: describeStand(pack, as),
      holders: counted ? held.slice(0, mostNamed) : [],
      count: counted ? held.length : 0,
      empty: (how === 'office' || how === 'duty') && held.length === 0 && needed.has(word),
    };
  };
  const items = Object.entries(pack.roles).map(([kind, role]) => ({
    kind,
    kindName: roleKinds[kind] ?? role.text,
    own: role.own,
    text: role.text,
    articles: role.articles.map((article) => citation(pack.id, article) ?? article),
    does: role.does,
    stands: role.as.map(standOf),
  }));
  return { items, total: items.length };
}

/** Offices and duties that a step or a filing of this law waits for. */
function wordsNeeded(pack: Pack): ReadonlySet<string> {
  const whos = Object.values(pack.cases).flatMap(({ filing, steps }) => [
    ...filing.by,
    ...(filing.signed === undefined ? [] : [filing.signed]),
    ...Object.values(steps).flatMap(({ who, limits, answers }) => [
      ...who,
      ...limits.flatMap(({ extend }) => extend?.consent ?? []),
      ...Object.values(answers).flatMap(({ signed }) => signed ?? []),
    ]),
  ]);
  return new Set(
    whos.flatMap((who) => {
      const { anchor, parts } = parseWho(who);
      return [anchor, ...parts];
    }),
  );
}

/** An office, duty or kind that a law in use needs and nobody in this city holds. */
export interface Vacancy {
  readonly pack: string;
  readonly as: string;
  readonly name: LawText;
}

/** What is to be told when the platform starts: steps that would wait for nobody. */
export async function listVacancies(room: RolesRoom): Promise<readonly Vacancy[]> {
  const lines = await Promise.all(room.stack.packs.map(async ({ id }) => ({ pack: id, items: (await listRoles(room, id)).items })));
  const vacant = lines.flatMap(({ pack, items }) =>
    items.flatMap(({ stands }) => stands.filter(({ empty }) => empty).map(({ as, name }) => ({ pack, as, name }))),
  );
  return vacant.filter(({ pack, as }, index) => vacant.findIndex((other) => other.pack === pack && other.as === as) === index);
}
