import { problem } from './problem.js';
import type { Reading } from './problem.js';
import { toHalfWidth } from './text.js';

/** A Chinese postcode: six digits, the first from 0 to 8. Problems: `empty`, `postcode-unreadable`. */
export function readPostcode(text: string): Reading<string> {
  const postcode = toHalfWidth(text).replace(/\s/g, '');
  if (postcode === '') return { ok: false, problems: [problem('empty')] };
  return /^[0-8]\d{5}$/.test(postcode)
    ? { ok: true, value: postcode, problems: [] }
    : { ok: false, problems: [problem('postcode-unreadable')] };
}
