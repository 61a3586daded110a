import type { Figure, Spread } from '../records/archive.js';
import { fromFen, toFen } from '../values/money.js';
import { grainOf, readPeriod } from '../values/periods.js';
import type { Period } from '../values/periods.js';
import { problem } from '../values/problem.js';
import type { Reading } from '../values/problem.js';
import type { Cells } from './cells.js';
import type { Columns } from './columns.js';
import { readNumber } from './customer-number.js';
import { readTable } from './read-table.js';
import type { TableKind } from './read-table.js';
import type { FigureRow, ReadOptions, ReadRows } from './rows.js';
import { Seen } from './seen.js';

type Part = keyof Spread;
export type FigureColumn = 'customer' | 'period' | 'amount' | 'source' | Part;

const parts: readonly Part[] = ['savings', 'insurance', 'wealth', 'bonds', 'funds'];

export const figureColumns: Columns<FigureColumn> = new Map<FigureColumn, readonly string[]>([
  ['customer', ['客户号', '客户编号', '客户号码', '客户代码']],
  ['period', ['季度', '统计季度', '所属季度', '期间', '统计期间']],
  ['amount', ['季度日均总资产', '季日均总资产', '日均总资产', '季度日均资产', '季日均资产', '总资产']],
  ['savings', ['储蓄', '人民币储蓄', '储蓄存款', '储蓄日均']],
  ['insurance', ['保险', '保险日均']],
  ['wealth', ['理财', '人民币理财', '理财产品', '理财日均']],
  ['bonds', ['国债', '国债日均']],
  ['funds', ['基金', '基金日均']],
  ['source', ['来源', '数据来源']],
]);

const sources: ReadonlyMap<string, NonNullable<Figure['source']>> = new Map([
  ['平台', 'platform'],
  ['省平台', 'platform'],
  ['平台下载', 'platform'],
  ['platform', 'platform'],
  ['手工', 'manual'],
  ['人工', 'manual'],
  ['手工统计', 'manual'],
  ['manual', 'manual'],
]);

/**
 * The quarterly figures of a download in CSV, amounts in yuan (or 万元 where the heading says so).
 * Bad rows: a cell that cannot be read (problems of the values' readers), `row-missing`, `row-number`,
 * `row-quarter` {text}, `row-source` {text}, `row-spread` {amount, sum, difference} where the five parts do not add
 * up, `row-cells`, `row-quotes`, `row-damaged`, `row-scientific`, `row-duplicate-figure` {customer, period, line, file}.
 */
export const readFigures = (text: string, options: ReadOptions = {}): Promise<ReadRows<FigureRow>> =>
  readTable(text, figureTable(new Seen()), options);

/** `seen` goes from file to file where several are read. */
export const figureTable = (seen: Seen): TableKind<FigureColumn, FigureRow> => ({
  columns: figureColumns,
  needed: ['customer', 'period', 'amount'],
  row(cells, line) {
    const row = { customer: readNumber(cells, 'customer'), figure: figureOf(cells), line };
    const { period, source = 'platform' } = row.figure;
    seen.once([row.customer, period, source], line, (earlier) =>
      cells.error('period', problem('row-duplicate-figure', { customer: row.customer, period, ...earlier })),
    );
    return row;
  },
});

function figureOf(cells: Cells<FigureColumn>): Figure {
  cells.needed('period');
  cells.needed('amount');
  const period = cells.read('period', readQuarter)!;
  const amount = cells.money('amount')!;
  const source = cells.read('source', readSource);
  const spread = spreadOf(cells, amount);
  return { period, amount, ...(source && { source }), ...(spread && { spread }) };
}

function readQuarter(text: string): Reading<Period> {
  const reading = readPeriod(text);
  return reading.ok && grainOf(reading.value) === 'quarter'
    ? reading
    : { ok: false, problems: [problem('row-quarter', { text })] };
}

function readSource(text: string): Reading<NonNullable<Figure['source']>> {
  const value = sources.get(text.toLowerCase());
  return value
    ? { ok: true, value, problems: [] }
    : { ok: false, problems: [problem('row-source', { text })] };
}

/** The parts given; `undefined` where none is: the spread is unknown. */
function spreadOf(cells: Cells<FigureColumn>, amount: number): Spread | undefined {
  const given = parts
    .map((part) => ({ part, yuan: cells.money(part) }))
    .filter((entry): entry is { part: Part; yuan: number } => entry.yuan !== undefined);
  if (given.length === 0) return undefined;
  const sum = given.reduce((fen, { yuan }) => fen + toFen(yuan), 0);
  const difference = Math.abs(sum - toFen(amount));
  if (difference > 0) {
    throw cells.error(
      'amount',
      problem('row-spread', { amount, sum: fromFen(sum), difference: fromFen(difference) }),
    );
  }
  return Object.fromEntries(given.map(({ part, yuan }) => [part, yuan]));
}
