import { createHash } from 'node:crypto';

/**
 * Working-day arithmetic on `YYYY-MM-DD` strings, without instants or zones, by the Civil Code:
 * 200 (calendar years, months, days), 201 (the day on which a period begins is not counted), 202 (a month ends on
 * the same day number, else on its last day), 203 (a last day that is a statutory rest day moves to the day after
 * the rest), 204 (a law's own rule prevails: then the pack says so).
 */

/** How a day counts: an ordinary workday, a rest day, or a weekend day made a workday by the yearly notice. */
export type DayKind = 'workday' | 'rest' | 'makeup';

/** One year's notice of the State Council: the days that differ from plain weeks. */
export interface CalendarYear {
  readonly year: number;
  readonly notice: string;
  /** Days off, single or `from..to`. */
  readonly off: readonly string[];
  /** Weekend days at work. */
  readonly work: readonly string[];
}

export interface LimitEnd {
  /** The last day of the limit. */
  readonly due: string;
  /** True where the count crossed a year whose notice is not loaded: to be counted again when it is. */
  readonly provisional: boolean;
}

const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01. */
export function serialOf(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / millisecondsPerDay;
}

export function dayOfSerial(serial: number): string {
  return new Date(serial * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Whether a string is a real day of the calendar, `2026-02-29` not among them. */
export function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(serialOf(value)) && dayOfSerial(serialOf(value)) === value;
}

/** The first day on or after another that is this day of the year, `MM-DD`. */
export function firstDayFrom(day: string, dayOfYear: string): string {
  const year = Number(day.slice(0, 4));
  const same = `${year}-${dayOfYear}`;
  return same >= day ? same : `${year + 1}-${dayOfYear}`;
}

export function dayBefore(day: string): string {
  return dayOfSerial(serialOf(day) - 1);
}

export function nextDay(day: string): string {
  return dayOfSerial(serialOf(day) + 1);
}

/** Ends that a calendar remembers: cases of one day and one kind have the same. */
const endsMost = 20_000;

export class Calendar {
  readonly #ends = new Map<string, LimitEnd>();
  #fingerprint: string | undefined;
  readonly #years: readonly CalendarYear[];
  readonly #differing = new Map<string, DayKind>();
  readonly #loaded = new Set<string>();

  constructor(years: Iterable<CalendarYear>) {
    this.#years = [...years].sort((one, other) => one.year - other.year);
    for (const { year, off, work } of this.#years) {
      this.#loaded.add(String(year));
      for (const range of off) for (const day of daysOf(range)) this.#differing.set(day, 'rest');
      for (const range of work) for (const day of daysOf(range)) this.#differing.set(day, 'makeup');
    }
  }

  /** Whether the year's notice is loaded; without it weekends are a guess. */
  knows(day: string): boolean {
    return this.#loaded.has(day.slice(0, 4));
  }

  /** The same with further years; each stands in place of the one that was there for its year. */
  with(years: readonly CalendarYear[]): Calendar {
    const replaced = new Set(years.map(({ year }) => year));
    return new Calendar([...this.#years.filter(({ year }) => !replaced.has(year)), ...years]);
  }

  /** The notice of a year, where it is loaded. */
  yearOf(year: number): CalendarYear | undefined {
    return this.#years.findLast((each) => each.year === year);
  }

  /** The same for calendars that count every day alike, so that one can tell by which a limit was counted. */
  get fingerprint(): string {
    this.#fingerprint ??= createHash('sha256')
      .update(JSON.stringify(this.#years.map(({ year, off, work }) => [year, off.flatMap(daysOf), work.flatMap(daysOf)])))
      .digest('hex')
      .slice(0, 16);
    return this.#fingerprint;
  }

  kindOf(day: string): DayKind {
    const weekday = (serialOf(day) + 4) % 7;
    return this.#differing.get(day) ?? (weekday === 0 || weekday === 6 ? 'rest' : 'workday');
  }

  isWorkday(day: string): boolean {
    return this.kindOf(day) !== 'rest';
  }

  /**
   * The end of a limit. The start day is day 0; the nth working day after it is the last.
   * Limits in days, months and years that end on a rest day move on to the next workday.
   * @param lost days for which the limit stood still: working days where it is counted in those, else days of the calendar
   */
  endOf(start: string, count: number, unit: 'wd' | 'day' | 'month' | 'year', lost = 0): LimitEnd {
    const key = `${start} ${count} ${unit} ${lost}`;
    const known = this.#ends.get(key);
    if (known) return known;
    const end = this.#countEnd(start, count, unit, lost);
    if (this.#ends.size >= endsMost) this.#ends.clear();
    this.#ends.set(key, end);
    return end;
  }

  #countEnd(start: string, count: number, unit: 'wd' | 'day' | 'month' | 'year', lost: number): LimitEnd {
    if (unit === 'wd') return this.#nthWorkday(start, count + lost);
    let serial = lost + (unit === 'day' ? serialOf(start) + count : addMonths(start, unit === 'year' ? 12 * count : count));
    let provisional = !this.knows(dayOfSerial(serial));
    while (!this.isWorkday(dayOfSerial(serial))) {
      serial++;
      provisional ||= !this.knows(dayOfSerial(serial));
    }
    return { due: dayOfSerial(serial), provisional };
  }

  /** Working days after `from`, up to and with `to`; negative when `to` is earlier. */
  workdaysBetween(from: string, to: string): number {
    if (to < from) return -this.workdaysBetween(to, from);
    let count = 0;
    for (let serial = serialOf(from) + 1; serial <= serialOf(to); serial++) if (this.isWorkday(dayOfSerial(serial))) count++;
    return count;
  }

  #nthWorkday(start: string, count: number): LimitEnd {
    let serial = serialOf(start);
    let provisional = !this.knows(start);
    for (let left = count; left > 0; ) {
      serial++;
      const day = dayOfSerial(serial);
      provisional ||= !this.knows(day);
      if (this.isWorkday(day)) left--;
    }
    return { due: dayOfSerial(serial), provisional };
  }
}

function addMonths(start: string, months: number): number {
  const date = new Date(serialOf(start) * millisecondsPerDay);
  const month = date.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastOfMonth)) / millisecondsPerDay;
}

/** The days of a notice's entry, single or `from..to`. */
export function daysOf(range: string): string[] {
  const [first = '', last = first] = range.split('..');
  const days: string[] = [];
  for (let serial = serialOf(first); serial <= serialOf(last); serial++) days.push(dayOfSerial(serial));
  return days;
}
