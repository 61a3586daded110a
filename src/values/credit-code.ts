import { maskMiddle } from './mask.js';
import { problem } from './problem.js';
import type { Problem, Reading } from './problem.js';
import { toHalfWidth } from './text.js';

/** Digits and letters without I, O, S, V and Z; a character's value is its place. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/**
 * A unified social credit code of 18 characters (GB 32100-2015); spaces and dashes are dropped, letters become capitals.
 * Problems: `empty`, `credit-code-length` {length}, `credit-code-letters` {letters} (those the code never uses),
 * `credit-code-unreadable`, `credit-code-check`.
 */
export function readCreditCode(text: string): Reading<string> {
  const code = toHalfWidth(text).replace(/[\s-]/g, '').toUpperCase();
  if (code === '') return failed(problem('empty'));
  if (code.length !== 18) return failed(problem('credit-code-length', { length: code.length }));
  const letters = code.match(/[IOSVZ]/g);
  if (letters) return failed(problem('credit-code-letters', { letters: [...new Set(letters)].join(' ') }));
  if (!shape.test(code)) return failed(problem('credit-code-unreadable'));
  if (checkCharacter(code) !== code.charAt(17)) return failed(problem('credit-code-check'));
  return { ok: true, value: code, problems: [] };
}

/** The first two and the last four characters. */
export const maskCreditCode = (code: string): string => maskMiddle(code, 2, 4);

const failed = (reason: Problem): Reading<string> => ({ ok: false, problems: [reason] });

/** Weights are the powers of 3 modulo 31. */
function checkCharacter(code: string): string {
  let sum = 0;
  for (let i = 0, weight = 1; i < 17; i++, weight = (weight * 3) % 31) {
    sum += weight * alphabet.indexOf(code.charAt(i));
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}
