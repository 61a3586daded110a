import { isPlainDate, weekday } from '../../values/dates.js';
import { PolicyInputError } from '../errors.js';
import { Input } from '../input.js';
import { chinaYears } from './china-years.js';
import type { CalendarYear } from './china-years.js';

/**
 * The years of a calendar file added to the ones already known, for `workingCalendar()`. The file is JSON, by year the
 * days off (`MMDD`, or `MMDD-MMDD` for a run, weekends within it included) and the weekend days worked in exchange,
 * separated by spaces:
 *
 *     { "2027": { "off": "0101-0103 0206-0212", "worked": "0130 0220" } }
 *
 * Of a new year the file has the whole notice. To a year that is known it adds, because a notice may change days of
 * the December before, and its days win.
 * @throws PolicyInputError naming the place (`years.2027.off[1]`) of the first thing that is wrong; nothing is added then.
 */
export function parseCalendarYears(
  json: unknown,
  known: Readonly<Record<string, CalendarYear>> = chinaYears,
): Readonly<Record<string, CalendarYear>> {
  const file = Input.of(json, 'years');
  const years = new Map(Object.keys(known).map((year) => [year, known[year]!]));
  for (const year of Object.keys(json as object)) {
    if (!isPlainDate(`${year}-01-01`)) throw new PolicyInputError(file.at(year), year, 'year');
    years.set(year, withNotice(years.get(year), file, year));
  }
  return Object.fromEntries(years);
}

function withNotice(known: CalendarYear | undefined, file: Input, year: string): CalendarYear {
  const notice = Input.of(file.get(year), file.at(year));
  const strange = Object.keys(file.get(year) as object).find((key) => key !== 'off' && key !== 'worked');
  if (strange !== undefined) notice.refuse(strange, 'absent');
  const off = runsIn(notice, 'off', year);
  const worked = runsIn(notice, 'worked', year);
  worked.forEach((day, i) => {
    const at = `${notice.at('worked')}[${i}]`;
    if (day.length > 4) throw new PolicyInputError(at, day, 'calendar-day');
    if (weekday(dateIn(year, day)) <= 5) throw new PolicyInputError(at, day, 'weekend-day');
    if (off.some(holds(day))) throw new PolicyInputError(at, day, 'off-or-worked');
  });
  // A file without New Year and National Day is part of a notice: to take it for the whole would make up working days.
  if (!known && !['0101', '1001'].every((day) => off.some(holds(day)))) notice.refuse('off', 'whole-notice');
  if (!known) return { off: off.join(' '), worked: worked.join(' ') };
  // What is worked stands before what is off: only this list has to give days up.
  const still = known.worked.split(' ').filter((day) => !off.some(holds(day)) && !worked.includes(day));
  return { off: [known.off, ...off].join(' '), worked: [...still, ...worked].join(' ') };
}

/** The days and runs of days in a text. */
function runsIn(notice: Input, key: string, year: string): string[] {
  const text = notice.get(key);
  if (typeof text !== 'string') return notice.refuse(key, 'text');
  const runs = text.split(/\s+/).filter((run) => run !== '');
  runs.forEach((run, i) => {
    const [first, last] = [run.slice(0, 4), run.slice(-4)];
    const isRun = /^\d{4}(-\d{4})?$/.test(run) && isDay(year, first) && isDay(year, last) && first <= last;
    if (!isRun) throw new PolicyInputError(`${notice.at(key)}[${i}]`, run, 'calendar-day');
  });
  return runs;
}

const holds =
  (day: string) =>
  (run: string): boolean =>
    run.slice(0, 4) <= day && day <= run.slice(-4);

const dateIn = (year: string, day: string): string => `${year}-${day.slice(0, 2)}-${day.slice(2)}`;
const isDay = (year: string, day: string): boolean => isPlainDate(dateIn(year, day));
