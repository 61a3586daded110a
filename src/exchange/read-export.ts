import { csvChunks } from './csv.js';
import { customerTable } from './customers.js';
import { decodeText } from './decode-text.js';
import { figureColumns, figureTable } from './figures.js';
import { headerOf } from './header.js';
import { readTable } from './read-table.js';
import type { BadRow, CustomerRow, FigureRow, ReadOptions } from './rows.js';
import { Seen } from './seen.js';

export interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadExport {
  readonly customers: CustomerRow[];
  readonly figures: (FigureRow & { readonly file: string })[];
  readonly bad: (BadRow & { readonly file: string })[];
}

/**
 * What the provincial platform's download holds: any number of files in any order, each recognised by its
 * headings, UTF-8 or GB18030. A file that is none of them is one bad row (`file-empty`, `file-workbook`,
 * `file-binary`, `file-unknown`, `file-columns` {missing}). A customer, or a figure, that stands in two files
 * counts once.
 */
export async function readExport(
  files: readonly ExportFile[],
  { onProgress, signal }: ReadOptions = {},
): Promise<ReadExport> {
  const result: ReadExport = { customers: [], figures: [], bad: [] };
  const customers = new Seen();
  const figures = new Seen();
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  let before = 0;
  for (const { name, bytes } of files) {
    const { text } = decodeText(bytes);
    const done = before;
    const options: ReadOptions = {
      ...(signal && { signal }),
      onProgress: (share) => onProgress?.((done + share * bytes.length) / total),
    };
    customers.file = figures.file = name;
    let bad: readonly BadRow[];
    if (await holdsFigures(text)) {
      const read = await readTable(text, figureTable(figures), options);
      for (const row of read.rows) result.figures.push({ ...row, file: name });
      bad = read.bad;
    } else {
      const read = await readTable(text, customerTable(customers), options);
      for (const row of read.rows) result.customers.push(row);
      bad = read.bad;
    }
    for (const row of bad) result.bad.push({ file: name, ...row });
    before += bytes.length;
  }
  onProgress?.(1);
  return result;
}

/** Whether the headings name a quarter or an amount beside the customer. */
async function holdsFigures(text: string): Promise<boolean> {
  for await (const { rows } of csvChunks(text.slice(0, 8192))) {
    const places = headerOf(rows, figureColumns)?.places;
    return places !== undefined && (places.has('period') || places.has('amount'));
  }
  return false;
}
