import type { LawText } from './text.ts';

/** One thing wrong with a pack, where, and what to do. */
export interface PackProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly what: LawText;
  readonly remedy: LawText;
}

/** Thrown when a pack cannot be used; carries everything wrong with it at once. */
export class PackError extends Error {
  readonly problems: readonly PackProblem[];

  constructor(pack: string, problems: readonly PackProblem[]) {
    super(`pack ${pack} has ${problems.length} problem(s):\n${problems.map((problem) => describePackProblem(problem, 'en')).join('\n')}`);
    this.name = 'PackError';
    this.problems = problems;
  }
}

/** One line for a terminal: `file:line what — remedy`. */
export function describePackProblem(problem: PackProblem, language: 'zh' | 'en'): string {
  return `${problem.file}:${problem.line} ${problem.what[language]} — ${problem.remedy[language]}`;
}
