import { addDays, addMonths, dayNumber, formatMonth } from './dates.js';
import type { PlainDate } from './dates.js';
import { problem } from './problem.js';
import type { Reading } from './problem.js';
import { isEnglish, toHalfWidth } from './text.js';

/** A quarter `2013-Q1`, a month `2013-04` or a year `2013`, from 1900 to 2199. */
export type Period = string;
export type PeriodGrain = 'month' | 'quarter' | 'year';
/** Length of a calendar window; windows of two months are January and February, March and April … */
export type Grain = 'month' | 'two-months' | 'quarter' | 'half-year' | 'year';

/** Days from `start` to `end`, both included. */
export interface DateRange {
  readonly start: PlainDate;
  readonly end: PlainDate;
}

const pattern = /^(19|2[01])\d\d(-Q[1-4]|-0[1-9]|-1[0-2])?$/;
// Patterns with Chinese are made from strings, because only strings are written in ASCII by the build.
const quarterPattern = new RegExp('^(\\d{4})(?:[-/]?Q([1-4])|年第?([1-4一二三四])季度?)$');
const monthPattern = new RegExp('^(\\d{4})(?:[-/.](\\d{1,2})|年(\\d{1,2})月)$');
const yearPattern = new RegExp('^(\\d{4})年?$');
const monthsIn: Readonly<Record<Grain, number>> = {
  month: 1,
  'two-months': 2,
  quarter: 3,
  'half-year': 6,
  year: 12,
};
const chineseQuarters = '一二三四';

export function isPeriod(x: unknown): x is Period {
  return typeof x === 'string' && pattern.test(x);
}

/** @throws RangeError for what is not a period. */
export function grainOf(period: Period): PeriodGrain {
  if (!isPeriod(period)) {
    throw new RangeError(`Not a period (2013-Q1, 2013-04 or 2013): "${String(period).slice(0, 40)}"`);
  }
  if (period.length === 4) return 'year';
  return period.charAt(5) === 'Q' ? 'quarter' : 'month';
}

/** The days of a period. @throws RangeError for what is not a period. */
export function periodRange(period: Period): DateRange {
  return windowOf(firstDay(period), grainOf(period));
}

/** The period of a grain that a day lies in. @throws RangeError for what is not a day. */
export function periodOf(date: PlainDate, grain: PeriodGrain): Period {
  const { start } = windowOf(date, grain);
  const year = start.slice(0, 4);
  if (grain === 'year') return year;
  return grain === 'month' ? start.slice(0, 7) : `${year}-Q${(Number(start.slice(5, 7)) + 2) / 3}`;
}

/** The `n`-th period after (before, for a negative `n`). @throws RangeError for bad input or a result outside 1900 to 2199. */
export function nextPeriod(period: Period, n = 1): Period {
  const grain = grainOf(period);
  return periodOf(addMonths(firstDay(period), n * monthsIn[grain]), grain);
}

/** Negative where `a` begins before `b`; of two that begin together the shorter comes first. @throws RangeError for bad input. */
export function comparePeriods(a: Period, b: Period): number {
  const [left, right] = [periodRange(a), periodRange(b)];
  return dayNumber(left.start) - dayNumber(right.start) || dayNumber(left.end) - dayNumber(right.end);
}

/**
 * A period as people type it: 2013Q1, 2013-Q1, 2013年1季度, 2013年第一季度, 2013-04, 2013年4月, 2013, 2013年.
 * Problems: `empty`, `period-unreadable`.
 */
export function readPeriod(text: string): Reading<Period> {
  const typed = toHalfWidth(text).replace(/\s+/g, '').toUpperCase();
  if (typed === '') return { ok: false, problems: [problem('empty')] };
  const value = periodIn(typed);
  return isPeriod(value)
    ? { ok: true, value, problems: [] }
    : { ok: false, problems: [problem('period-unreadable')] };
}

/** A period for people: `2026年第3季度`, `Q3 2026`; `2026年11月`, `November 2026`; `2026年`, `2026`. @throws RangeError for bad input. */
export function formatPeriod(period: Period, locale: string): string {
  const [grain, year] = [grainOf(period), period.slice(0, 4)];
  if (grain === 'month') return formatMonth(firstDay(period), locale);
  if (grain === 'year') return isEnglish(locale) ? year : `${year}年`;
  const quarter = period.charAt(6);
  return isEnglish(locale) ? `Q${quarter} ${year}` : `${year}年第${quarter}季度`;
}

/** A period for narrow places: `26Q3`, `26-11`, `2026`. @throws RangeError for bad input. */
export function formatPeriodShort(period: Period): string {
  const grain = grainOf(period);
  if (grain === 'year') return period;
  return grain === 'quarter' ? period.slice(2).replace('-', '') : period.slice(2);
}

/** The calendar window that a day lies in. @throws RangeError for what is not a day. */
export function windowOf(date: PlainDate, grain: Grain): DateRange {
  dayNumber(date);
  const length = monthsIn[grain];
  const first = Math.floor((Number(date.slice(5, 7)) - 1) / length) * length + 1;
  const start = `${date.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
  // 31 January moved on by months is clamped to the end of the month it arrives in.
  return { start, end: addMonths(`${date.slice(0, 4)}-01-31`, first + length - 2) };
}

/** The calendar window that follows a range. @throws RangeError for bad input and at the end of 2199. */
export function windowAfter(range: DateRange, grain: Grain): DateRange {
  return windowOf(addDays(range.end, 1), grain);
}

/** All calendar windows that share a day with `from` to `to`, in order. @throws RangeError for bad input and where `from` comes after `to`. */
export function windowsOverlapping(from: PlainDate, to: PlainDate, grain: Grain): DateRange[] {
  const last = dayNumber(to);
  if (dayNumber(from) > last) throw new RangeError(`The first day lies after the last: ${from}, ${to}`);
  const windows = [windowOf(from, grain)];
  for (let window = windows[0]!; dayNumber(window.end) < last;) {
    window = windowAfter(window, grain);
    windows.push(window);
  }
  return windows;
}

function firstDay(period: Period): PlainDate {
  const [year, grain] = [period.slice(0, 4), grainOf(period)];
  if (grain === 'year') return `${year}-01-01`;
  if (grain === 'month') return `${period}-01`;
  return `${year}-${String(Number(period.charAt(6)) * 3 - 2).padStart(2, '0')}-01`;
}

function periodIn(typed: string): string | null {
  const quarter = quarterPattern.exec(typed);
  if (quarter) {
    const digit = quarter[2] ?? quarter[3]!;
    const place = chineseQuarters.indexOf(digit);
    return `${quarter[1]}-Q${place < 0 ? digit : place + 1}`;
  }
  const month = monthPattern.exec(typed);
  if (month) return `${month[1]}-${(month[2] ?? month[3]!).padStart(2, '0')}`;
  return yearPattern.exec(typed)?.[1] ?? null;
}
