import { BackendError, type Page, type Query } from './backend.js';
import { isGone, revisionOf, seqOf, storedOf, type Row } from './rows.js';

/** How many items the query asks for. @throws BackendError `invalid` */
export function limitOf({ limit = 500 }: Query): number {
  if (Number.isInteger(limit) && limit >= 1) return limit;
  throw new BackendError('invalid', `limit ${limit} is not a whole number of 1 or more`);
}

/** After which change a listing by `changed` goes on, `null` for one from the start. @throws BackendError `invalid` */
export function changedAfter({ cursor, since }: Query, origin: string): number | null {
  const place = cursor ?? since;
  if (place === undefined) return null;
  const seq = seqOf(origin, place);
  if (seq !== null) return seq;
  throw new BackendError('invalid', 'this cursor belongs to other records; list from the start');
}

/** The page of at most `limit` items out of live rows in the order of ids, one more than the limit if there are more. */
export function pageById(rows: readonly Row[], limit: number): Page {
  const items = rows.slice(0, limit).map(storedOf);
  const last = items[items.length - 1];
  return rows.length > limit && last ? { items, cursor: last.id } : { items };
}

/** The page out of rows in the order of change that follow `after`; `seen` = the last change looked at. */
export function pageByChange(rows: readonly Row[], after: number | null, seen: number, origin: string): Page {
  const items = rows.filter((row) => !isGone(row)).map(storedOf);
  const cursor = revisionOf(origin, seen);
  return after === null
    ? { items, cursor }
    : { items, cursor, gone: rows.filter(isGone).map(({ id }) => id) };
}
