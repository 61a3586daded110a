import type { Duty } from '../../policy/duties.js';
import { formatDate, type PlainDate } from '../../values/dates.js';
import { windowOf, type DateRange, type Grain } from '../../values/periods.js';
import { channelWord, type TimelineWords } from './timeline-words.js';

const grainsByLength: readonly Grain[] = ['month', 'two-months', 'quarter', 'half-year', 'year'];

/** The calendar grain whose window a range is; `null` for a range that rolls. */
export function grainOfRange({ start, end }: DateRange): Grain | null {
  return (
    grainsByLength.find((grain) => {
      const window = windowOf(start, grain);
      return window.start === start && window.end === end;
    }) ?? null
  );
}

export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7));

/** A window as people say it: 11月, 下半年, 第4季度; with the year where it is not this one. */
function windowName({ own, locale }: TimelineWords, range: DateRange, today: PlainDate): string {
  const grain = grainOfRange(range);
  const [first, last] = [monthOf(range.start), monthOf(range.end)];
  const ownYear = range.start.slice(0, 4);
  const year = ownYear === today.slice(0, 4) ? null : ownYear;
  switch (grain) {
    case 'month':
      return own.month({ year, month: first });
    case 'two-months':
      return own.months({ year, first, last });
    case 'quarter':
      return own.quarter({ year, quarter: last / 3 });
    case 'half-year':
      return own.half({ year, half: last / 6 });
    case 'year':
      return own.year({ year: ownYear });
    default:
      return own.range({ start: formatDate(range.start, locale), end: formatDate(range.end, locale) });
  }
}

/** `11月电话`, `下半年约见`, `11月新客户电话`. */
export function dutyName(words: TimelineWords, duty: Duty, today: PlainDate): string {
  const parts = { window: windowName(words, duty, today), channel: channelWord(words, duty.channel) };
  return duty.kind === 'new-customer' ? words.own.newCustomerDuty(parts) : words.own.duty(parts);
}

/** Several duties in one breath. */
export const dutyNames = (words: TimelineWords, duties: readonly Duty[], today: PlainDate): string =>
  duties.map((duty) => dutyName(words, duty, today)).join(words.own.listSeparator);

/** A day with its weekday; the year only where it is not this one. */
export function dayName(locale: string, date: PlainDate, today: PlainDate): string {
  const text = formatDate(date, locale, 'long');
  if (date.slice(0, 4) !== today.slice(0, 4)) return text;
  return locale === 'en' ? text.slice(0, -5) : text.slice(5);
}
