export interface PartOfTrials {
  readonly kind: string;
  readonly offices: readonly string[];
  readonly dataOffice: string;
}

const department = (dataOffice: string, ...offices: string[]): PartOfTrials => ({ kind: 'department', offices, dataOffice });
const government: PartOfTrials = { kind: 'government', offices: ['government'], dataOffice: '办公室' };
const centre: PartOfTrials = { kind: 'institution', offices: ['working-body'], dataOffice: '数据管理部' };

/**
 * The parts that bodies play in every law's trials, by the names that the trials give them: `p-` of the province, `c-` of
 * the city, `x-` of a county. A city casts its own bodies for those that its law needs.
 */
export const parts = {
  'p-bureau': department('数据资源处', 'authority'),
  'p-gov': government,
  'p-centre': centre,
  'p-transport': department('科技处'),
  'c-bureau': department('数据资源科', 'authority'),
  'c-centre': centre,
  'c-secrecy': department('综合科', 'secrecy'),
  'c-audit': department('综合科'),
  'c-cyberspace': department('综合科', 'cyberspace'),
  'c-privacy': department('综合科', 'privacy'),
  'c-legal': department('审查科', 'legal'),
  'c-invest': department('信息中心', 'investment'),
  'c-econ': department('信息化推进科', 'it-economy'),
  'c-finance': department('信息中心', 'finance'),
  'c-gov': government,
  'c-transport': department('科技科'),
  'c-housing': department('住房保障科'),
  'c-health': { kind: 'institution', offices: [], dataOffice: '信息科' },
  'c-police': department('科技信息化支队'),
  'c-water': { kind: 'enterprise', offices: [], dataOffice: '数据管理部' },
  'c-customs': { kind: 'stationed-organ', offices: [], dataOffice: '技术科' },
  'x-gov': government,
  'x-bureau': department('数据股', 'authority'),
  'x-housing': department('办公室'),
} as const satisfies Readonly<Record<string, PartOfTrials>>;

export type Part = keyof typeof parts;
