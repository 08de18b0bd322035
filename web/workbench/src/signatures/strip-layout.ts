/** One calendar day of a clock, as the casework room sends it. */
export interface StripDay {
  readonly day: string;
  readonly kind: 'start' | 'counted' | 'rest' | 'makeup' | 'stopped';
  /** Which counted day it is; null where the day does not count. */
  readonly number: number | null;
  readonly today: boolean;
  readonly due: boolean;
  /** After the due day. */
  readonly over: boolean;
  /** The year's holiday notice is not published yet. */
  readonly provisional: boolean;
}

/** What the strip needs of a clock; the casework room's clock has it all. */
export interface StripClock {
  /** A target is an operator's own: shown, never late. */
  readonly kind: 'law' | 'target';
  readonly recommended?: boolean | undefined;
  readonly start: string;
  readonly days: number | null;
  readonly due: string | null;
  readonly provisional: boolean;
  readonly stopped: boolean;
  readonly late: boolean;
  readonly running: boolean;
  /** Working days until the due day, negative after it. */
  readonly remaining: number | null;
  readonly strip: readonly StripDay[];
}

/** A due day of one layer of law, flagged on the strip. */
export interface StripFlag {
  readonly day: string;
  readonly label: string;
}

export interface StripCell extends StripDay {
  readonly x: number;
  readonly phase: 'past' | 'coming' | 'overdue';
  readonly counted: boolean;
  /** First cell, or first of a month: gets a label. */
  readonly opensMonth: boolean;
}

/**
 * Places the days of a clock on a line. The start day is drawn but does not count.
 * @param step width of one day, in pixels
 * @param cut at most this many days are placed; the window then ends at the later of today and the due day
 */
export function layStrip(clock: StripClock, step: number, cut = 400): readonly StripCell[] {
  const today = clock.strip.findIndex((day) => day.today);
  const days = chooseWindow(clock.strip, today, cut);
  const todayDay = clock.strip[today]?.day;
  return days.map((day, index) => ({
    ...day,
    x: index * step,
    phase: day.over ? 'overdue' : todayDay === undefined || day.day < todayDay ? 'past' : 'coming',
    counted: day.kind === 'counted' || day.kind === 'makeup',
    opensMonth: index === 0 || day.day.endsWith('-01'),
  }));
}

function chooseWindow(days: readonly StripDay[], today: number, cut: number): readonly StripDay[] {
  if (days.length <= cut) return days;
  const last = Math.max(
    days.findIndex((day) => day.due),
    today,
  );
  const end = Math.min(days.length, Math.max(last + 1, cut));
  return days.slice(end - cut, end);
}

/** How many counted days had ended before today. */
export function spentDays(clock: StripClock): number {
  const today = clock.strip.find((day) => day.today)?.day;
  return clock.strip.filter((day) => day.number !== null && !day.over && (today === undefined || day.day < today)).length;
}
