import { readCreditCode, maskCreditCode } from './credit-code.js';
import { readDate } from './dates.js';
import { maskIdNumber, readIdNumber } from './id-number.js';
import { formatMailItem, readMailItem } from './mail-item.js';
import { hidden, maskMiddle } from './mask.js';
import { formatYuan, isYuan, readMoney } from './money.js';
import { maskName, readName } from './name.js';
import { formatPhone, maskPhone, readPhone } from './phone.js';
import { readPostcode } from './postcode.js';
import { problem } from './problem.js';
import type { Reading } from './problem.js';
import { toHalfWidth } from './text.js';

/** The closed list of types that a pack's field may have. */
export type FieldType =
  | 'text'
  | 'long-text'
  | 'name'
  | 'phone'
  | 'id-number'
  | 'credit-code'
  | 'mail-item'
  | 'postcode'
  | 'date'
  | 'money'
  | 'number'
  | 'choice';

export type FieldValue = string | number;

/** How the values of one field type are read from what was typed, shown, and shown without giving them away. */
export interface FieldHandling {
  read(text: string): Reading<FieldValue>;
  format(value: FieldValue, locale: string): string;
  mask(value: FieldValue): string;
}

const asKept = (value: FieldValue): string => String(value);
const hide = (): string => hidden;
const masked = (mask: (value: string) => string) => (value: FieldValue) => mask(String(value));

/** Reader, format and mask of every field type. Whether a `choice` is among the field's choices is the pack's to say. */
export const fieldTypes: Readonly<Record<FieldType, FieldHandling>> = {
  text: { read: (text) => readText(text.replace(/\s+/g, ' ')), format: asKept, mask: hide },
  'long-text': { read: readText, format: asKept, mask: hide },
  name: { read: readName, format: asKept, mask: masked(maskName) },
  phone: { read: readPhone, format: (value) => formatPhone(String(value)), mask: masked(maskPhone) },
  'id-number': { read: readIdNumber, format: asKept, mask: masked(maskIdNumber) },
  'credit-code': { read: readCreditCode, format: asKept, mask: masked(maskCreditCode) },
  'mail-item': {
    read: readMailItem,
    format: (value) => formatMailItem(String(value)),
    mask: masked((value) => maskMiddle(value, 2, 4)),
  },
  postcode: { read: readPostcode, format: asKept, mask: masked((value) => maskMiddle(value, 3, 0)) },
  date: { read: readDate, format: asKept, mask: hide },
  money: {
    read: readMoney,
    format: (value) => (isYuan(value) ? formatYuan(value) : String(value)),
    mask: hide,
  },
  number: { read: readNumber, format: asKept, mask: hide },
  choice: { read: readText, format: asKept, mask: hide },
};

function readText(text: string): Reading<string> {
  const value = text.trim();
  return value === '' ? { ok: false, problems: [problem('empty')] } : { ok: true, value, problems: [] };
}

function readNumber(text: string): Reading<number> {
  const typed = toHalfWidth(text).replace(/\s/g, '');
  if (typed === '') return { ok: false, problems: [problem('empty')] };
  return /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(typed)
    ? { ok: true, value: Number(typed.replace(/,/g, '')), problems: [] }
    : { ok: false, problems: [problem('number-unreadable')] };
}
