import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../format/day.ts';
import { useLanguage } from '../language/language.tsx';
import { layStrip, type StripCell, type StripClock, type StripFlag, spentDays } from './strip-layout.ts';
import './signatures.css';

/** The sentence that says what the strip draws: for a screen reader, and beside the full strip for everybody. */
export function useStripSentence(): (clock: StripClock) => string {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (clock) => {
    const parts = [t('strip.from', { day: formatDay(clock.start, language) })];
    if (clock.days) parts.push(t('strip.spent', { spent: spentDays(clock), total: clock.days }));
    if (clock.stopped || !clock.due) parts.push(t('strip.stopped'));
    else {
      parts.push(t(clock.kind === 'target' ? 'strip.targetOn' : 'strip.dueOn', { day: formatDay(clock.due, language) }));
      if (!clock.running) parts.push(t('strip.ended'));
      else if (clock.remaining !== null && clock.remaining >= 0) parts.push(t('strip.left', { count: clock.remaining }));
      else if (clock.remaining !== null)
        parts.push(t(clock.kind === 'target' ? 'strip.pastTarget' : 'strip.over', { count: -clock.remaining }));
    }
    if (clock.kind === 'target') parts.push(t('strip.soft'));
    if (clock.recommended) parts.push(t('strip.recommended'));
    if (clock.provisional) parts.push(t('strip.provisional'));
    return parts.join(t('strip.join'));
  };
}

/** The working-day strip in its full size, with its sentence. */
export function WorkdayStrip({ clock, name, flags = [] }: { clock: StripClock; name?: string; flags?: readonly StripFlag[] }) {
  const sentence = useStripSentence()(clock);
  const { t } = useTranslation();
  const pattern = useId();
  const step = 22;
  const size = step - 3;
  const cells = layStrip(clock, step);
  const width = Math.max(cells.length * step + 4, 150);
  const own = clock.due ? [{ day: clock.due, label: t(clock.kind === 'target' ? 'strip.target' : 'strip.due') }] : [];
  return (
    <figure className="strip">
      {/* A wide strip scrolls inside its own frame, which the keyboard can reach. */}
      <div className="strip-scroll" tabIndex={0} role="group" aria-label={name ?? t('strip.name')}>
        <svg width={width} height={68} role="img" aria-label={sentence}>
          <Hatch id={pattern} />
          <g transform="translate(2 27)">
            {cells.map((cell) => (
              <Day key={cell.day} cell={cell} size={size} height={size} pattern={pattern} />
            ))}
          </g>
          {cells.map((cell) =>
            cell.opensMonth || cell.today ? (
              <text
                key={`label-${cell.day}`}
                className={cell.today ? 'strip-label strip-label-today' : 'strip-label'}
                x={cell.x + 2}
                y={27 + size + 15}
              >
                {cell.today ? t('strip.today') : cell.day.slice(5)}
              </text>
            ) : null,
          )}
          {(flags.length > 0 ? flags : own).map((flag) => {
            const cell = cells.find((one) => one.day === flag.day);
            return cell ? <Flag key={`${flag.day}${flag.label}`} x={cell.x + 1 + size} flag={flag} left={cell.x > width - 110} /> : null;
          })}
        </svg>
      </div>
      <figcaption>{sentence}</figcaption>
    </figure>
  );
}

/** The strip in a table row: six pixels a day, no labels, the remaining days beside it. */
export function MiniStrip({ clock }: { clock: StripClock }) {
  const sentence = useStripSentence()(clock);
  const { t } = useTranslation();
  const pattern = useId();
  const step = 6;
  const cells = layStrip(clock, step, 26);
  const { remaining } = clock;
  const state = remaining === null || clock.kind === 'target' ? 'calm' : remaining < 0 ? 'over' : remaining <= 2 ? 'soon' : 'calm';
  return (
    <span className="mini-strip">
      <svg width={cells.length * step + 6} height={18} role="img" aria-label={sentence}>
        <title>{sentence}</title>
        <Hatch id={pattern} fine />
        <g transform="translate(2 6)">
          {cells.map((cell) => (
            <Day key={cell.day} cell={cell} size={5} height={9} pattern={pattern} mini />
          ))}
        </g>
      </svg>
      <span className={`mini-strip-left mini-strip-${state}`} aria-hidden="true">
        {clock.stopped || remaining === null
          ? t('strip.miniStopped')
          : remaining < 0
            ? t(clock.kind === 'target' ? 'strip.miniPast' : 'strip.miniOver', { count: -remaining })
            : t('strip.miniLeft', { count: remaining })}
      </span>
    </span>
  );
}

function Hatch({ id, fine = false }: { id: string; fine?: boolean }) {
  const gap = fine ? 3 : 4;
  return (
    <defs>
      <pattern id={id} width={gap} height={gap} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="strip-hatch" x1="0" y1="0" x2="0" y2={gap} />
      </pattern>
    </defs>
  );
}

interface DayProps {
  readonly cell: StripCell;
  readonly size: number;
  readonly height: number;
  readonly pattern: string;
  readonly mini?: boolean;
}

function Day({ cell, size, height, pattern, mini = false }: DayProps) {
  const { language } = useLanguage();
  const classes = ['strip-day', `strip-${cell.phase}`];
  if (cell.counted) classes.push('strip-counted');
  if (cell.provisional) classes.push('strip-provisional');
  return (
    <g>
      {mini ? null : <title>{formatDay(cell.day, language)}</title>}
      {cell.kind === 'stopped' ? (
        <line className="strip-stop" x1={cell.x} x2={cell.x + size} y1={height / 2} y2={height / 2} />
      ) : (
        <rect
          className={classes.join(' ')}
          x={cell.x}
          width={size}
          height={height}
          rx={mini ? 1 : 2}
          {...(cell.kind === 'rest' ? { style: { fill: `url(#${pattern})` } } : {})}
        />
      )}
      {mini || cell.kind === 'rest' || cell.kind === 'stopped' ? null : (
        <text
          className={cell.counted ? 'strip-number strip-number-counted' : 'strip-number'}
          data-phase={cell.phase}
          x={cell.x + size / 2}
          y={height / 2 + 4}
        >
          {cell.kind === 'makeup' ? '班' : Number(cell.day.slice(8))}
        </text>
      )}
      {cell.today ? <rect className="strip-ring" x={cell.x - 1.5} y={-1.5} width={size + 3} height={height + 3} rx={mini ? 2 : 4} /> : null}
      {mini && cell.kind === 'makeup' ? <circle className="strip-makeup-dot" cx={cell.x + size / 2} cy={-3.4} r={1.3} /> : null}
      {mini && cell.due ? (
        <path
          className="strip-mini-due"
          d={`M ${cell.x + size} -5.5 V ${height} M ${cell.x + size} -5.5 h 4 l -1.5 1.75 l 1.5 1.75 h -4`}
        />
      ) : null}
    </g>
  );
}

function Flag({ x, flag, left }: { x: number; flag: StripFlag; left: boolean }) {
  const side = left ? -1 : 1;
  return (
    <g className="strip-flag" transform={`translate(${x} 0)`}>
      <path d="M 0 4 V 26" />
      <path className="strip-pennant" d={`M 0 4 h ${9 * side} l ${-3 * side} 4 l ${3 * side} 4 h ${-9 * side} z`} />
      <text x={14 * side} y={12.5} textAnchor={left ? 'end' : 'start'}>
        {flag.label} {flag.day.slice(5)}
      </text>
    </g>
  );
}
