import { type ReadConnection, sql, type WriteConnection } from '#kernel';
import type { Agency, Region } from '../model.ts';

const agencies = (connection: ReadConnection) =>
  connection
    .selectFrom('organization.agency as agency')
    .selectAll('agency')
    .select(
      sql<string[]>`array(select office from organization.office_holder held where held.agency = agency.id order by office)`.as('offices'),
    );

type AgencyRow = Awaited<ReturnType<ReturnType<typeof agencies>['executeTakeFirstOrThrow']>>;

function toAgency(row: AgencyRow): Agency {
  return {
    id: row.id,
    jurisdiction: row.jurisdiction,
    region: row.region,
    name: row.name,
    nameEn: row.name_en,
    creditCode: row.credit_code,
    kind: row.kind,
    offices: row.offices,
    responsiblePerson: row.responsible_person,
    dataOffice: row.data_office,
  };
}

export async function selectAgency(connection: ReadConnection, id: string): Promise<Agency | undefined> {
  const row = await agencies(connection).where('agency.id', '=', id).executeTakeFirst();
  return row && toAgency(row);
}

export async function selectAgencies(connection: ReadConnection, jurisdiction: string): Promise<Agency[]> {
  const rows = await agencies(connection).where('agency.jurisdiction', '=', jurisdiction).orderBy('agency.id').execute();
  return rows.map(toAgency);
}

export async function insertAgency(connection: WriteConnection, agency: Agency, at: Date): Promise<void> {
  await connection
    .insertInto('organization.agency')
    .values({
      id: agency.id,
      jurisdiction: agency.jurisdiction,
      region: agency.region,
      name: agency.name,
      name_en: agency.nameEn,
      credit_code: agency.creditCode,
      kind: agency.kind,
      responsible_person: agency.responsiblePerson,
      data_office: agency.dataOffice,
      registered_at: at,
    })
    .execute();
  await insertOffices(connection, agency, agency.offices);
}

async function insertOffices(
  connection: WriteConnection,
  { id, region, jurisdiction }: Pick<Agency, 'id' | 'region' | 'jurisdiction'>,
  offices: readonly string[],
): Promise<void> {
  if (offices.length === 0) return;
  await connection
    .insertInto('organization.office_holder')
    .values(offices.map((office) => ({ region, office, jurisdiction, agency: id })))
    .execute();
}

/** The offices of an agency are these and no others. */
export async function replaceOffices(connection: WriteConnection, agency: Agency, offices: readonly string[]): Promise<void> {
  await connection.deleteFrom('organization.office_holder').where('agency', '=', agency.id).execute();
  await insertOffices(connection, agency, offices);
}

type RegionRow = Omit<Region, 'nameEn'> & { name_en: string };

const toRegion = ({ name_en: nameEn, ...row }: RegionRow): Region => ({ ...row, nameEn });

export async function selectRegions(connection: ReadConnection, jurisdiction: string): Promise<Region[]> {
  const rows = await connection
    .selectFrom('organization.region')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .orderBy('code')
    .execute();
  return rows.map(toRegion);
}

export async function insertRegion(connection: WriteConnection, region: Region): Promise<void> {
  const { nameEn, ...row } = region;
  await connection
    .insertInto('organization.region')
    .values({ ...row, name_en: nameEn })
    .execute();
}

/** The region and those above it, nearest first; empty where the code is unknown. */
export async function selectChain(connection: ReadConnection, code: string): Promise<Region[]> {
  const { rows } = await sql<RegionRow>`
    with recursive chain as (
      select region.*, 1 as distance from organization.region region where code = ${code}
      union all
      select above.*, chain.distance + 1 from organization.region above join chain on above.code = chain.parent where chain.distance < 8
    )
    select code, jurisdiction, name, name_en, tier, parent from chain order by distance`.execute(connection);
  return rows.map(toRegion);
}

/** The agency that holds the office in the nearest of the regions given, nearest first. */
export async function selectHolder(connection: ReadConnection, office: string, codes: readonly string[]): Promise<string | undefined> {
  const held = await connection
    .selectFrom('organization.office_holder')
    .select(['region', 'agency'])
    .where('office', '=', office)
    .where('region', 'in', [...codes, ''])
    .execute();
  for (const code of codes) {
    const holder = held.find((each) => each.region === code);
    if (holder) return holder.agency;
  }
  return undefined;
}
