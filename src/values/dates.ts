import { problem } from './problem.js';
import type { Reading } from './problem.js';
import { isEnglish, toHalfWidth } from './text.js';

/** A calendar day `YYYY-MM-DD`, 1900-01-01 to 2199-12-31. */
export type PlainDate = string;
/** A moment, ISO 8601 with offset: `2026-11-26T09:05:00+08:00`. */
export type Instant = string;
/** Monday = 1 … Sunday = 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const firstYear = 1900;
const lastYear = 2199;
const dayMs = 86_400_000;
/**
 * Shanghai's civil time as a fixed offset. True for every moment since 1992; the summer times of 1986 to 1991 and
 * local mean time before 1901 are left aside, because no record of this house is that old.
 */
const shanghaiMs = 8 * 3_600_000;

const datePattern = /^(\d{4})-(\d\d)-(\d\d)$/;
const instantPattern = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:Z|([+-])(\d\d):(\d\d))$/;
// Patterns with Chinese are made from strings, because only strings are written in ASCII by the build.
const chinesePattern = new RegExp('^(\\d{4})(年)(\\d{1,2})月(\\d{1,2})[日号]?$');
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const chineseDayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether `x` is a day that the calendar has, from 1900 to 2199. */
export function isPlainDate(x: unknown): x is PlainDate {
  return typeof x === 'string' && partsIn(x) !== null;
}

/**
 * Days since 1970-01-01; negative before.
 * @throws RangeError for what is not a day.
 */
export function dayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date);
  return daysOf(year, month, day);
}

/**
 * The day with this number.
 * @throws RangeError for a number that is not whole or lies outside 1900 to 2199.
 */
export function dateOfDay(n: number): PlainDate {
  if (!Number.isInteger(n) || n < daysOf(firstYear, 1, 1) || n > daysOf(lastYear, 12, 31)) {
    throw new RangeError(`Not the number of a day from ${firstYear} to ${lastYear}: ${n}`);
  }
  // Years begin on 1 March, so that the leap day is the last day of a year; eras have 400 years (146 097 days).
  const sinceEra = n + 719_468;
  const era = Math.floor(sinceEra / 146_097);
  const dayOfEra = sinceEra - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The day `n` days later; earlier for a negative `n`. @throws RangeError for bad input or a result outside 1900 to 2199. */
export function addDays(date: PlainDate, n: number): PlainDate {
  return dateOfDay(dayNumber(date) + n);
}

/** The same day `n` months later, clamped to the end of its month. @throws RangeError as `addDays`. */
export function addMonths(date: PlainDate, n: number): PlainDate {
  const { year, month, day } = partsOf(date);
  const months = year * 12 + month - 1 + n;
  const newYear = Math.floor(months / 12);
  if (!Number.isInteger(n) || newYear < firstYear || newYear > lastYear) {
    throw new RangeError(`Not a day from ${firstYear} to ${lastYear}: ${date} and ${n} months`);
  }
  const newMonth = months - newYear * 12 + 1;
  return written(newYear, newMonth, Math.min(day, monthLength(newYear, newMonth)));
}

/** Days from one day to another: 0 for the same day, negative where `to` comes first. @throws RangeError for bad input. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, Monday = 1. @throws RangeError for bad input. */
export function weekday(date: PlainDate): Weekday {
  return (modulo(dayNumber(date) + 3, 7) + 1) as Weekday;
}

/** Whether `x` is a moment with its offset written out; seconds may be absent. */
export function isInstant(x: unknown): x is Instant {
  return typeof x === 'string' && msOf(x) !== null;
}

/** Milliseconds since 1970-01-01T00:00Z; finer fractions are cut. @throws RangeError for what is not an instant. */
export function epochMs(instant: Instant): number {
  const ms = msOf(instant);
  if (ms === null) throw new RangeError(`Not an instant (ISO 8601 with offset): ${shown(instant)}`);
  return ms;
}

/** A moment in Shanghai's civil time: `2026-11-26T09:05:00+08:00`, milliseconds only where there are any. @throws RangeError outside 1900 to 2199. */
export function instantAt(ms: number): Instant {
  const { date, time } = shanghai(ms);
  const seconds = pad(Math.floor(time / 1000) % 60);
  const rest = time % 1000;
  return `${date}T${clock(time)}:${seconds}${rest ? `.${pad(rest, 3)}` : ''}+08:00`;
}

/** The day in Shanghai (fixed +08:00) at a moment. @throws RangeError for bad input. */
export function shanghaiDate(at: Instant | number): PlainDate {
  return shanghai(typeof at === 'number' ? at : epochMs(at)).date;
}

/** The time of day in Shanghai (fixed +08:00), `HH:MM`. @throws RangeError for bad input. */
export function shanghaiTime(at: Instant | number): string {
  return clock(shanghai(typeof at === 'number' ? at : epochMs(at)).time);
}

/** The moment at which Shanghai's clocks show `HH:MM` on a day (fixed +08:00). @throws RangeError for bad input. */
export function shanghaiInstant(date: PlainDate, time: string): Instant {
  if (!timePattern.test(time)) throw new RangeError(`Not a time of day (HH:MM): ${shown(time)}`);
  partsOf(date);
  return `${date}T${time}:00+08:00`;
}

/**
 * A day as people type it: 1980-1-1, 1980/1/1, 1980.1.1, 1980年1月1日, 19800101, full width too.
 * Problems: `empty`, `date-unreadable`, `date-not-in-calendar`, `date-out-of-range`.
 */
export function readDate(text: string): Reading<PlainDate> {
  const typed = toHalfWidth(text).replace(/\s+/g, '');
  if (typed === '') return { ok: false, problems: [problem('empty')] };
  const found =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(typed) ??
    chinesePattern.exec(typed) ??
    /^(\d{4})()(\d\d)(\d\d)$/.exec(typed);
  if (!found) return { ok: false, problems: [problem('date-unreadable')] };
  const [year, month, day] = [Number(found[1]), Number(found[3]), Number(found[4])];
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) {
    return { ok: false, problems: [problem('date-not-in-calendar')] };
  }
  if (year < firstYear || year > lastYear) {
    return { ok: false, problems: [problem('date-out-of-range', { first: firstYear, last: lastYear })] };
  }
  return { ok: true, value: written(year, month, day), problems: [] };
}

