import { type ChosenLaws, chooseLaws, type PackPlaces } from '#law';
import type { Trial } from './trials.ts';

/** What distinguishes the laws and choices that a trial is played under. */
export function keyOfLaws({ with: lower = [], operator = '', choices }: Trial): string {
  return [operator, ...lower, ...(choices ? [JSON.stringify(choices)] : [])].join('+');
}

/** The laws that a trial is played under, with the choices of its operator, or its own in their place. */
export function chooseLawsOfTrial(places: PackPlaces, pack: string, trial: Trial | undefined): ChosenLaws {
  const laws = chooseLaws(places, pack, trial?.with, trial?.operator);
  return trial?.choices ? { ...laws, choices: { ...laws.choices, ...trial.choices } } : laws;
}
