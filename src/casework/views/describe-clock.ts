import { type Calendar, citation, nextDay } from '#law';
import { type CaseState, type ClockState, dueOf } from '../engine/index.ts';
import type { ClockView, StripDayView } from '../routes/wire.ts';

/** A strip longer than this says so by its due day alone. */
const longestStrip = 200;

/** A clock with the days that it is drawn as, from its start to its end or to today, whichever is later. */
export function describeClock(clock: ClockState, state: CaseState, calendar: Calendar, today: string): ClockView {
  const end = dueOf(clock, state.stops, calendar);
  const running = clock.state === 'running';
  return {
    step: clock.step,
    kind: clock.soft ? 'target' : 'law',
    article: citation(clock.pack, clock.article) ?? clock.article,
    start: clock.start,
    days: clock.days === null ? null : clock.days + clock.extendedBy,
    unit: clock.unit,
    extended: clock.extendedBy,
    due: end?.due ?? null,
    provisional: end?.provisional ?? false,
    stopped: end === null,
    recommended: clock.recommended ?? false,
    late: (clock.binding || clock.recommended === true) && (clock.state === 'late' || (running && end !== null && end.due < today)),
    running,
    remaining: end === null ? null : calendar.workdaysBetween(today, end.due),
    strip: stripOf(clock, state, calendar, today, end?.due ?? today),
  };
}

function stripOf(clock: ClockState, state: CaseState, calendar: Calendar, today: string, due: string): StripDayView[] {
  const last = clock.state === 'running' && today > due ? today : due;
  const days: StripDayView[] = [];
  let number = 0;
  for (let day = clock.start; day <= last && days.length < longestStrip; day = nextDay(day)) {
    const kind = kindOf(clock, state, calendar, day);
    if (kind === 'counted' || kind === 'makeup') number++;
    days.push({
      day,
      kind,
      number: kind === 'counted' || kind === 'makeup' ? number : null,
      today: day === today,
      due: day === due,
      over: day > due,
      provisional: !calendar.knows(day),
    });
  }
  return days;
}

function kindOf(clock: ClockState, state: CaseState, calendar: Calendar, day: string): StripDayView['kind'] {
  if (day === clock.start) return 'start';
  const stopped = state.stops.some(({ cause, from, to }) => clock.stops.includes(cause) && day > from && (to === null || day <= to));
  if (stopped) return 'stopped';
  const kind = calendar.kindOf(day);
  if (kind === 'rest') return clock.unit === 'wd' ? 'rest' : 'counted';
  return kind === 'makeup' ? 'makeup' : 'counted';
}
