import type { Change, Stored } from '../data/backend.js';
import type { BadRow, CustomerRow, ReadExport } from '../exchange/index.js';
import { archiveSchema, type Archive, type Customer, type Figure } from '../records/archive.js';
import { registerEntry, registerSchema } from '../records/register.js';
import { comparePeriods } from '../values/periods.js';
import { problem, type Problem } from '../values/problem.js';
import { withHistory } from './history.js';
import { randomKey } from './random-key.js';
import type { Session } from './session.js';
import { backendProblem } from './store-access.js';

export interface ImportOptions {
  /** From 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

export interface ImportReport {
  /** Archives made or changed. */
  readonly customers: number;
  /** Figures that are new or differ from what was kept. */
  readonly figures: number;
  /** Rows that were left out, with their file, line and reason. */
  readonly bad: readonly (BadRow & { readonly file: string })[];
  /** Why nothing at all was written, or `null`. */
  readonly problem: Problem | null;
}

/** The share of the progress that reading takes; the rest is writing. */
const readingShare = 0.7;

/**
 * Takes over customers and quarterly figures from files of the download platform. The good rows of all files go in
 * as one batch: all of them or none. What a person entered is kept; only what was empty is filled, and a figure
 * replaces the one of the same period and source.
 */
export async function importFiles(
  session: Session,
  files: Iterable<File>,
  { onProgress, signal }: ImportOptions = {},
): Promise<ImportReport> {
  const { readExport } = await import('../exchange/index.js');
  const read = await readExport(
    await Promise.all(
      [...files].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    ),
    { onProgress: (done) => onProgress?.(done * readingShare), signal },
  );
  let merged;
  try {
    merged = await merge(session, read.customers, read.figures);
  } catch (error) {
    return { customers: 0, figures: 0, bad: read.bad, problem: backendProblem(error) };
  }
  const { archives, orphans, figures } = merged;
  const bad = [...read.bad, ...orphans];
  if (archives.length === 0) return { customers: 0, figures: 0, bad, problem: null };
  const refusal = await writeTogether(session, archives);
  onProgress?.(1);
  return refusal
    ? { customers: 0, figures: 0, bad, problem: refusal }
    : { customers: archives.length, figures, bad, problem: null };
}

interface MergedArchive {
  readonly id: string;
  readonly archive: Archive;
  readonly base: string | null;
}

async function merge(
  session: Session,
  customers: readonly CustomerRow[],
  figureRows: ReadExport['figures'],
): Promise<{ archives: MergedArchive[]; orphans: ImportReport['bad']; figures: number }> {
  const rows = new Map(customers.map((row) => [row.number, row]));
  const ids = [...new Set([...rows.keys(), ...figureRows.map((row) => row.customer)])];
  const kept = new Map((await session.records.read('archive', ids)).map((stored) => [stored.id, stored]));
  const byCustomer = new Map<string, Figure[]>();
  const orphans: ImportReport['bad'][number][] = [];
  for (const row of figureRows) {
    if (rows.has(row.customer) || kept.has(row.customer)) {
      byCustomer.set(row.customer, [...(byCustomer.get(row.customer) ?? []), row.figure]);
    } else {
      orphans.push({
        file: row.file,
        line: row.line,
        problem: problem('row-customer-unknown', { customer: row.customer }),
      });
    }
  }
  const archives: MergedArchive[] = [];
  let figures = 0;
  for (const id of ids) {
    const stored = kept.get(id);
    const row = rows.get(id);
    if (!stored && !row) continue;
    const before = (stored?.body as Archive | undefined) ?? null;
    const merged = mergeFigures(before?.figures ?? [], byCustomer.get(id) ?? []);
    const filled = row ? fillCustomer(before, row) : before!;
    if (before && filled === before && merged.changed === 0) continue;
    figures += merged.changed;
    const after = { ...filled, figures: merged.figures };
    archives.push({
      id,
      archive: withHistory(before, after, session.clock.now(), session.actorId ?? ''),
      base: stored?.revision ?? null,
    });
  }
  return { archives, orphans, figures };
}

/** The archive with its empty fields filled from the row; the very same object where nothing was empty. */
function fillCustomer(before: Archive | null, { joined, ...customer }: CustomerRow): Archive {
  if (!before) return { customer, joined, figures: [], contacts: [], waivers: [], history: [] };
  const kept = before.customer as unknown as Record<string, unknown>;
  const given = customer as unknown as Record<string, unknown>;
  const empty = Object.keys(given).filter((field) => kept[field] === undefined && given[field] !== undefined);
  if (empty.length === 0 && (before.joined !== null || joined === null)) return before;
  const filled = Object.fromEntries(empty.map((field) => [field, given[field]]));
  return {
    ...before,
    joined: before.joined ?? joined,
    customer: { ...before.customer, ...(filled as Partial<Customer>) },
  };
}

const sameFigure = (a: Figure, b: Figure): boolean =>
  a.period === b.period && (a.source ?? 'platform') === (b.source ?? 'platform');

const spreadOf = ({ spread }: Figure): string =>
  [spread?.savings, spread?.insurance, spread?.wealth, spread?.bonds, spread?.funds].join('|');

function mergeFigures(
  kept: readonly Figure[],
  given: readonly Figure[],
): { figures: readonly Figure[]; changed: number } {
  const changed = given.filter((figure) => {
    const same = kept.find((old) => sameFigure(old, figure));
    return !same || same.amount !== figure.amount || spreadOf(same) !== spreadOf(figure);
  });
  if (changed.length === 0) return { figures: kept, changed: 0 };
  const untouched = kept.filter((old) => !changed.some((figure) => sameFigure(old, figure)));
  const figures = [...untouched, ...changed].sort((a, b) => comparePeriods(a.period, b.period));
  return { figures, changed: changed.length };
}

async function writeTogether(session: Session, archives: readonly MergedArchive[]): Promise<Problem | null> {
  try {
    const ids = archives.map(({ id }) => id);
    const entries = await session.records.read('register', ids);
    const kept = new Map(entries.map((entry): [string, Stored] => [entry.id, entry]));
    const changes = archives.flatMap(({ id, archive, base }): Change[] => {
      const entry = kept.get(id);
      const body = { ...(entry?.body as object | undefined), ...registerEntry(archive) };
      return [
        { kind: 'archive', id, base, schema: archiveSchema, body: archive, key: randomKey() },
        {
          kind: 'register',
          id,
          base: entry?.revision ?? null,
          schema: registerSchema,
          body,
          key: randomKey(),
        },
      ];
    });
    const outcomes = await session.records.write(changes, { atomic: true });
    if (outcomes.some((outcome) => outcome.status === 'conflict')) return problem('import-conflict');
    const refused = outcomes.find((outcome) => outcome.status === 'refused');
    return refused?.status === 'refused' ? refused.problem : null;
  } catch (error) {
    return backendProblem(error);
  }
}
