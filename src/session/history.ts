import type { Archive, Customer, FieldChange } from '../records/archive.js';
import type { Instant } from '../values/dates.js';
import { toJson } from '../values/json.js';

type Plain = string | number | boolean | null;

const plain = (value: unknown): Plain =>
  value === undefined || value === null
    ? null
    : typeof value === 'object'
      ? toJson(value)
      : (value as string | number | boolean);

/** Fields of the customer that differ, as changes by `by` at `at`. */
export function fieldChanges(
  before: Customer | null,
  after: Customer,
  at: Instant,
  by: string,
): FieldChange[] {
  const old = (before ?? {}) as Record<string, unknown>;
  const now = after as unknown as Record<string, unknown>;
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return fields
    .map((field) => ({ field, at, by, from: plain(old[field]), to: plain(now[field]) }))
    .filter((change) => change.from !== change.to);
}

/** The archive with what changed since `before` added to its history. */
export const withHistory = (before: Archive | null, after: Archive, at: Instant, by: string): Archive => ({
  ...after,
  history: [...after.history, ...fieldChanges(before?.customer ?? null, after.customer, at, by)],
});
