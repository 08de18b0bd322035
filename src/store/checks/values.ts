import type { CellProblem } from './problems.ts';

/** A cell in the text form that COPY takes, or what is wrong with it. */
export type CheckedCell = string | CellProblem;

/** Longest number taken, in characters; PostgreSQL holds more than 100,000 digits, no register does. */
const digitsMax = 1000;
const decimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const decimalWithLeadingZeros = /^-?0\d+(?:\.\d+)?$/;

/** Exact decimal (types N and Y): digits with an optional point, no grouping, no exponent. Kept digit for digit. */
export function checkDecimal(text: string): CheckedCell {
  if (text.length > digitsMax) return { reason: 'too-long', values: { limit: digitsMax } };
  if (decimal.test(text)) return text;
  return { reason: decimalWithLeadingZeros.test(text) ? 'leading-zero' : 'not-a-number' };
}

/** Integer (type I) within ±2^53−1, so that every JSON reader takes it as it is. */
export function checkInteger(text: string): CheckedCell {
  if (!/^-?(?:0|[1-9]\d*)$/.test(text)) return { reason: /^-?0\d+$/.test(text) ? 'leading-zero' : 'not-an-integer' };
  if (text === '-0') return { reason: 'not-an-integer' };
  return text.length < 16 || Number.isSafeInteger(Number(text)) ? text : { reason: 'integer-too-large' };
}

/** Binary floating point (types B and F). A number with more digits than the double keeps is refused, not rounded. */
export function checkFloat(text: string): CheckedCell {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!parts) return { reason: 'not-a-number' };
  if (decimalWithLeadingZeros.test(text)) return { reason: 'leading-zero' };
  const significant = `${parts[2]}${parts[3] ?? ''}`.replace(/^0+/, '').replace(/0+$/, '');
  const value = Number(text);
  if (!Number.isFinite(value) || (value === 0 && significant !== '')) return { reason: 'too-many-digits' };
  // Fifteen significant digits survive a double always (below that range only normal numbers do); more are compared.
  if (significant.length > 15 || Math.abs(value) < 1e-300) {
    const kept = value.toExponential().replace(/e.*$/, '').replace(/[-.]/g, '').replace(/0+$/, '');
    if (kept !== significant) return { reason: 'too-many-digits' };
  }
  return text;
}

/** Whether year, month and day name a day of the Gregorian calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  if (day <= 28) return true;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

const dateShapes = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
];

/** Date (type D): `2026-11-22`, `20261122`, `2026/1/5`, `2026.1.5`, `2026年1月5日`; kept as `YYYY-MM-DD`. */
export function checkDate(text: string): CheckedCell {
  for (const shape of dateShapes) {
    const parts = shape.exec(text);
    if (!parts) continue;
    const [, year = '', month = '', day = ''] = parts;
    if (!isDay(Number(year), Number(month), Number(day))) return { reason: 'no-such-day' };
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return { reason: 'not-a-date' };
}

const timeShape = /^(\S+?)(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,6})?)?)(Z|[+-]\d{2}:?\d{2})?$/;
const cityOffsetMinutes = 480;

/**
 * Date and time (type T) of the city's clock, kept without a zone as `YYYY-MM-DD HH:MM:SS[.ffffff]`. A time with a zone
 * is brought to UTC+8. A date alone is no time.
 */
export function checkDateTime(text: string): CheckedCell {
  const parts = timeShape.exec(text);
  if (!parts) return { reason: 'not-a-time' };
  const [, datePart = '', hour = '', minute = '', second = '00', fraction = '', zone] = parts;
  const day = checkDate(datePart);
  if (typeof day !== 'string') return day.reason === 'no-such-day' ? day : { reason: 'not-a-time' };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return { reason: 'not-a-time' };
  const clock = `${hour.padStart(2, '0')}:${minute}:${second}`;
  if (zone === undefined || /^\+08:?00$/.test(zone)) return `${day} ${clock}${fraction}`;
  const offset = zone === 'Z' ? 0 : Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  const moved = new Date(Date.parse(`${day}T${clock}Z`) + (cityOffsetMinutes - offset) * 60_000);
  if (moved.getUTCFullYear() < 1 || moved.getUTCFullYear() > 9999) return { reason: 'not-a-time' };
  return `${moved.toISOString().slice(0, 19).replace('T', ' ')}${fraction}`;
}

const logical: Readonly<Record<string, 't' | 'f'>> = {
  ...{ '1': 't', true: 't', t: 't', yes: 't', y: 't', 是: 't' },
  ...{ '0': 'f', false: 'f', f: 'f', no: 'f', n: 'f', 否: 'f' },
};

/** Logical value (type L). */
export function checkLogical(text: string): CheckedCell {
  return logical[text.toLowerCase()] ?? { reason: 'not-a-boolean' };
}
