import { problem, type Reading } from './problem.js';
import { toHalfWidth } from './text.js';

// Made from a string, because only strings are written in ASCII by the build.
const separated = new RegExp('^(\\d{1,2})[:.点时](\\d{1,2})分?$');

/** A time of day as people type it: `9:05`, `09.05`, `0905`, `9点5分`, full width too; read as `HH:MM`. */
export function readTimeOfDay(text: string): Reading<string> {
  const typed = toHalfWidth(text).replace(/\s+/g, '');
  if (typed === '') return { ok: false, problems: [problem('empty')] };
  const found = separated.exec(typed) ?? /^(\d{1,2})(\d\d)$/.exec(typed);
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || hour > 23 || minute > 59) return { ok: false, problems: [problem('time-unreadable')] };
  const pad = (n: number): string => String(n).padStart(2, '0');
  return { ok: true, value: `${pad(hour)}:${pad(minute)}`, problems: [] };
}
