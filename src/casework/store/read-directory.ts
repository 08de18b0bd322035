import { buildDirectory, type Directory, type DirectoryRegion } from '../engine/index.ts';
import type { CaseAgency, CaseDirectory } from '../room.ts';

export interface Organisation {
  readonly directory: Directory;
  readonly agencies: ReadonlyMap<string, CaseAgency>;
}

/** A snapshot of agencies and regions, so that judging a case asks nobody. */
export async function readDirectory(source: CaseDirectory, home: string): Promise<Organisation> {
  const agencies = await source.listAgencies();
  const regions = new Map<string, DirectoryRegion>();
  for (const code of new Set(agencies.map((agency) => agency.region))) {
    const chain = await source.chain(code);
    chain.forEach((region, index) => regions.set(region.code, { ...region, parent: chain[index + 1]?.code ?? null }));
  }
  return { directory: buildDirectory(agencies, regions.values(), home), agencies: new Map(agencies.map((agency) => [agency.id, agency])) };
}
