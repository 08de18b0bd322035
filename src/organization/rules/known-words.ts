import type { Bilingual } from '#kernel';
import type { OrganisationWords } from '#law';
import { faults } from '../faults.ts';

const names: Readonly<Record<keyof OrganisationWords, Bilingual>> = {
  tiers: { zh: '层级', en: 'tier' },
  agencyKinds: { zh: '机构类型', en: 'kind of agency' },
  offices: { zh: '职能', en: 'office' },
  duties: { zh: '职责', en: 'duty' },
};

/**
 * What agencies and persons are said to be must be known to the release or to a law in use: an office that no law names
 * would be held in vain.
 * @throws Fault `organization.unknown-word`.
 */
export function demandWords(words: OrganisationWords, what: keyof OrganisationWords, given: readonly string[]): void {
  const known = words[what].map(({ word }) => word);
  for (const word of given)
    if (!known.includes(word)) {
      const { zh, en } = names[what];
      throw faults['organization.unknown-word']({
        values: { what: en, word },
        message: { zh: `适用的法规没有这个${zh}：${word}`, en: `No law in use knows this ${en}: ${word}` },
      });
    }
}