/** A day for people. Short: `11-26`, `26 Nov`. Long: `2026年11月26日（周四）`, `Thu 26 Nov 2026`. @throws RangeError for bad input. */
export function formatDate(date: PlainDate, locale: string, style: 'short' | 'long' = 'short'): string {
  const { year, month, day } = partsOf(date);
  if (isEnglish(locale)) {
    const short = `${day} ${monthNames[month - 1]!.slice(0, 3)}`;
    return style === 'short' ? short : `${dayNames[weekday(date) - 1]} ${short} ${year}`;
  }
  return style === 'short'
    ? `${pad(month)}-${pad(day)}`
    : `${year}年${month}月${day}日（${chineseDayNames[weekday(date) - 1]}）`;
}

/** The month of a day for people: `2026年11月`, `November 2026`. @throws RangeError for bad input. */
export function formatMonth(date: PlainDate, locale: string): string {
  const { year, month } = partsOf(date);
  return isEnglish(locale) ? `${monthNames[month - 1]} ${year}` : `${year}年${month}月`;
}

function partsIn(text: string): Parts | null {
  const found = datePattern.exec(text);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return null;
  return day >= 1 && day <= monthLength(year, month) ? { year, month, day } : null;
}

function partsOf(date: PlainDate): Parts {
  const parts = typeof date === 'string' ? partsIn(date) : null;
  if (!parts) throw new RangeError(`Not a day (YYYY-MM-DD, ${firstYear} to ${lastYear}): ${shown(date)}`);
  return parts;
}

function msOf(instant: unknown): number | null {
  const found = typeof instant === 'string' ? instantPattern.exec(instant) : null;
  if (!found || !isPlainDate(found[1])) return null;
  const [hour, minute, second] = [Number(found[2]), Number(found[3]), Number(found[4] ?? 0)];
  const [offsetHour, offsetMinute] = [Number(found[7] ?? 0), Number(found[8] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59 || offsetHour > 14 || offsetMinute > 59) return null;
  const fraction = Number((found[5] ?? '').slice(0, 3).padEnd(3, '0'));
  const offset = (offsetHour * 60 + offsetMinute) * (found[6] === '-' ? -60_000 : 60_000);
  return dayNumber(found[1]) * dayMs + (hour * 60 + minute) * 60_000 + second * 1000 + fraction - offset;
}

function shanghai(ms: number): { date: PlainDate; time: number } {
  if (!Number.isFinite(ms)) throw new RangeError(`Not a moment in milliseconds: ${shown(ms)}`);
  const local = Math.floor(ms) + shanghaiMs;
  return { date: dateOfDay(Math.floor(local / dayMs)), time: modulo(local, dayMs) };
}

function daysOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const modulo = (n: number, by: number): number => ((n % by) + by) % by;
const pad = (n: number, length = 2): string => String(n).padStart(length, '0');
const clock = (time: number): string =>
  `${pad(Math.floor(time / 3_600_000))}:${pad(Math.floor(time / 60_000) % 60)}`;
const written = (year: number, month: number, day: number): PlainDate =>
  `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
const shown = (value: unknown): string =>
  typeof value === 'string' ? `"${value.slice(0, 40)}"` : String(value);
