import { problem } from './problem.js';
import type { Reading } from './problem.js';
import { toHalfWidth } from './text.js';

const international = /^[A-Z]{2}\d{9}[A-Z]{2}$/;
const domestic = /^\d{13}$/;
const weights = [8, 6, 4, 2, 3, 5, 9, 7];

/**
 * A mail item number: UPU S10 (`RR123456785CN`) or the thirteen digits of domestic mail; spaces and dashes are dropped,
 * letters become capitals. A wrong check digit is a remark, because the label may really say so.
 * Problems: `empty`, `mail-item-unreadable`; remark: `mail-item-check` {expected}.
 */
export function readMailItem(text: string): Reading<string> {
  const item = toHalfWidth(text).replace(/[\s-]/g, '').toUpperCase();
  if (item === '') return { ok: false, problems: [problem('empty')] };
  if (domestic.test(item)) return { ok: true, value: item, problems: [] };
  if (!international.test(item)) return { ok: false, problems: [problem('mail-item-unreadable')] };
  const expected = checkDigit(item.slice(2, 10));
  const right = item.charAt(10) === String(expected);
  return { ok: true, value: item, problems: right ? [] : [problem('mail-item-check', { expected })] };
}

/** `RR 123 456 785 CN`, `1234 5678 9012 3`; any other text as it is. */
export function formatMailItem(item: string): string {
  if (international.test(item)) return item.replace(/^(..)(...)(...)(...)(..)$/, '$1 $2 $3 $4 $5');
  return domestic.test(item) ? item.replace(/^(.{4})(.{4})(.{4})(.)$/, '$1 $2 $3 $4') : item;
}

/** UPU S10: 11 less the weighted sum modulo 11, where 10 is written 0 and 11 is written 5. */
function checkDigit(serial: string): number {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(serial.charAt(i)), 0);
  const digit = 11 - (sum % 11);
  if (digit === 10) return 0;
  return digit === 11 ? 5 : digit;
}
