import { daysBetween } from './dates.js';
import type { PlainDate } from './dates.js';
import { toHalfWidth } from './text.js';

/** Damm's quasigroup of order 10: notices every wrong digit and every swap of neighbours. */
const quasigroup = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];
const shape = /^\d{4}(\d\d)(\d{3})\d\d(\d\d)\d$/;

/** What a complaint number is made of; with these a terminal numbers its cases without a server. */
export interface ComplaintNumberParts {
  /** Four digits. */
  readonly outlet: string;
  /** The day of intake. */
  readonly on: PlainDate;
  /** Two digits. */
  readonly terminal: string;
  /** 1 to 99: the terminal's n-th case of the day. */
  readonly counter: number;
}

/**
 * A complaint number of 14 digits: outlet (4), year (2), day of the year (3), terminal (2), counter (2), check digit.
 * @throws RangeError for parts that do not fit.
 */
export function complaintNumber({ outlet, on, terminal, counter }: ComplaintNumberParts): string {
  if (!/^\d{4}$/.test(outlet)) throw new RangeError(`Not an outlet of four digits: "${outlet}"`);
  if (!/^\d\d$/.test(terminal)) throw new RangeError(`Not a terminal of two digits: "${terminal}"`);
  if (!Number.isInteger(counter) || counter < 1 || counter > 99) {
    throw new RangeError(`Not a counter from 1 to 99: ${String(counter)}`);
  }
  const dayOfYear = daysBetween(`${on.slice(0, 4)}-01-01`, on) + 1;
  const digits = `${outlet}${on.slice(2, 4)}${padded(dayOfYear, 3)}${terminal}${padded(counter, 2)}`;
  return digits + checkDigit(digits);
}

/** Whether a text is a complaint number with the right check digit; dashes, spaces and full width are taken. */
export function isComplaintNumber(text: string): boolean {
  const number = digitsOf(text);
  const found = shape.exec(number);
  if (!found) return false;
  const dayOfYear = Number(found[2]);
  return dayOfYear >= 1 && dayOfYear <= 366 && found[3] !== '00' && checkDigit(number) === '0';
}

/** `0703-26326-01-04-7`; any other text as it is. */
export function formatComplaintNumber(number: string): string {
  return shape.test(number) ? number.replace(/^(.{4})(.{5})(..)(..)(.)$/, '$1-$2-$3-$4-$5') : number;
}

/** The digit that brings the run to 0; over a number with its right check digit it is `0` itself. */
function checkDigit(digits: string): string {
  let state = 0;
  for (let i = 0; i < digits.length; i++) {
    state = Number(quasigroup[state]!.charAt(Number(digits.charAt(i))));
  }
  return String(state);
}

const digitsOf = (text: string): string => toHalfWidth(text).replace(/[\s-]/g, '');
const padded = (n: number, length: number): string => String(n).padStart(length, '0');
