import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Calendar, type CalendarYear } from './calendar.ts';
import { PackError, type PackProblem } from './problem.ts';
import { readDocument, type SchemaName } from './read-document.ts';

/** An operator's own choices: shown as choices and targets, never as law. */
export interface Operator {
  readonly operator: string;
  /** The lowest layer first; the last is the city's own law. */
  readonly packs: readonly string[];
  readonly choices: Readonly<Record<string, unknown>>;
  /** Working days by `case-type/step`, where the law gives no number. */
  readonly targets: Readonly<Record<string, number>>;
  /** Working days before an end from which its office is reminded. */
  readonly remind?: number | undefined;
}

/** @throws PackError when the file is not as its schema asks. */
export function loadOperator(file: string): Operator {
  const written = readOne<Partial<Operator> & Pick<Operator, 'operator' | 'packs'>>(file, 'operator');
  const { operator, packs, choices = {}, targets = {}, remind } = written;
  return { operator, packs, choices, targets, ...(remind === undefined ? {} : { remind }) };
}

/** Loads every year's notice of a folder (`2026.yaml`). */
export function loadCalendar(directory: string): Calendar {
  return new Calendar(loadCalendarYears(directory));
}

export function loadCalendarYears(directory: string): CalendarYear[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readOne<CalendarYear>(join(directory, name), 'calendar'));
}

function readOne<T>(file: string, schema: SchemaName): T {
  const problems: PackProblem[] = [];
  const { data } = readDocument<T>(basename(file), readFileSync(file, 'utf8'), schema, problems);
  if (!data) throw new PackError(basename(file), problems);
  return data;
}
