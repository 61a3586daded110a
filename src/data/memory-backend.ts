import { Announcer } from './announcer.js';
import type {
  Backend,
  Change,
  Kind,
  Outcome,
  Page,
  Query,
  Stored,
  Unsubscribe,
  WatchListener,
} from './backend.js';
import { copyBodies, planWrite } from './plan.js';
import { plainCopy } from './plain.js';
import { changedAfter, limitOf, pageByChange, pageById } from './query.js';
import { isGone, nameOf, newOrigin, storedOf, type Row } from './rows.js';

/** Keeps records as long as the page lives. Answers as every backend does, later and with copies. */
export class MemoryBackend implements Backend {
  readonly can = { atomic: true, watch: true, files: false, since: true };
  readonly #rows = new Map<string, Row>();
  readonly #announcer = new Announcer(null);
  readonly #origin = newOrigin();
  #seq = 0;

  read(kind: Kind, ids: readonly string[]): Promise<Stored[]> {
    return later(() => {
      const rows = [...new Set(ids)].map((id) => this.#rows.get(nameOf({ kind, id })));
      return rows.flatMap((row) => (row && !isGone(row) ? [plainCopy(storedOf(row))] : []));
    });
  }

  list(kind: Kind, query: Query): Promise<Page> {
    return later(() => {
      const limit = limitOf(query);
      const all = [...this.#rows.values()].filter((row) => row.kind === kind);
      return plainCopy(
        query.index === 'changed' ? this.#changed(all, query, limit) : byId(all, query, limit),
      );
    });
  }

  write(changes: readonly Change[], { atomic }: { readonly atomic: boolean }): Promise<Outcome[]> {
    return later(() => {
      const plan = planWrite(copyBodies(changes), this.#rows, atomic, this.#origin, this.#seq);
      this.#seq = plan.seq;
      for (const row of plan.rows) this.#rows.set(nameOf(row), row);
      this.#announcer.tell(plan.rows.map(({ kind, id }) => ({ kind, id })));
      return plan.outcomes;
    });
  }

  watch(listener: WatchListener): Unsubscribe {
    return this.#announcer.listen(listener);
  }

  #changed(all: Row[], query: Query, limit: number): Page {
    const after = changedAfter(query, this.#origin);
    const rows = all
      .filter((row) => row.seq > (after ?? 0) && (after !== null || !isGone(row)))
      .sort((a, b) => a.seq - b.seq)
      .slice(0, limit);
    return pageByChange(rows, after, rows[rows.length - 1]?.seq ?? after ?? 0, this.#origin);
  }
}

function byId(all: Row[], { from, to, cursor }: Query, limit: number): Page {
  const rows = all
    .filter(
      (row) => !isGone(row) && (from === undefined || row.id >= from) && (to === undefined || row.id <= to),
    )
    .filter((row) => cursor === undefined || row.id > cursor)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return pageById(rows, limit);
}

/** The answer as a promise; what is thrown rejects it. */
const later = <T>(answer: () => T): Promise<T> => new Promise((resolve) => resolve(answer()));
