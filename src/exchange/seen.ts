import type { CellError } from './cells.js';

/** Where something stood before; `file` is `null` where it was the same one. */
export type Earlier = { readonly line: number; readonly file: string | null };

/** Remembers what has been read, across files. */
export class Seen {
  private readonly places = new Map<string, Earlier>();

  /** Name of the file that is being read. */
  file: string | null = null;

  /** @throws what `refuse` makes of the earlier place, where `parts` have been seen together before. */
  once(parts: readonly string[], line: number, refuse: (earlier: Earlier) => CellError): void {
    const key = parts.join('\n');
    const earlier = this.places.get(key);
    if (earlier) throw refuse({ line: earlier.line, file: earlier.file === this.file ? null : earlier.file });
    this.places.set(key, { line, file: this.file });
  }
}
