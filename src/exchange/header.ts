import { placesOf } from './columns.js';
import type { Columns, Place } from './columns.js';
import type { CsvRow } from './csv.js';

/** The row of headings. */
export interface Header<Key extends string> {
  readonly line: number;
  /** Number of columns. */
  readonly width: number;
  readonly places: ReadonlyMap<Key, Place>;
}

/** Above the headings a download may carry a title and a date. */
const linesAboveHeader = 5;

/** The row with the most known headings among the first ones; `null` where none has two. */
export function headerOf<Key extends string>(
  rows: readonly CsvRow[],
  columns: Columns<Key>,
): Header<Key> | null {
  let best: Header<Key> | null = null;
  for (const { line, cells } of rows.slice(0, linesAboveHeader + 1)) {
    const places = placesOf(cells ?? [], columns);
    if (places.size > (best?.places.size ?? 1)) best = { line, width: widthOf(cells ?? []), places };
  }
  return best;
}

/** Number of cells without the empty ones at the end, which spreadsheets add. */
export function widthOf(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1]!.trim() === '') width--;
  return width;
}
