import { readDate } from './dates.js';
import { problem } from './problem.js';
import type { Reading } from './problem.js';
import { toHalfWidth } from './text.js';

export type BirthdayCalendar = 'solar' | 'lunar';

const months = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const otherMonths: ReadonlyMap<string, number> = new Map([
  ['正', 1],
  ['冬', 11],
  ['腊', 12],
]);
const units = months.slice(0, 10);
const days = [
  ...units.map((unit) => `初${unit}`),
  ...units.map((unit) => (unit === '十' ? '二十' : `十${unit}`)),
  ...units.map((unit) => (unit === '十' ? '三十' : `廿${unit}`)),
];

// Patterns with Chinese are made from strings, because only strings are written in ASCII by the build.
const chinese = new RegExp('^(?:(\\d{4})年)?(\\d{1,2}|[正冬腊一二三四五六七八九十]+)月([^日号]+)[日号]?$');
const twentySomething = new RegExp('^二十(?=.)');
const plain = /^(?:(\d{4})[-/.]|--)?(\d{1,2})[-/.](\d{1,2})$/;
const solid = /^(\d{4})(\d\d)(\d\d)$/;

/**
 * A birthday as people type it, with the year or without: 1980-6-5, 6-5, 6月5日, 19800605; of the lunar calendar also
 * 六月初五. Value `1980-06-05` or `--06-05`. Of a lunar date only month and day are looked at (up to 12 and 30): whether
 * that year's month had a 30th day, and leap months, are not.
 * Problems: `empty`, `date-unreadable`, `date-not-in-calendar`, `date-out-of-range`.
 */
export function readBirthday(text: string, calendar: BirthdayCalendar): Reading<string> {
  const typed = toHalfWidth(text).replace(/\s+/g, '');
  if (typed === '') return failed('empty');
  const found = plain.exec(typed) ?? solid.exec(typed) ?? chinese.exec(typed);
  if (!found) return failed('date-unreadable');
  const month = monthIn(found[2]!);
  const day = dayIn(found[3]!);
  if (month === null || day === null) return failed('date-unreadable');
  // 2000 is a leap year: a birthday without a year may be 29 February.
  const year = found[1] ?? '2000';
  const checked = readDate(`${year}-${month}-${calendar === 'lunar' ? 1 : day}`);
  if (!checked.ok) return checked;
  if (calendar === 'lunar' && (day < 1 || day > 30)) return failed('date-not-in-calendar');
  const value = `${found[1] ?? '-'}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { ok: true, value, problems: [] };
}

const failed = (code: string): Reading<string> => ({ ok: false, problems: [problem(code)] });

const placeIn = (list: readonly string[], text: string): number | null => {
  const place = list.indexOf(text);
  return place < 0 ? null : place + 1;
};

const monthIn = (text: string): number | null =>
  /^\d+$/.test(text) ? Number(text) : (otherMonths.get(text) ?? placeIn(months, text));

const dayIn = (text: string): number | null =>
  /^\d{1,2}$/.test(text) ? Number(text) : placeIn(days, text.replace(twentySomething, '廿'));
