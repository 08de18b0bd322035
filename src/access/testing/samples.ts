import type { Grant } from '../grants/grant.ts';
import type { AccessArticles } from '../law.ts';
import type { Publication, PublicationItem } from '../publication.ts';

/** A small register of persons: i1 identity number (key), i2 name, i3 address, i4 an item closed to sharing. */
export function aPublication(change: Partial<Publication> = {}): Publication {
  const item = (id: string, column: string, name: string, more: Partial<PublicationItem> = {}): PublicationItem => ({
    id,
    column,
    name,
    dataType: 'C',
    length: 100,
    key: false,
    sensitivity: 'personal',
    mask: null,
    sharing: 'gated',
    opening: 'closed',
    ...more,
  });
  return {
    id: '7',
    code: '101001/000007',
    name: '常住人口登记',
    agency: 'wx-gongan',
    jurisdiction: '320200',
    version: '1',
    sharing: 'gated',
    opening: 'closed',
    scope: [],
    conditions: '',
    items: [
      item('i1', 'sfzh', '公民身份号码', { key: true, length: 18, mask: 'identity-number' }),
      item('i2', 'xm', '姓名', { mask: 'name' }),
      item('i3', 'dz', '住址', { mask: 'address' }),
      item('i4', 'zjxy', '宗教信仰', { sharing: 'closed', sensitivity: 'sensitive' }),
    ],
    ...change,
  };
}

export function aGrant(change: Partial<Grant> = {}): Grant {
  return {
    id: '1',
    jurisdiction: '320200',
    holder: 'wx-yibao',
    holderKind: 'agency',
    provider: 'wx-gongan',
    resource: '7',
    items: ['i1', 'i2'],
    masks: {},
    rowFilter: [],
    subjectItem: null,
    purpose: '核验参保人员身份',
    purposeCode: 'P1',
    conditions: '',
    modes: ['lookup'],
    quotaPerDay: null,
    validFrom: new Date('2026-01-01T00:00:00Z'),
    validUntil: null,
    state: 'active',
    article: 'wuxi-2020:20.2',
    caseNumber: 'C-1',
    changedByCase: 'C-1',
    changedByArticle: 'wuxi-2020:20.2',
    version: 1,
    issuedAt: new Date('2026-01-01T00:00:00Z'),
    changedAt: new Date('2026-01-01T00:00:00Z'),
    ...change,
  };
}

/** The articles of Wuxi's measures. */
export const articles: AccessArticles = {
  sharing: { open_to_all: 'wuxi-2020:19.2(1)', gated: 'wuxi-2020:19.2(2)', closed: 'wuxi-2020:19.2(3)' },
  open: 'wuxi-2020:22.1(1)',
  opening: 'wuxi-2020:22.1',
  gatedToPublic: 'wuxi-2020:22.1(2)',
  closedToPublic: 'wuxi-2020:22.1(3)',
  undecidedToPublic: undefined,
  purpose: 'wuxi-2020:21.1',
  institutions: 'wuxi-2020:2.2',
};
