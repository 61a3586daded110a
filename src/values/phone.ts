import { hidden, maskMiddle } from './mask.js';
import { problem } from './problem.js';
import type { Problem, Reading } from './problem.js';
import { toHalfWidth } from './text.js';

const mobile = /^1[3-9]\d{9}$/;
const serviceLine = /^[48]00\d{7}$/;
/** Area codes have three digits for 010 and 02x, four elsewhere; the number itself has seven or eight. */
const landline = /^(010|02\d|0[3-9]\d\d)([2-9]\d{6,7})$/;
const markedExtension = /\s*(?:\u8f6c|ext\.?|x|\*|#)\s*:?\s*(\d{1,6})$/i;
const dashedExtension = /(\d{7,8})-(\d{1,6})$/;

/**
 * A Chinese phone number as people type it. Kept as `13800005678`, as `0518-81234567` (with an extension
 * `0518-81234567-123`) or as `4000000000`; country code, spaces, dashes and brackets are dropped.
 * Problems: `empty`, `phone-unreadable`, `phone-mobile-length` {digits}, `phone-area-missing`.
 */
export function readPhone(text: string): Reading<string> {
  const typed = toHalfWidth(text);
  if (typed === '') return failed(problem('empty'));
  const extension = (markedExtension.exec(typed) ?? [])[1] ?? (dashedExtension.exec(typed) ?? [])[2];
  if (extension !== undefined) {
    const value = landlineIn(typed.replace(markedExtension, '').replace(dashedExtension, '$1'));
    if (value !== null) return { ok: true, value: `${value}-${extension}`, problems: [] };
  }
  if (!/^\+?[\d\s()./-]+$/.test(typed)) return failed(problem('phone-unreadable'));
  const digits = nationalDigits(typed);
  const value = mobile.test(digits) || serviceLine.test(digits) ? digits : landlineIn(typed);
  if (value !== null) return { ok: true, value, problems: [] };
  if (/^[2-9]\d{6,7}$/.test(digits)) return failed(problem('phone-area-missing'));
  if (/^1[3-9]/.test(digits)) return failed(problem('phone-mobile-length', { digits: digits.length }));
  return failed(problem('phone-unreadable'));
}

/** The last four digits of a kept phone number, without the extension. */
export const phoneTail = (phone: string): string => withoutExtension(phone).slice(-4);

/** `138****5678`, `0518-****4567`; an extension is left out, and a text that is no phone number is hidden wholly. */
export function maskPhone(phone: string): string {
  const number = withoutExtension(phone);
  const [, area, rest] = /^(0\d+-)(\d{7,8})$/.exec(number) ?? [];
  if (area !== undefined && rest !== undefined) return area + maskMiddle(rest, 0, 4);
  return /^\d{10,11}$/.test(number) ? maskMiddle(number, 3, 4) : hidden;
}

/** `138 0000 5678`, `400 000 0000`; landlines as they are kept, as is any other text. */
export function formatPhone(phone: string): string {
  if (mobile.test(phone)) return `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
  if (serviceLine.test(phone)) return `${phone.slice(0, 3)} ${phone.slice(3, 6)} ${phone.slice(6)}`;
  return phone;
}

const failed = (reason: Problem): Reading<string> => ({ ok: false, problems: [reason] });
const withoutExtension = (phone: string): string => phone.replace(dashedExtension, '$1');

/** The digits as dialled within China: an area code has its 0, a mobile number has none. */
function nationalDigits(typed: string): string {
  const digits = typed.replace(/\D/g, '');
  const abroad = /^(?:\+|00)/.test(typed) ? /^(?:00)?86(.*)$/.exec(digits) : /^86(1[3-9]\d{9})$/.exec(digits);
  if (!abroad) return digits.replace(/^0(?=1[3-9]\d{9}$)/, '');
  const rest = abroad[1]!;
  return mobile.test(rest) || serviceLine.test(rest) ? rest : `0${rest.replace(/^0/, '')}`;
}

function landlineIn(typed: string): string | null {
  if (!/^\+?[\d\s()./-]+$/.test(typed)) return null;
  const found = landline.exec(nationalDigits(typed));
  return found && `${found[1]}-${found[2]}`;
}
