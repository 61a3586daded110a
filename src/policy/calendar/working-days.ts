import { addDays, isPlainDate, weekday } from '../../values/dates.js';
import type { PlainDate } from '../../values/dates.js';
import { PolicyInputError } from '../errors.js';
import { chinaYears } from './china-years.js';
import type { CalendarYear } from './china-years.js';

/** Which days are worked. A year that the calendar does not cover is estimated from its weekends. */
export interface WorkingCalendar {
  isWorkingDay(date: PlainDate): boolean;
  /** Whether the day is known and not estimated. */
  covers(date: PlainDate): boolean;
}

/**
 * A calendar from the yearly notices of holidays and make-up days, by year.
 * A later notice is added with `workingCalendar({ ...chinaYears, 2027: { off, worked } })`.
 */
export function workingCalendar(years: Readonly<Record<string, CalendarYear>>): WorkingCalendar {
  const known = new Map(Object.keys(years).map((year) => [year, notice(years[year]!)]));
  return {
    covers: (date) => known.has(date.slice(0, 4)),
    isWorkingDay: (date) => {
      const year = known.get(date.slice(0, 4));
      const day = date.slice(5, 7) + date.slice(8, 10);
      if (year?.worked.has(day)) return true;
      return weekday(date) <= 5 && !year?.off.some(([first, last]) => first <= day && day <= last);
    },
  };
}

function notice({ off, worked }: CalendarYear): { off: (readonly [string, string])[]; worked: Set<string> } {
  const runs = off.split(' ').map((run) => [run.slice(0, 4), run.slice(-4)] as const);
  return { off: runs, worked: new Set(worked.split(' ')) };
}

/** Working days of China by the State Council's notices, 2004 to 2026. */
export const chinaCalendar: WorkingCalendar = workingCalendar(chinaYears);

/** A day reckoned in working days; `none`: some day on the way is not covered by the calendar, the day is an estimate. */
export interface WorkingDate {
  readonly date: PlainDate;
  readonly coverage: 'full' | 'none';
}

/**
 * The `n`-th working day after a day, which itself does not count; the day itself for 0.
 * @throws PolicyInputError for what is not a day and for an `n` that is not a whole number from 0 to 10 000.
 */
export function addWorkingDays(
  date: PlainDate,
  n: number,
  calendar: WorkingCalendar = chinaCalendar,
): WorkingDate {
  if (!isPlainDate(date)) throw new PolicyInputError('date', date, 'date');
  if (!Number.isInteger(n) || n < 0 || n > 10_000) throw new PolicyInputError('n', n, 'day-count');
  let day = date;
  let covered = calendar.covers(day);
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    covered &&= calendar.covers(day);
    if (calendar.isWorkingDay(day)) left--;
  }
  return { date: day, coverage: covered ? 'full' : 'none' };
}

/** The day itself where it is worked, else the next one that is. */
export const workingDayFrom = (date: PlainDate, calendar: WorkingCalendar): PlainDate =>
  calendar.isWorkingDay(date) ? date : workingDayFrom(addDays(date, 1), calendar);

/** The day itself where it is worked, else the last one before that is. */
export const workingDayUntil = (date: PlainDate, calendar: WorkingCalendar): PlainDate =>
  calendar.isWorkingDay(date) ? date : workingDayUntil(addDays(date, -1), calendar);
