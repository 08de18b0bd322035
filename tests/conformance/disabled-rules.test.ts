import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type ChosenLaws, loadCalendarYears, type Pack } from '#law';
import { type DisabledRule, disableRules } from '../../src/casework/testing/disable-rules.ts';
import { engineTrialPlayer } from '../../src/casework/testing/engine-player.ts';
import { chooseLawsOfTrial, keyOfLaws } from '../../src/casework/testing/laws-of-trial.ts';
import { openTrialCity } from '../../src/casework/testing/trial-city.ts';
import { packNames, playTrial, readTrials, type Trial } from '../../src/casework/testing/trials.ts';
import { casePartsOf, paragraphOf } from '../../src/casework/testing/what-trials-prove.ts';
import type { DisabledFinding } from './proves.ts';

const directory = join(import.meta.dirname, '..', '..', 'packs');
const years = loadCalendarYears(join(directory, 'calendar'));

interface Staged {
  readonly trial: Trial;
  readonly laws: ChosenLaws;
}
const chosen = new Map<string, ChosenLaws>();
const staged: readonly Staged[] = packNames(directory).flatMap((name) =>
  readTrials(join(directory, name)).map(({ trial }) => {
    const key = `${name}+${keyOfLaws(trial)}`;
    const laws = chosen.get(key) ?? chooseLawsOfTrial(directory, name, trial);
    chosen.set(key, laws);
    return { trial, laws };
  }),
);

/** Whether some trial goes otherwise than written, in the way in which the loss of such a rule would show. */
async function isNoticed({ pack, type, sign }: DisabledRule, trials: readonly Staged[]): Promise<boolean> {
  // Trials of the rule's own type are the likeliest to miss it.
  const likely = trials.toSorted((one, other) => Number(other.trial.case === type) - Number(one.trial.case === type));
  for (const { trial, laws } of likely) {
    const without = { ...laws, packs: laws.packs.map((each) => (each.id === pack.id ? pack : each)) };
    const { wrong } = await playTrial(trial, engineTrialPlayer(without, openTrialCity(), years)).catch((error: unknown) => ({
      wrong: String(error),
    }));
    if (wrong !== null && (sign === 'case differs' || /should be refused|was refused on .*, not on/.test(wrong))) return true;
  }
  return false;
}

/** Ids claimed as enforced that rest on the rule: it stands where `articles.yaml` points, and cites their paragraph. */
function idsOn(pack: Pack, rule: DisabledRule): string[] {
  return pack.articles
    .flatMap(({ rules }) => rules)
    .filter((each) => each.carried === 'enforced' && paragraphOf(each) === rule.article)
    .filter((each) => casePartsOf(each).some(({ type, part }) => type === rule.type && part === rule.part))
    .flatMap((each) => each.covers);
}

for (const name of packNames(directory)) {
  const trials = staged.filter(({ laws }) => laws.packs.some((pack) => pack.id === name));
  const pack = trials[0]?.laws.packs.find((each) => each.id === name);
  it.skipIf(!pack)(
    `${name}: rules behind what is enforced cannot all be struck from the law unseen`,
    async ({ task }) => {
      if (!pack) return;
      const findings: DisabledFinding[] = [];
      for (const rule of disableRules(pack)) {
        const ids = idsOn(pack, rule);
        if (ids.length > 0) findings.push({ pack: name, name: rule.name, ids, noticed: await isNoticed(rule, trials) });
      }
      task.meta.disabled = findings;
      // How many may go unnoticed is held by `npm run conformance`; here, that the trials of each law see anything at all.
      expect(findings.filter(({ noticed }) => noticed).length).toBeGreaterThan(0);
    },
    120_000,
  );
}
