/** What the engine must know of agencies and regions; a snapshot, so that judging a case asks nobody. */
export interface Directory {
  /** The region that this platform serves: where a matter lies whose parties have none. */
  readonly home: string;
  agency(id: string): DirectoryAgency | undefined;
  /** Tier of a region (`city`), empty where unknown. */
  tierOf(region: string): string;
  /** The region and those above it, nearest first. */
  chain(region: string): readonly string[];
  /** The agency that holds an office in the region, else in the nearest above; undefined where none does. */
  holderOf(office: string, region: string): DirectoryAgency | undefined;
  /** Whether any agency holds the office anywhere. */
  isHeld(office: string): boolean;
}

export interface DirectoryAgency {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string;
  readonly offices: readonly string[];
}

export interface DirectoryRegion {
  readonly code: string;
  readonly tier: string;
  readonly parent: string | null;
}

export function buildDirectory(agencies: Iterable<DirectoryAgency>, regions: Iterable<DirectoryRegion>, home: string): Directory {
  const byId = new Map([...agencies].map((agency) => [agency.id, agency]));
  const byCode = new Map([...regions].map((region) => [region.code, region]));
  const holders = new Map<string, DirectoryAgency>();
  for (const agency of byId.values()) for (const office of agency.offices) holders.set(`${agency.region}/${office}`, agency);
  const chain = (region: string): string[] => {
    const codes: string[] = [];
    for (let code: string | null | undefined = region; code && byCode.has(code) && !codes.includes(code); code = byCode.get(code)?.parent)
      codes.push(code);
    return codes;
  };
  const held = new Set([...byId.values()].flatMap(({ offices }) => offices));
  return {
    home,
    isHeld: (office) => held.has(office),
    agency: (id) => byId.get(id),
    tierOf: (region) => byCode.get(region)?.tier ?? '',
    chain,
    holderOf(office, region) {
      for (const code of chain(region)) {
        const holder = holders.get(`${code}/${office}`);
        if (holder) return holder;
      }
      return undefined;
    },
  };
}
