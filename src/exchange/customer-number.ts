import { problem } from '../values/problem.js';
import { toHalfWidth } from '../values/text.js';
import type { Cells } from './cells.js';

/** 客户号: up to 32 letters, digits and dashes. @throws CellError `row-missing`, `row-scientific`, `row-number`. */
export function readNumber<Key extends string>(cells: Cells<Key>, key: Key): string {
  cells.needed(key);
  return cells.read(key, (typed) => {
    const text = toHalfWidth(typed);
    return /^[0-9A-Za-z-]{1,32}$/.test(text)
      ? { ok: true, value: text, problems: [] }
      : { ok: false, problems: [problem('row-number', { text })] };
  })!;
}
