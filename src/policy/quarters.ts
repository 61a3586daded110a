import { grainOf, isPeriod, nextPeriod } from '../values/periods.js';
import type { Period } from '../values/periods.js';
import { PolicyInputError } from './errors.js';
import { Input } from './input.js';

export type Source = 'platform' | 'manual';

/** One period of the course: a figure in yuan, or none. */
export interface Quarter {
  readonly period: Period;
  readonly amount: number | null;
  readonly source: Source | null;
}

/** A period with its figure. */
export interface Figured extends Quarter {
  readonly amount: number;
  readonly source: Source;
}

export const isFigured = <Q extends Quarter>(quarter: Q): quarter is Q & Figured => quarter.amount !== null;

const sources: readonly Source[] = ['platform', 'manual'];

/**
 * The figures in order of time, every period from the first to the last: the newest figure, or `asOf` where that
 * is later. Where a period has two figures, the platform's stands.
 * @throws PolicyInputError for a wrong period or amount, an unknown source, two figures of one source for a period.
 */
export function quartersOf(input: Input, grain: 'month' | 'quarter' | 'year'): Quarter[] {
  const figures = figuresByPeriod(input, grain);
  const asOf = input.optional('asOf', (key) => periodAt(input, key, grain));
  // Periods of one grain are in order of time as text.
  const known = [...figures.keys()].sort();
  const first = known[0] ?? asOf;
  if (first === undefined) return [];
  const newest = known[known.length - 1] ?? first;
  const last = asOf !== undefined && asOf > newest ? asOf : newest;
  const quarters: Quarter[] = [];
  for (let period = first; ; period = nextPeriod(period)) {
    quarters.push(figures.get(period) ?? { period, amount: null, source: null });
    if (period === last) return quarters;
  }
}

function figuresByPeriod(input: Input, grain: 'month' | 'quarter' | 'year'): Map<Period, Figured> {
  const figures = new Map<Period, Figured>();
  const seen = new Set<string>();
  for (const item of input.list('figures')) {
    const period = periodAt(item, 'period', grain);
    const amount = item.amount('amount');
    const source = item.optional('source', (key) => item.oneOf(key, sources)) ?? 'platform';
    const key = `${period} ${source}`;
    if (seen.has(key)) throw new PolicyInputError(item.at('period'), 'twice', 'single-figure');
    seen.add(key);
    if (source === 'platform' || !figures.has(period)) figures.set(period, { period, amount, source });
  }
  return figures;
}

function periodAt(input: Input, key: string, grain: 'month' | 'quarter' | 'year'): Period {
  const value = input.get(key);
  return isPeriod(value) && grainOf(value) === grain ? value : input.refuse(key, grain);
}
