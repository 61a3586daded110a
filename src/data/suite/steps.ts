import type { Backend, Change, Kind, Outcome, Page, Query, Stored } from '../backend.js';
import { newOrigin } from '../rows.js';
import { check } from './checks.js';

// A server may remember the keys of earlier runs.
const run = newOrigin();
let counted = 0;

/** A change that sets the body of a record, with a key of its own. */
export const put = (
  id: string,
  body: unknown,
  base: string | null = null,
  more: Partial<Change> = {},
): Change => ({ kind: 'archive', id, base, schema: 1, body, key: `${run}-${(counted += 1)}`, ...more });

export const drop = (id: string, base: string): Change => put(id, null, base);

export const idsOf = (page: Page): string[] => page.items.map(({ id }) => id);

export const statuses = (outcomes: readonly Outcome[]): string[] => outcomes.map(({ status }) => status);

/** Writes one change and answers its revision. */
export async function written(backend: Backend, change: Change): Promise<string> {
  return revision((await backend.write([change], { atomic: true }))[0]);
}

/** The revision of a change that has to be written. */
export function revision(outcome: Outcome | undefined): string {
  if (outcome?.status === 'written') return outcome.revision;
  return check(false, `a change was not written but ${outcome?.status}`);
}

/** The record, which has to be there. */
export async function standing(backend: Backend, id: string, kind: Kind = 'archive'): Promise<Stored> {
  const records = await backend.read(kind, [id]);
  return records[0] ?? check(false, `the record ${id} is not there`);
}

/** All pages of a listing by id, a hundred at most: a broken backend may go round for ever. */
export async function allPages(backend: Backend, query: Query): Promise<Page[]> {
  let page = await backend.list('archive', query);
  const pages = [page];
  while (page.cursor !== undefined && pages.length < 100) {
    page = await backend.list('archive', { ...query, cursor: page.cursor });
    pages.push(page);
  }
  return pages;
}

export interface Heard {
  readonly stop: () => void;
  /** Waits for the name to be told, then forgets everything told so far. */
  readonly until: (name: string) => Promise<void>;
  readonly told: () => readonly string[];
}

/** Listens to a backend that can watch; names are "kind id". */
export function listen(backend: Backend, patience: number): Heard {
  const told: string[] = [];
  let wake = (): void => undefined;
  const stop = backend.watch!((changed) => {
    for (const { kind, id } of changed) told.push(`${kind} ${id}`);
    if (changed.length === 0) told.push('anything');
    wake();
  });
  const until = (name: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`watch() did not tell of ${name}`)), patience);
      wake = () => {
        if (!told.includes(name) && !told.includes('anything')) return;
        clearTimeout(timer);
        wake = () => undefined;
        told.length = 0;
        resolve();
      };
      wake();
    });
  return { stop, until, told: () => told };
}
