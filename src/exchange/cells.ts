import { readMoney } from '../values/money.js';
import { problem } from '../values/problem.js';
import type { Problem, Reading } from '../values/problem.js';
import type { Place } from './columns.js';

/** A cell that makes its row a bad one. */
export class CellError extends Error {
  constructor(
    readonly problem: Problem,
    readonly column?: string,
  ) {
    super(problem.code);
  }
}

/** The cells of one row by column, read or refused with a `CellError`. */
export class Cells<Key extends string> {
  constructor(
    private readonly cells: readonly string[],
    private readonly places: ReadonlyMap<Key, Place>,
  ) {}

  /** The text of a cell without what spreadsheets put around numbers (`="007"`, a leading apostrophe, tabs). */
  text(key: Key): string {
    const place = this.places.get(key);
    if (!place) return '';
    const text = this.cells[place.index]!.replace(/^\s*(?:="(.*)"|'(.*))\s*$/, '$1$2').trim();
    if (text.includes('\ufffd')) throw this.error(key, problem('row-damaged'));
    return text;
  }

  /** A text without which the row is of no use. */
  needed(key: Key): string {
    const text = this.text(key);
    if (text === '') throw this.error(key, problem('row-missing'));
    return text;
  }

  /** A cell as `read` understands it; `undefined` where it is empty. */
  read<T>(key: Key, read: (text: string) => Reading<T>): T | undefined {
    const text = this.text(key);
    if (text === '') return undefined;
    if (/^\d(\.\d+)?E\+\d+$/i.test(text)) throw this.error(key, problem('row-scientific', { text }));
    const reading = read(text);
    if (!reading.ok) throw this.error(key, reading.problems[0]!);
    return reading.value;
  }

  /** An amount in yuan; a heading in 万元 is minded. */
  money(key: Key): number | undefined {
    const unit = this.places.get(key)?.tenThousands ? '万' : '';
    return this.read(key, (text) => readMoney(/\d$/.test(text) ? text + unit : text));
  }

  error(key: Key, reason: Problem): CellError {
    return new CellError(reason, this.places.get(key)?.heading);
  }
}
