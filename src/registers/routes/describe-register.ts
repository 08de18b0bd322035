import { type CaseType, citation, type Pack, type Register } from '#law';
import type { OpenRegister } from '../operations/demand-register.ts';
import type { FoundEntry } from '../operations/find-entry.ts';
import type { RegisterSummary } from '../operations/list-registers.ts';
import type { Survey, SurveyedEntry } from '../operations/survey-register.ts';
import type { RegisterAgency } from '../room.ts';
import type { EntryRow, EntryView, RegisterSummaryView, RegisterView } from './wire.ts';

const refer = ({ id, name, nameEn }: RegisterAgency) => ({ id, name, nameEn });
const cited = (pack: string, articles: readonly string[]) => articles.map((article) => citation(pack, article) ?? article);

export function describeSummary({ open, ...counts }: RegisterSummary): RegisterSummaryView {
  const { pack, register } = open;
  return {
    pack: pack.id,
    packName: pack.name,
    register: register.id,
    name: register.name,
    says: register.says ?? null,
    articles: cited(pack.id, register.articles),
    keptByCases: register.keepers.length === 0,
    ...counts,
  };
}

/** A register with its form, its gaps and its figures, of what the caller may see. */
export function describeRegister({ pack, register, agencies }: OpenRegister, survey: Survey, mayKeep: boolean): RegisterView {
  return {
    pack: pack.id,
    register: register.id,
    name: register.name,
    says: register.says ?? null,
    articles: cited(pack.id, register.articles),
    readings: [...register.readings],
    fields: Object.entries(register.fields).map(([name, field]) => ({
      name,
      label: field.label,
      type: field.type,
      required: field.need,
      key: register.key.includes(name),
      article: citation(pack.id, field.article) ?? null,
      options: field.of.map(({ value, label }) => ({ value, label })),
    })),
    of: register.of ?? null,
    mayKeep,
    keptByCases: register.keepers.length === 0,
    writtenBy: Object.values(pack.cases)
      .filter((type) => writes(type, register.id))
      .map(({ id, name }) => ({ type: id, name })),
    gaps: Object.entries(register.gaps).map(([id, { say, article }]) => ({
      gap: id,
      say,
      article: citation(pack.id, article) ?? article,
      entries: survey.entries.filter(({ gaps }) => gaps.includes(id)).length,
    })),
    coverage: describeCoverage(register, pack, survey),
    tallies: tallies(register, agencies, survey),
    agencies: agencies.map(refer),
  };
}

function writes(type: CaseType, register: string): boolean {
  const answers = Object.values(type.steps).flatMap(({ answers }) => Object.values(answers));
  return [...type.effects, ...answers.flatMap(({ effects }) => effects)].some(
    ({ name, arguments: given }) => name.startsWith('register.') && given['register']?.source === register,
  );
}

function describeCoverage({ coverage }: Register, pack: Pack, { uncovered }: Survey): RegisterView['coverage'] {
  if (!coverage) return null;
  return { say: coverage.say, article: citation(pack.id, coverage.article) ?? coverage.article, missing: uncovered.map(refer) };
}

/** How many entries in force each agency, and each option of a choice, has; the most first. */
function tallies(register: Register, agencies: readonly RegisterAgency[], { entries }: Survey): RegisterView['tallies'] {
  const valid = entries.filter(({ standing }) => standing === 'in-force');
  const labels = new Map(agencies.map(({ id, name, nameEn }) => [id, { zh: name, en: nameEn }]));
  return Object.entries(register.fields)
    .filter(([, { type }]) => ['choice', 'choices', 'agency'].includes(type))
    .map(([field, { label, of, type }]) => {
      const counts = new Map<string, number>();
      for (const { values } of valid)
        for (const value of [values[field] ?? []].flat()) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
      const labelOf = (value: string) =>
        (type === 'agency' ? labels.get(value) : of.find((option) => option.value === value)?.label) ?? { zh: value, en: value };
      return {
        field,
        label,
        counts: [...counts]
          .map(([value, count]) => ({ value, label: labelOf(value), entries: count }))
          .sort((one, other) => other.entries - one.entries),
      };
    });
}

export function describeEntry({ id, version, values, agency, standing, soon, gaps, endedOn, changedAt }: SurveyedEntry): EntryRow {
  return { id, version, values: { ...values }, agency, standing, soon, gaps: [...gaps], endedOn, changedAt: changedAt.toISOString() };
}

export function describeHistory({ open, entry, versions, mayKeep }: FoundEntry): EntryView {
  const names = new Map(open.agencies.map(({ id, name }) => [id, name]));
  return {
    ...describeRegister(open, { entries: [entry], uncovered: [] }, mayKeep),
    entry: describeEntry(entry),
    mayChange: mayKeep,
    versions: versions.map((version) => ({
      version: version.version,
      act: version.act,
      values: { ...version.values },
      at: version.at.toISOString(),
      person: version.person_name,
      agency: names.get(version.agency) ?? version.agency,
      case: version.case_number,
      article: version.article,
      row: version.file_row,
    })),
  };
}
