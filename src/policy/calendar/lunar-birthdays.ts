import { dateOfDay } from '../../values/dates.js';
import type { PlainDate } from '../../values/dates.js';
import { Input } from '../input.js';
import { lunarMonth, readLunarDay, requireLunarYear } from './lunar.js';

/** Why a birthday is not on the lunar day of the birth; a code for `explain()`. */
export type LunarShift = 'lunar-plain-month' | 'lunar-short-month';

export interface LunarBirthday {
  readonly on: PlainDate;
  /**
   * `lunar-plain-month`: born in a leap month, which the year does not have. `lunar-short-month`: born on 三十, the
   * month ends with 廿九. Both can hold at once; none: the lunar day itself.
   */
  readonly moved: readonly LunarShift[];
}

/**
 * The days of a solar year from 1901 to 2099 on which a lunar birthday is celebrated, earliest first. Mostly one; none
 * or two for births about the turn of the year, because a lunar year has 353 to 385 days (冬月二十: none in 2023, on
 * 1 January and 20 December of 2024). A birth in a leap month is celebrated in that leap month where the year has it,
 * else in the plain month; a birth on 三十 on 廿九 in a short month.
 * @throws PolicyInputError for another year and for a month or day that no lunar year has.
 */
export function lunarBirthdays(
  year: number,
  birth: { readonly month: number; readonly day: number; readonly leap?: boolean },
): LunarBirthday[] {
  requireLunarYear(year);
  const { month, day, leap } = readLunarDay(Input.of(birth, 'birth'));
  const birthdays: LunarBirthday[] = [];
  for (const lunarYear of [year - 1, year]) {
    const own = leap ? lunarMonth(lunarYear, month, true) : undefined;
    const { first, days } = own ?? lunarMonth(lunarYear, month, false)!;
    const on = dateOfDay(first + Math.min(day, days) - 1);
    if (Number(on.slice(0, 4)) !== year) continue;
    const moved: LunarShift[] = [];
    if (leap && !own) moved.push('lunar-plain-month');
    if (day > days) moved.push('lunar-short-month');
    birthdays.push({ on, moved });
  }
  return birthdays;
}
