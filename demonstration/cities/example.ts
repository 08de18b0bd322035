import type { OwnBody } from '#law';
import type { Body, CityPlan } from './city.ts';
import type { Part } from './parts.ts';

const names: Readonly<Partial<Record<Part, readonly [zh: string, en: string]>>> = {
  'p-bureau': ['示例省数据局', 'Example Province Data Bureau'],
  'p-gov': ['示例省人民政府', 'Example Provincial People’s Government'],
  'p-centre': ['示例省大数据中心', 'Example Province Big Data Centre'],
  'p-transport': ['示例省交通运输厅', 'Example Province Transport Department'],
  'c-bureau': ['示例市数据局', 'Example City Data Bureau'],
  'c-centre': ['示例市大数据中心', 'Example City Big Data Centre'],
  'c-audit': ['示例市审计局', 'Example City Audit Bureau'],
  'c-cyberspace': ['示例市委网络安全和信息化委员会办公室', 'Example City Cyberspace Affairs Office'],
  'c-secrecy': ['示例市保密局', 'Example City Secrecy Bureau'],
  'c-privacy': ['示例市互联网信息办公室', 'Example City Internet Information Office'],
  'c-legal': ['示例市司法局', 'Example City Justice Bureau'],
  'c-invest': ['示例市发展和改革委员会', 'Example City Development and Reform Commission'],
  'c-econ': ['示例市工业和信息化局', 'Example City Industry and Information Technology Bureau'],
  'c-finance': ['示例市财政局', 'Example City Finance Bureau'],
  'c-gov': ['示例市人民政府', 'Example Municipal People’s Government'],
  'c-transport': ['示例市交通运输局', 'Example City Transport Bureau'],
  'c-housing': ['示例市住房和城乡建设局', 'Example City Housing and Urban-Rural Development Bureau'],
  'c-health': ['示例市疾病预防控制中心', 'Example City Centre for Disease Control'],
  'c-police': ['示例市公安局', 'Example City Public Security Bureau'],
  'c-water': ['示例市自来水公司', 'Example City Water Company'],
  'c-customs': ['示例海关', 'Example Customs'],
  'x-gov': ['示例县人民政府', 'Example County People’s Government'],
  'x-bureau': ['示例县数据局', 'Example County Data Bureau'],
  'x-housing': ['示例县住房和城乡建设局', 'Example County Housing and Urban-Rural Development Bureau'],
};

/**
 * The city in which a law of one's own is toured: no real place, with a body for every part that a trial may cast. What
 * happens in it follows from the law's trials alone.
 */
export function exampleCity(pack: string, own: Readonly<Record<string, OwnBody>> = {}): CityPlan {
  const bodies = Object.fromEntries([
    ...Object.entries(names).map(([part, [name, nameEn]]): [string, Body] => [part, { id: `ex-${part}`, login: part, name, nameEn }]),
    ...Object.entries(own).map(([part, { zh, en, kind, offices = [] }]): [string, Body] => [
      part,
      { id: `ex-${part}`, login: part, name: zh, nameEn: en, plays: { kind, offices, dataOffice: '数据管理部' } },
    ]),
  ]);
  return {
    pack,
    jurisdiction: { id: '990100', name: '示例市', nameEn: 'Example City' },
    regions: [
      { code: '990100', name: '示例市', nameEn: 'Example City', tier: 'city', parent: '990000' },
      { code: '990000', name: '示例省', nameEn: 'Example Province', tier: 'province', parent: null },
      { code: '990121', name: '示例县', nameEn: 'Example County', tier: 'county', parent: '990100' },
    ],
    bodies: bodies as Readonly<Record<Part, Body>>,
  };
}
