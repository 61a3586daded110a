import { addDays, epochMs, instantAt, shanghaiDate, shanghaiInstant } from '../values/dates.js';
import type { PlainDate } from '../values/dates.js';
import { periodOf, periodRange } from '../values/periods.js';
import type { Period } from '../values/periods.js';
import { addWorkingDays } from './calendar/working-days.js';
import type { WorkingCalendar } from './calendar/working-days.js';
import { PolicyInputError } from './errors.js';
import { own } from './own.js';
import type { ClockRule, PolicyPack } from './pack.js';
import { readingReasons, reason } from './reason.js';
import type { Reason } from './reason.js';

/** How long a clock runs from a moment. */
export interface Span {
  /** The last moment in time. */
  readonly due: number;
  /** The day that ends with `due`, for a clock in whole days. */
  readonly lastDay?: PlainDate;
  /** The month that such a clock is counted in. */
  readonly month?: Period;
  /** For the sentence. */
  readonly params: Reason['params'];
  readonly because: readonly Reason[];
}

const hourMs = 3_600_000;

/** @throws PolicyInputError where the rule says neither hours nor month. */
export function spanOf(pack: PolicyPack, rule: ClockRule, start: number, calendar: WorkingCalendar): Span {
  const month = own(rule, 'month');
  if (month) return monthSpan(pack, rule, month, start, calendar);
  const hours = own(rule, 'hours');
  if (hours === undefined) throw new PolicyInputError('pack.complaints.clocks', 'nothing', 'number');
  const due = start + hours * hourMs;
  return { due, params: { hours, startAt: instantAt(start), dueAt: instantAt(due) }, because: [] };
}

/**
 * By the end of the month, or of the n-th working day after the day where the month leaves fewer (reading X15);
 * counted in the month of the day in either case. A day ends at 24:00:00.
 */
function monthSpan(
  pack: PolicyPack,
  { clause }: ClockRule,
  { workingDays, reading }: NonNullable<ClockRule['month']>,
  start: number,
  calendar: WorkingCalendar,
): Span {
  const on = shanghaiDate(start);
  const period = periodOf(on, 'month');
  const monthEnd = periodRange(period).end;
  const { date, coverage } = addWorkingDays(on, workingDays, calendar);
  const isShort = date > monthEnd;
  const end = isShort ? date : monthEnd;
  const year = (calendar.covers(on) ? date : on).slice(0, 4);
  return {
    due: epochMs(shanghaiInstant(addDays(end, 1), '00:00')),
    lastDay: end,
    month: period,
    params: { on, end, period },
    because: [
      reason(pack, clause, isShort ? 'month-short' : 'month-enough', { on, period, end, days: workingDays }),
      ...readingReasons(pack, [reading]),
      ...(coverage === 'none' ? [reason(pack, clause, 'clock-estimated', { year })] : []),
    ],
  };
}
