import { problem } from './problem.js';
import type { Problem, Reading } from './problem.js';
import { isEnglish, toHalfWidth } from './text.js';

/** The highest amount kept, in yuan; up to it every fen is exact in a double. */
const most = 1e13;

// Made from a string, because only strings are written in ASCII by the build.
const pattern = new RegExp(
  '^(?:¥|RMB|CNY)? ?(?:([\\d., ]+)亿)? ?(?:([\\d., ]+)[万W])? ?(?:([\\d., ]+?))? ?(元)?$',
  'i',
);

/** Whether `x` is an amount in yuan: 0 to 10 000 000 000 000, at most two decimals. */
export function isYuan(x: unknown): x is number {
  return typeof x === 'number' && x >= 0 && x <= most && Math.round(x * 100) / 100 === x;
}

/** An amount in fen, a whole number. @throws RangeError for what is not an amount in yuan. */
export function toFen(yuan: number): number {
  if (!isYuan(yuan))
    throw new RangeError(`Not an amount in yuan (0 to ${most}, two decimals): ${String(yuan)}`);
  // A negative zero becomes a plain one.
  return Math.round(yuan * 100) + 0;
}

/** An amount in yuan. @throws RangeError for what is not a whole number of fen from 0. */
export function fromFen(fen: number): number {
  if (!Number.isInteger(fen) || fen < 0 || fen > most * 100) {
    throw new RangeError(`Not a whole number of fen: ${String(fen)}`);
  }
  return fen / 100 + 0;
}

/**
 * An amount as people type it, in yuan: 20万, 1.5亿, 1亿2000万, 1万2000元, 200,000, ¥50 000.00, full width too.
 * After 万 or 亿 further digits need a unit of their own: 3万5 may mean two amounts and is not read.
 * Problems: `empty`, `money-unreadable`, `money-negative`, `money-decimals` (finer than a fen), `money-too-large` {most}.
 */
export function readMoney(text: string): Reading<number> {
  const typed = toHalfWidth(text).replace(/\s+/g, ' ');
  if (typed === '') return failed(problem('empty'));
  if (/^[\u00A5 ]*-[\u00A5 ]*[\d.]/.test(typed)) return failed(problem('money-negative'));
  const found = pattern.exec(typed);
  if (!found) return failed(problem('money-unreadable'));
  const [, hundredMillions, tenThousands, ones, yuan] = found;
  const hasUnit = hundredMillions !== undefined || tenThousands !== undefined;
  if (ones === undefined ? !hasUnit : hasUnit && !yuan) return failed(problem('money-unreadable'));
  const parts = [fenIn(hundredMillions, 8), fenIn(tenThousands, 4), fenIn(ones, 0)];
  if (parts.includes(null)) return failed(problem('money-unreadable'));
  const fen = parts.reduce<number>((sum, part) => sum + part!, 0);
  if (fen > most * 100) return failed(problem('money-too-large', { most }));
  if (!Number.isInteger(fen)) return failed(problem('money-decimals'));
  return { ok: true, value: fromFen(fen), problems: [] };
}

/** An amount to the fen: `534,200.00`, the same in every locale. @throws RangeError for what is not an amount in yuan. */
export function formatYuan(yuan: number, _locale?: string): string {
  const fen = toFen(yuan);
  return `${grouped(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`;
}

/**
 * An amount for a glance: in Chinese in 万 with one or two decimals (`53.42万`, `46.0万`), in English in whole yuan
 * (`460,000`). What does not fit is cut, never rounded up, so that an amount just below a threshold stays below it.
 * @throws RangeError for what is not an amount in yuan.
 */
export function formatWan(yuan: number, locale: string): string {
  const fen = toFen(yuan);
  if (isEnglish(locale)) return grouped(Math.floor(fen / 100));
  const hundredths = Math.floor(fen / 10_000);
  const decimals = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0$/, '');
  return `${grouped(Math.floor(hundredths / 100))}.${decimals}万`;
}

const failed = (reason: Problem): Reading<number> => ({ ok: false, problems: [reason] });

/** The fen in one typed number of a unit (10 to the power of `exponent` yuan); `null` where it is not a number. */
function fenIn(number: string | undefined, exponent: number): number | null {
  if (number === undefined) return 0;
  const typed = number.trim();
  // Groups of three as on bank statements, groups of four as 万 and 亿 count.
  const plain = /^(\d+|\d{1,3}([, ]\d{3})+|\d{1,4}([, ]\d{4})+)(\.\d+)?$/.test(typed)
    ? typed.replace(/[, ]/g, '')
    : null;
  // Moving the decimal point in the text keeps what multiplying a double would lose.
  return plain === null ? null : Number(`${plain}e${exponent + 2}`);
}

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
