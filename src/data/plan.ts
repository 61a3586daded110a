import { problem } from '../values/problem.js';
import type { Change, Outcome } from './backend.js';
import { plainCopy } from './plain.js';
import { isGone, nameOf, rememberedKeys, revisionOf, seqOf, storedOf, type Row } from './rows.js';

export interface Plan {
  readonly outcomes: Outcome[];
  /** The rows to put, every record once. */
  readonly rows: Row[];
  /** The number of the last change, after this plan. */
  readonly seq: number;
}

/**
 * Copies the bodies, before a transaction opens: what is written is what was handed in, whatever the caller does
 * to it meanwhile. `undefined` for a body that is not plain data.
 */
export function copyBodies(changes: readonly Change[]): (Change | undefined)[] {
  return changes.map((change) => {
    try {
      return { ...change, body: plainCopy(change.body) };
    } catch {
      return undefined;
    }
  });
}

/** What a batch of changes does to the rows that stand; `standing` has them by `nameOf`. */
export function planWrite(
  changes: readonly (Change | undefined)[],
  standing: ReadonlyMap<string, Row>,
  atomic: boolean,
  origin: string,
  lastSeq: number,
): Plan {
  const planned = new Map<string, Row>();
  let seq = lastSeq;
  const outcomes = changes.map((change): Outcome => {
    if (!change) return { status: 'refused', problem: problem('body-not-plain') };
    const row = planned.get(nameOf(change)) ?? standing.get(nameOf(change));
    const replay = row?.done.find(({ key }) => key === change.key);
    if (replay) return { status: 'written', revision: replay.revision };
    const live = row && !isGone(row) ? row : undefined;
    if ((live?.revision ?? null) !== change.base) {
      return { status: 'conflict', current: live ? plainCopy(storedOf(live)) : null };
    }
    seq += 1;
    const next = rowAfter(change, row, origin, seq);
    planned.set(nameOf(change), next);
    return { status: 'written', revision: next.revision };
  });
  if (!atomic || outcomes.every(({ status }) => status === 'written')) {
    return { outcomes, rows: [...planned.values()], seq };
  }
  return { outcomes: outcomes.map((outcome) => abandoned(outcome, origin, lastSeq)), rows: [], seq: lastSeq };
}

function rowAfter(
  { kind, id, schema, body, key }: Change,
  row: Row | undefined,
  origin: string,
  seq: number,
): Row {
  const revision = revisionOf(origin, seq);
  const done = [{ key, revision }, ...(row?.done ?? [])].slice(0, rememberedKeys);
  return { kind, id, revision, schema, body, seq, done };
}

/** The outcome of a change whose atomic batch is not written: what an earlier call wrote stays written. */
function abandoned(outcome: Outcome, origin: string, lastSeq: number): Outcome {
  if (outcome.status !== 'written' || (seqOf(origin, outcome.revision) ?? 0) <= lastSeq) return outcome;
  return { status: 'refused', problem: problem('batch-not-written') };
}
