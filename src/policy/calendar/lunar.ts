import { dateOfDay, dayNumber, isPlainDate } from '../../values/dates.js';
import type { PlainDate } from '../../values/dates.js';
import { PolicyInputError } from '../errors.js';
import { Input } from '../input.js';
import { firstLunarDay, firstLunarYear, lunarYears } from './lunar-years.js';

/** A day of the Chinese lunar calendar: 2025年闰六月初一 is `{ year: 2025, month: 6, day: 1, leap: true }`. */
export interface LunarDate {
  /** The year that began at the Spring Festival before the day. */
  readonly year: number;
  /** 1 正月 to 12 腊月; a leap month has the number of the month before it. */
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
}

/** A month of a lunar year: the number of its first day (see `dayNumber`) and its 29 or 30 days. */
export interface LunarMonth {
  readonly first: number;
  readonly days: number;
}

interface LunarYear {
  readonly leap: number;
  /** In their order, the leap month in its place. */
  readonly months: readonly LunarMonth[];
}

export type LunarFestival = 'spring' | 'dragon-boat' | 'mid-autumn';

const festivals: ReadonlyMap<LunarFestival, readonly [month: number, day: number]> = new Map([
  ['spring', [1, 1]],
  ['dragon-boat', [5, 5]],
  ['mid-autumn', [8, 15]],
]);

/** The years all of whose days can be converted. */
const firstYear = 1901;
const lastYear = 2099;

/**
 * The lunar date of a day.
 * @throws PolicyInputError for what is not a day from 1901-01-01 to 2099-12-31.
 */
export function toLunar(date: PlainDate): LunarDate {
  if (!isPlainDate(date) || !isCovered(yearOf(date))) throw new PolicyInputError('date', date, 'lunar-range');
  const n = dayNumber(date);
  const solarYear = yearOf(date);
  const year = n < table()[solarYear - firstLunarYear]!.months[0]!.first ? solarYear - 1 : solarYear;
  const { leap, months } = table()[year - firstLunarYear]!;
  const place = months.findIndex(({ first, days }) => n < first + days);
  return {
    year,
    month: leap > 0 && place >= leap ? place : place + 1,
    day: n - months[place]!.first + 1,
    leap: leap > 0 && place === leap,
  };
}

/**
 * The day of a lunar date; `leap` may be absent for false.
 * @throws PolicyInputError for a date that the lunar calendar does not have (a 30th day of a short month, a leap month
 * of a year without it) and for days outside 1901-01-01 to 2099-12-31.
 */
export function fromLunar(lunar: Omit<LunarDate, 'leap'> & { readonly leap?: boolean }): PlainDate {
  const input = Input.of(lunar, 'lunar');
  const { month, day, leap } = readLunarDay(input);
  const year = input.get('year');
  const found = isWhole(year) ? lunarMonth(year, month, leap) : undefined;
  if (!found) {
    return leap && isWhole(year) && lunarMonth(year, month, false)
      ? input.refuse('leap', 'leap-month')
      : input.refuse('year', 'lunar-year');
  }
  if (day > found.days) input.refuse('day', 'lunar-day');
  const date = dateOfDay(found.first + day - 1);
  return isCovered(yearOf(date)) ? date : input.refuse('year', 'lunar-year');
}

/**
 * The day of a festival in a year from 1901 to 2099: 春节 `spring`, 端午 `dragon-boat`, 中秋 `mid-autumn`.
 * @throws PolicyInputError for another year or festival.
 */
export function lunarFestival(year: number, festival: LunarFestival): PlainDate {
  requireLunarYear(year);
  const found = festivals.get(festival);
  if (!found) throw new PolicyInputError('festival', festival, 'one-of', [...festivals.keys()]);
  const [month, day] = found;
  return dateOfDay(lunarMonth(year, month, false)!.first + day - 1);
}

/** Month, day and `leap` (absent for false) of an input. @throws PolicyInputError for a month or day that no lunar year has. */
export function readLunarDay(input: Input): { month: number; day: number; leap: boolean } {
  const [month, day, leap] = [input.get('month'), input.get('day'), input.get('leap') ?? false];
  if (!isWhole(month) || month < 1 || month > 12) return input.refuse('month', 'lunar-month');
  if (!isWhole(day) || day < 1 || day > 30) return input.refuse('day', 'lunar-day');
  if (typeof leap !== 'boolean') return input.refuse('leap', 'yes-or-no');
  return { month, day, leap };
}

/** @throws PolicyInputError for what is not a year from 1901 to 2099. */
export function requireLunarYear(year: number): void {
  if (!isWhole(year) || !isCovered(year)) throw new PolicyInputError('year', year, 'lunar-year');
}

/** A month of a lunar year; `undefined` for a leap month that the year does not have and for years off the table. */
export function lunarMonth(year: number, month: number, leap: boolean): LunarMonth | undefined {
  const found = table()[year - firstLunarYear];
  if (!found || (leap && found.leap !== month)) return undefined;
  const isLater = leap || (found.leap > 0 && month > found.leap);
  return found.months[isLater ? month : month - 1];
}

let years: readonly LunarYear[] | undefined;

/** The table, unfolded when it is first asked for. */
const table = (): readonly LunarYear[] => (years ??= unfolded());

function unfolded(): readonly LunarYear[] {
  let first = dayNumber(firstLunarDay);
  return lunarYears.map((packed) => {
    const leap = parseInt(packed.charAt(0), 16);
    const lengths = parseInt(packed.slice(1), 16);
    const months: LunarMonth[] = [];
    for (let i = 0; i < (leap > 0 ? 13 : 12); i++) {
      const days = (lengths >> (12 - i)) & 1 ? 30 : 29;
      months.push({ first, days });
      first += days;
    }
    return { leap, months };
  });
}

const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
const isCovered = (year: number): boolean => year >= firstYear && year <= lastYear;
const isWhole = (value: unknown): value is number => Number.isInteger(value);
