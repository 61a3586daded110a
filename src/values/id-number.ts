import { isPlainDate } from './dates.js';
import type { PlainDate } from './dates.js';
import { maskMiddle } from './mask.js';
import { problem } from './problem.js';
import type { Problem, Reading } from './problem.js';
import { toHalfWidth } from './text.js';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';
/** Provinces of GB/T 2260, the residence permits 810000, 820000 and 830000, and 9 for foreigners' permanent residence. */
const region = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]0000|9)/;

/**
 * A citizen identity number of 18 characters (GB 11643-1999: region, birth, sequence, check character); spaces and
 * dashes are dropped, `x` becomes `X`. Residence permits for Hong Kong, Macao and Taiwan (81, 82, 83 0000) are accepted.
 * Problems: `empty`, `id-number-old` (15 digits), `id-number-length` {length}, `id-number-unreadable`,
 * `id-number-region`, `id-number-birth`, `id-number-check`.
 */
export function readIdNumber(text: string): Reading<string> {
  const id = toHalfWidth(text).replace(/[\s-]/g, '').toUpperCase();
  if (id === '') return failed(problem('empty'));
  if (/^\d{15}$/.test(id)) return failed(problem('id-number-old'));
  if (id.length !== 18) return failed(problem('id-number-length', { length: id.length }));
  if (!/^\d{17}[\dX]$/.test(id)) return failed(problem('id-number-unreadable'));
  if (!region.test(id)) return failed(problem('id-number-region'));
  if (!isPlainDate(birthIn(id))) return failed(problem('id-number-birth'));
  if (checkCharacter(id) !== id.charAt(17)) return failed(problem('id-number-check'));
  return { ok: true, value: id, problems: [] };
}

/** The birthday in an identity number. @throws RangeError, without the number, for what is not one of 18 characters. */
export function birthOf(id: string): PlainDate {
  const birth = birthIn(id);
  if (!/^\d{17}[\dX]$/.test(id) || !isPlainDate(birth))
    throw new RangeError('Not an identity number of 18 characters');
  return birth;
}

/** The sex in an identity number: odd sequence = male. @throws RangeError, without the number, as `birthOf`. */
export function sexOf(id: string): 'male' | 'female' {
  birthOf(id);
  return Number(id.charAt(16)) % 2 === 1 ? 'male' : 'female';
}

/** The first three and the last four characters: `320***********0016`. */
export const maskIdNumber = (id: string): string => maskMiddle(id, 3, 4);

const failed = (reason: Problem): Reading<string> => ({ ok: false, problems: [reason] });
const birthIn = (id: string): string => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;

function checkCharacter(id: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(id.charAt(i)), 0);
  return checkCharacters.charAt(sum % 11);
}
