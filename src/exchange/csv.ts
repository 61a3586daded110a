/** A row of cells, or the place of a row whose quotation marks do not close. */
export interface CsvRow {
  /** Line of the text on which the row begins, from 1. */
  readonly line: number;
  /** `null`: the quotation marks are broken; reading went on with the next line. */
  readonly cells: readonly string[] | null;
}

export interface CsvChunk {
  readonly rows: readonly CsvRow[];
  /** Share of the text that is read, 0 to 1. */
  readonly share: number;
}

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

const chunkLength = 1 << 15;

/**
 * Rows of a comma, tab or semicolon separated text, some hundreds at a time; between two chunks the page gets
 * its turn. Blank lines are left out but counted, as are the lines of a quoted cell.
 * @throws DOMException `AbortError` once `signal` is aborted.
 */
export async function* csvChunks(source: string, signal?: AbortSignal): AsyncGenerator<CsvChunk> {
  const { default: Papa } = await import('papaparse');
  const text = source.replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(text);
  const parse = (part: string, last: boolean): Parsed =>
    new Papa.Parser({ delimiter, newline: '\n' }).parse(part, 0, !last) as Parsed;
  let line = 1;
  let start = 0;
  let end = 0;
  while (end < text.length) {
    if (signal?.aborted) throw new DOMException('The reading was aborted.', 'AbortError');
    end = Math.min(end + chunkLength, text.length);
    const rows: CsvRow[] = [];
    for (let broken = true; broken;) {
      const part = text.slice(start, end);
      const { data, errors, meta } = parse(part, end === text.length);
      const bad = errors.find((error) => error.row < data.length);
      broken = bad !== undefined;
      const first = line;
      for (const cells of data.slice(0, bad?.row)) {
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
        line += linesOf(cells);
      }
      if (broken) {
        rows.push({ line, cells: null });
        line++;
        start += offsetOfLine(part, line - first);
      } else {
        start += meta.cursor;
      }
    }
    yield { rows, share: end / text.length };
    await turn();
  }
}

/** The separator that occurs most often in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4096);
  const [best] = [',', '\t', ';']
    .map((delimiter) => ({ delimiter, count: head.split(delimiter).length }))
    .sort((a, b) => b.count - a.count);
  return best!.delimiter;
}

const linesOf = (cells: readonly string[]): number =>
  cells.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1);

/** Where the line `count` lines further down begins. */
function offsetOfLine(text: string, count: number): number {
  let offset = 0;
  for (let passed = 0; passed < count; passed++) {
    const next = text.indexOf('\n', offset);
    if (next < 0) return text.length;
    offset = next + 1;
  }
  return offset;
}

/** A task of its own that, unlike a timer, is not held back in a background tab. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
