import type { Grain } from '../values/periods.js';

/** Lengths of a cadence's windows, in months. */
export const monthsOf: Readonly<Record<Grain, number>> = {
  month: 1,
  'two-months': 2,
  quarter: 3,
  'half-year': 6,
  year: 12,
};
