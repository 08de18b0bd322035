import { dayOfSerial, serialOf } from './calendar.ts';
import type { LawText } from './text.ts';

/** One statutory holiday of all citizens on its own day, before any shifting of rest days. */
export interface StatutoryHoliday {
  readonly day: string;
  readonly name: LawText;
}

const names = {
  newYear: { zh: '元旦', en: 'New Year' },
  spring: { zh: '春节', en: 'Spring Festival' },
  tombs: { zh: '清明节', en: 'Tomb-sweeping Day' },
  labour: { zh: '劳动节', en: 'Labour Day' },
  dragonBoat: { zh: '端午节', en: 'Dragon Boat Festival' },
  midAutumn: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  national: { zh: '国庆节', en: 'National Day' },
} satisfies Readonly<Record<string, LawText>>;

/**
 * The holidays of a year by the Regulations on Public Holidays (全国年节及纪念日放假办法, article 2) as they stood in that
 * year: revised with effect from 2008 (tombs, dragon boat, mid-autumn; the eve instead of the third day), 2014 (the third
 * day instead of the eve) and 2025 (the eve again, and 2 May). The yearly notice may move rest days, never these.
 * @param year 2000 to 2099
 */
export function statutoryHolidaysOf(year: number): StatutoryHoliday[] {
  const fixed = (day: string, name: LawText) => ({ day: `${year}-${day}`, name });
  const first = lunarDay(year, 1, 1);
  const spring = (offset: number) => ({ day: dayOfSerial(serialOf(first) + offset), name: names.spring });
  const national = ['10-01', '10-02', '10-03'].map((day) => fixed(day, names.national));
  if (year < 2008)
    return [
      fixed('01-01', names.newYear),
      ...[0, 1, 2].map(spring),
      ...['05-01', '05-02', '05-03'].map((day) => fixed(day, names.labour)),
      ...national,
    ];
  const offsets = year >= 2025 ? [-1, 0, 1, 2] : year >= 2014 ? [0, 1, 2] : [-1, 0, 1];
  return [
    fixed('01-01', names.newYear),
    ...offsets.map(spring),
    fixed(`04-0${dayOfPureBrightness(year)}`, names.tombs),
    fixed('05-01', names.labour),
    ...(year >= 2025 ? [fixed('05-02', names.labour)] : []),
    { day: lunarDay(year, 5, 5), name: names.dragonBoat },
    { day: lunarDay(year, 8, 15), name: names.midAutumn },
    ...national,
  ];
}

/** The day in April on which the sun reaches 15°, by the usual rule of the 21st century. */
function dayOfPureBrightness(year: number): number {
  const within = year % 100;
  return Math.floor(within * 0.2422 + 4.81) - Math.floor(within / 4);
}

let lunar: Intl.DateTimeFormat | undefined;

/** The day of a lunar date in a year. Leap months carry `bis` and never match. */
function lunarDay(year: number, month: number, day: number): string {
  lunar ??= new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
  // No lunar date comes before the same-numbered day of the year, and a lunar month has at least 29 days.
  for (let serial = serialOf(`${year}-${String(month).padStart(2, '0')}-01`) + day; ; ) {
    const found = dayOfSerial(serial);
    const [m = '', d = ''] = lunar.format(new Date(`${found}T12:00:00Z`)).split('/');
    if (m === String(month) && d === String(day)) return found;
    if (!found.startsWith(String(year))) throw new Error(`lunar ${month}/${day} not found in ${year}`);
    const months = month - Number.parseInt(m, 10);
    serial += Math.max(1, (months < 0 ? months + 12 : months) * 29 + (day - Number(d)));
  }
}
