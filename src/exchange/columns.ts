import { toHalfWidth } from '../values/text.js';

/** For each column of a kind of file: the headings it goes by, the usual one first. */
export type Columns<Key extends string> = ReadonlyMap<Key, readonly string[]>;

/** Where a column stands in a file. */
export interface Place {
  readonly index: number;
  /** The heading as the file spells it. */
  readonly heading: string;
  /** The heading says that amounts are in units of 10 000 yuan. */
  readonly tenThousands: boolean;
}

/**
 * The columns among a row of headings. Spaces, full-width letters, capitals and remarks in brackets do not
 * matter; of two headings for one column the first counts.
 */
export function placesOf<Key extends string>(
  headings: readonly string[],
  columns: Columns<Key>,
): Map<Key, Place> {
  const places = new Map<Key, Place>();
  headings.forEach((heading, index) => {
    const name = plain(heading);
    for (const [key, names] of columns) {
      if (!places.has(key) && names.includes(name)) {
        places.set(key, { index, heading: heading.trim(), tenThousands: /万/.test(heading) });
      }
    }
  });
  return places;
}

const plain = (heading: string): string =>
  toHalfWidth(heading)
    .replace(/[([【].*$/, '')
    .replace(/[\s_"*:]/g, '')
    .toLowerCase();
