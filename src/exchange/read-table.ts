import { problem } from '../values/problem.js';
import { CellError, Cells } from './cells.js';
import type { Columns } from './columns.js';
import { csvChunks } from './csv.js';
import type { CsvRow } from './csv.js';
import { fileProblem } from './file-problem.js';
import { headerOf, widthOf } from './header.js';
import type { Header } from './header.js';
import type { BadRow, ReadOptions, ReadRows } from './rows.js';

/** A kind of file: its columns, those it cannot do without, and how a row becomes a record. */
export interface TableKind<Key extends string, Row> {
  readonly columns: Columns<Key>;
  readonly needed: readonly Key[];
  /** @throws CellError where the row cannot be used. */
  readonly row: (cells: Cells<Key>, line: number) => Row;
}

/** Every row of a file of a known kind, good ones and bad ones. A file without headings is one bad row. */
export async function readTable<Key extends string, Row>(
  text: string,
  kind: TableKind<Key, Row>,
  { onProgress, signal }: ReadOptions,
): Promise<ReadRows<Row>> {
  const rows: Row[] = [];
  const bad: BadRow[] = [];
  const spoilt = fileProblem(text);
  if (spoilt) return { rows, bad: [{ line: 1, problem: spoilt }] };
  let header: Header<Key> | null = null;
  for await (const chunk of csvChunks(text, signal)) {
    let body = chunk.rows;
    if (!header) {
      header = headerOf(body, kind.columns);
      if (!header) return { rows, bad: [{ line: 1, problem: problem('file-unknown') }] };
      const missing = missingColumns(header, kind);
      if (missing.length > 0) {
        return { rows, bad: [{ line: header.line, problem: problem('file-columns', { missing }) }] };
      }
      const { line } = header;
      body = body.filter((row) => row.line > line);
    }
    for (const row of body) {
      try {
        rows.push(kind.row(cellsOf(row, header), row.line));
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        bad.push({
          line: row.line,
          ...(error.column !== undefined && { column: error.column }),
          problem: error.problem,
        });
      }
    }
    onProgress?.(chunk.share);
  }
  if (rows.length === 0 && bad.length === 0)
    bad.push({ line: header?.line ?? 1, problem: problem('file-empty') });
  return { rows, bad };
}

const missingColumns = <Key extends string, Row>(
  { places }: Header<Key>,
  { columns, needed }: TableKind<Key, Row>,
): string[] => needed.filter((key) => !places.has(key)).map((key) => columns.get(key)![0]!);

function cellsOf<Key extends string>({ cells }: CsvRow, { places, width }: Header<Key>): Cells<Key> {
  if (!cells) throw new CellError(problem('row-quotes'));
  // Trailing separators, which spreadsheets add, are no cells.
  if (cells.length < width || widthOf(cells) > width) {
    throw new CellError(problem('row-cells', { expected: width, found: cells.length }));
  }
  return new Cells(cells, places);
}
