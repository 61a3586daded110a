import { addMonths } from '../values/dates.js';
import type { PlainDate } from '../values/dates.js';
import type { DateRange } from '../values/periods.js';
import { workingDayFrom, workingDayUntil } from './calendar/working-days.js';
import type { WorkingCalendar } from './calendar/working-days.js';

/**
 * A good day for a contact that is still open (reading X10): the last contact plus the window's length in months,
 * else the window's start; not before today, within the window; moved on to a working day, or back to the previous
 * one where moving on would leave the window. For a window that has passed: today or the next working day.
 */
export function suggestedDay(
  window: DateRange,
  months: number,
  last: PlainDate | null,
  today: PlainDate,
  calendar: WorkingCalendar,
): PlainDate {
  if (today > window.end) return workingDayFrom(today, calendar);
  const earliest = today > window.start ? today : window.start;
  const wished = last === null ? window.start : addMonths(last, months);
  const day = wished < earliest ? earliest : wished > window.end ? window.end : wished;
  const next = workingDayFrom(day, calendar);
  return next > window.end ? workingDayUntil(day, calendar) : next;
}
