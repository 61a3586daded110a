import { addDays, addMonths } from '../values/dates.js';
import type { PlainDate } from '../values/dates.js';
import { windowAfter, windowOf, windowsOverlapping } from '../values/periods.js';
import type { DateRange, Grain } from '../values/periods.js';
import { monthsOf } from './vocabulary.js';

/** `calendar`: periods of the calendar. `rolling`: each window begins after the contact that met the one before. */
export const windowKinds = ['calendar', 'rolling'] as const;

/** The days for which somebody has a tier, and the day of joining. Whatever starts too early or ends too late is not owed. */
export interface Spell {
  readonly joined: PlainDate | null;
  readonly since: PlainDate | null;
  readonly until: PlainDate | null;
}

/** A window is owed where it starts after the day of joining and on or after `since`, and ends before `until`. */
export function isOwed({ start, end }: DateRange, { joined, since, until }: Spell): boolean {
  return (
    (joined === null || start > joined) &&
    (since === null || start >= since) &&
    (until === null || end < until)
  );
}

/** Calendar windows that share a day with `from` to `to` and are owed. */
export function calendarWindows(from: PlainDate, to: PlainDate, every: Grain, spell: Spell): DateRange[] {
  return windowsOverlapping(from, to, every).filter((window) => isOwed(window, spell));
}

/**
 * Windows that roll on: the first begins with the first owed calendar window, each next one the day after the
 * contact that met the one before, or after its end. `metOn` names that contact's day.
 */
export function rollingWindows(
  from: PlainDate,
  to: PlainDate,
  every: Grain,
  spell: Spell,
  metOn: (window: DateRange) => PlainDate | null,
): DateRange[] {
  const windows: DateRange[] = [];
  let anchor = firstOwed(every, spell);
  let count = 0;
  let start = anchor;
  while (start <= to) {
    const whole = { start, end: addDays(addMonths(anchor, monthsOf[every] * (count + 1)), -1) };
    const met = metOn(whole);
    const window = met === null ? whole : { start, end: met };
    if (window.end >= from && isOwed(window, spell)) windows.push(window);
    if (met === null) count++;
    else [anchor, count] = [addDays(met, 1), 0];
    start = addDays(window.end, 1);
  }
  return windows;
}

/** The first day of the first calendar window that starts after joining and on or after `since`. */
function firstOwed(every: Grain, { joined, since }: Spell): PlainDate {
  const earliest = [joined === null ? since! : addDays(joined, 1), since ?? ''].sort().pop()!;
  const window = windowOf(earliest, every);
  return window.start === earliest ? earliest : windowAfter(window, every).start;
}
