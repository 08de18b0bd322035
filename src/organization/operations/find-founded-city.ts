import { type ReadConnection, sql } from '#kernel';

export interface Jurisdiction {
  /** Division code of the city, GB/T 2260. */
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

/** The city that a database was set up for. */
export interface FoundedCity {
  readonly jurisdiction: Jurisdiction;
  /** True where the demonstration's accounts are in it: such a city never goes into production. */
  readonly demonstration: boolean;
}

/** The city that the database's first administrators were appointed for; undefined before any were. */
export async function findFoundedCity(connection: ReadConnection): Promise<FoundedCity | undefined> {
  const { rows } = await sql<{ code: string; name: string; name_en: string; demonstration: boolean }>`
    select region.code, region.name, region.name_en, bool_or(account.demonstration) as demonstration
    from organization.region region join organization.account account on account.jurisdiction = region.jurisdiction
    where region.code = region.jurisdiction
    group by region.code order by min(account.id) limit 1`.execute(connection);
  const [row] = rows;
  return row && { jurisdiction: { id: row.code, name: row.name, nameEn: row.name_en }, demonstration: row.demonstration };
}
