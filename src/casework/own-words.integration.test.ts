import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCalendarYears, loadPackFiles, readPackFiles } from '#law';
import type { Stack } from './engine/index.ts';
import { databaseTrialPlayer } from './testing/database-player.ts';
import { engineTrialPlayer } from './testing/engine-player.ts';
import { openTestCasework } from './testing/open-test-casework.ts';
import { openTrialCity } from './testing/trial-city.ts';
import { playTrial, type Trial, type TrialPlayer } from './testing/trials.ts';

const packs = fileURLToPath(new URL('../../packs', import.meta.url));
const files = new Map(readPackFiles(`${packs}/wuxi-2020`));
const review = 'cases/catalog-review.yaml';
files.set(
  review,
  (files.get(review) ?? '').replace('who: authority@applicant', 'who: chief-data-officer@data-security-committee@township'),
);
files.set(
  'pack.yaml',
  (files.get('pack.yaml') ?? '')
    .replace('tiers: [city, county]', 'tiers: [city, county, {tier: township, zh: 乡镇, en: township, article: "4.1"}]')
    .replace(
      'offices:\n',
      'duties:\n  chief-data-officer: {zh: 首席数据官, en: chief data officer, article: "31.2"}\noffices:\n  data-security-committee: {zh: 数据安全委员会, en: committee, article: "30.1"}\n',
    ),
);
const stack: Stack = { packs: [loadPackFiles(files)], choices: {}, targets: {} };

const resource = {
  name: '村集体资产',
  provider: 't-station',
  sharing: 'open_to_all',
  opening: 'closed',
  status: 'draft',
  personal: false,
  items: ['x'],
};
const regions = { town: { tier: 'township', parent: 'county' } };
const station = { region: 'town', kind: 'department', offices: [] };
const committee = { region: 'town', kind: 'department', offices: ['data-security-committee'] };
const city = (agencies: NonNullable<Trial['city']>['agencies']) => ({
  regions,
  agencies: { 't-station': station, ...agencies },
  resources: { 'r-village': resource },
});
const file = { file: { by: 't-station/o', on: '2026-03-02', about: 'r-village' } };
const answer = (by: string) => ({ answer: { step: 'review', as: 'agree', by, on: '2026-03-03' } });

const trials: readonly Trial[] = [
  {
    case: 'catalog-review',
    name: 'the law’s own officer of its own office in its own tier decides, and nobody else of the office',
    city: city({ 't-committee': committee }),
    do: [
      file,
      { expect: { open: ['review'] } },
      { ...answer('t-committee/o'), refused: 'not-entitled' },
      { ...answer('c-bureau/o'), refused: 'not-entitled' },
      answer('t-committee/chief-data-officer'),
      { expect: { state: 'closed', result: 'published' } },
    ],
  },
  {
    case: 'catalog-review',
    name: 'where nobody holds the office, the filing is refused and says so: no case waits for nobody',
    city: city({}),
    do: [{ ...file, refused: 'nobody-to-act' }, { expect: { cases: 0 } }],
  },
];

async function played(trial: Trial, player: TrialPlayer) {
  return (await playTrial(trial, player)).wrong;
}

describe('a law with offices, duties and tiers of its own', async () => {
  const years = loadCalendarYears(`${packs}/calendar`);
  const test = await openTestCasework(stack);
  for (const trial of trials) {
    it(`on the engine: ${trial.name}`, async () =>
      expect(await played(trial, engineTrialPlayer(stack, openTrialCity(), years))).toBeNull());
    it(`on the database: ${trial.name}`, async () => {
      const acts = trial.do.filter((line) => line.expect === undefined || !(typeof line.expect === 'object' && 'cases' in line.expect));
      expect(await played({ ...trial, do: acts }, databaseTrialPlayer(test))).toBeNull();
    });
  }
});
