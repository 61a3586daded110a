import type { Customer, Figure } from '../records/archive.js';
import type { PlainDate } from '../values/dates.js';
import type { Problem } from '../values/problem.js';

/** One line of a customer file. */
export interface CustomerRow extends Customer {
  /** The day first registered as a high-end customer; `null` where the file does not say. */
  readonly joined: PlainDate | null;
}

/** One line of a figure file. */
export interface FigureRow {
  /** 客户号 of the customer the figure belongs to. */
  readonly customer: string;
  readonly figure: Figure;
  /** Line of the file on which the row begins, from 1: a figure whose customer nobody knows is reported by it. */
  readonly line: number;
}

/** A row that was left out, and why. */
export interface BadRow {
  /** Line of the file on which the row begins, from 1. Of a problem with the whole file: its header line, or 1. */
  readonly line: number;
  /** Heading of the column at fault, as the file spells it; absent where it is the row as a whole. */
  readonly column?: string;
  readonly problem: Problem;
}

export interface ReadOptions {
  /** Told the share of the text that is done, 0 to 1, ending in 1. */
  readonly onProgress?: (share: number) => void;
  /** Aborting rejects the promise with an `AbortError`. */
  readonly signal?: AbortSignal;
}

export interface ReadRows<Row> {
  readonly rows: Row[];
  readonly bad: BadRow[];
}
