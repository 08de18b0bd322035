import type { CaseView } from '#casework';
import { formatDay } from '../words/format.ts';
import type { Language } from '../words/language.ts';
import type { Texts } from '../words/texts.ts';

type ClockView = NonNullable<CaseView['clock']>;

/** A working-day clock as the page shows it: sentences, and the days drawn. */
export interface DrawnStrip {
  readonly text: readonly string[];
  /** SVG without style or script. Empty where there are too many days to draw. */
  readonly svg: string;
  readonly state: 'running' | 'late' | 'done';
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(`"`, '&quot;');

/** Ten working days from any weekday stand on one line, also on a narrow telephone. */
const cell = 19;
const gap = 2;
const perLine = 15;
const lineHeight = 46;

/**
 * Draws the strip: counted days solid, rest days hatched, make-up workdays marked 班, today ringed, the due day flagged,
 * days after it crossed. Its sentences say the same for whoever does not see it.
 */
export function drawStrip(clock: ClockView, agency: string, t: Texts, language: Language): DrawnStrip {
  const due = clock.due === null ? '' : formatDay(clock.due, language);
  const today = clock.strip.find((day) => day.today);
  const counted = clock.strip.filter((day) => day.number !== null && (!today || day.day <= today.day)).length;
  const text = [clock.days === null ? '' : t.receivedOn(formatDay(clock.start, language), clock.days, due)];
  if (clock.running) text.push(t.dayCount(counted, clock.remaining ?? 0));
  else text.push(clock.late ? t.answeredLate : t.answeredInTime);
  if (clock.provisional) text.push(t.provisionalDue);
  return {
    text: text.filter((sentence) => sentence !== ''),
    svg: clock.strip.length > 70 ? '' : drawDays(clock, `${t.stripLabel}${t.colon}${agency}`),
    state: clock.late ? 'late' : clock.running ? 'running' : 'done',
  };
}

function drawDays({ strip }: ClockView, label: string): string {
  const today = strip.find((day) => day.today);
  const lines = Math.ceil(strip.length / perLine);
  const days = strip.map((day, at) => {
    const x = (at % perLine) * (cell + gap) + 2;
    const y = Math.floor(at / perLine) * lineHeight + 12;
    const past = today !== undefined && day.day <= today.day && day.number !== null && !day.over;
    const names = [
      'day',
      day.kind,
      ...(past ? ['past'] : []),
      ...(day.over ? ['over'] : []),
      ...(day.provisional ? ['provisional'] : []),
    ].join(' ');
    const mark = day.kind === 'makeup' ? '班' : day.kind === 'start' ? '收' : day.number === null ? '' : String(day.number);
    const ring = day.today ? `<rect class="today" x="${x - 2}" y="${y - 2}" width="${cell + 4}" height="${cell + 4}"/>` : '';
    const flag = day.due ? `<path class="due" d="M${x + cell / 2} ${y - 2}v-9l7 3l-7 3"/>` : '';
    const text = mark === '' ? '' : `<text class="on-${day.kind}" x="${x + cell / 2}" y="${y + 14}" text-anchor="middle">${mark}</text>`;
    return `<g class="${names}"><title>${day.day}</title><rect x="${x}" y="${y}" width="${cell}" height="${cell}"/>${text}${flag}${ring}</g>`;
  });
  const width = Math.min(strip.length, perLine) * (cell + gap) + 4;
  return `<svg class="strip" viewBox="0 0 ${width} ${lines * lineHeight}" width="${width}" role="img" aria-label="${escape(label)}">${days.join('')}</svg>`;
}

const small = { cell: 8, gap: 2 };

/** The strip of a list: the same days without their numbers. Empty where there are too many to draw. */
export function drawMiniStrip({ strip }: Pick<ClockView, 'strip'>, label: string): string {
  if (strip.length > 40) return '';
  const today = strip.find((day) => day.today);
  const days = strip.map((day, at) => {
    const x = at * (small.cell + small.gap) + 1;
    const past = today !== undefined && day.day <= today.day && day.number !== null && !day.over;
    const names = ['day', day.kind, ...(past ? ['past'] : []), ...(day.over ? ['over'] : []), ...(day.provisional ? ['provisional'] : [])];
    const ring = day.today ? `<rect class="today" x="${x - 1}" y="3" width="${small.cell + 2}" height="${small.cell + 2}"/>` : '';
    const flag = day.due ? `<path class="due" d="M${x + small.cell / 2} 4v-4l4 2l-4 2"/>` : '';
    return `<g class="${names.join(' ')}"><rect x="${x}" y="4" width="${small.cell}" height="${small.cell}"/>${flag}${ring}</g>`;
  });
  const width = strip.length * (small.cell + small.gap) + 2;
  return `<svg class="strip mini" viewBox="0 0 ${width} 14" width="${width}" height="14" role="img" aria-label="${escape(label)}">${days.join('')}</svg>`;
}
