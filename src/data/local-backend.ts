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
import { sharedConnection, type Connection } from './connection.js';
import { copyBodies, planWrite } from './plan.js';
import { changedAfter, limitOf, pageByChange, pageById } from './query.js';
import { isGone, nameOf, storedOf, type Row } from './rows.js';
import { transact, type Transaction } from './transact.js';

/** Keeps records in IndexedDB. A write is answered when it is on disk; other tabs hear of it. */
export class LocalBackend implements Backend {
  readonly can = { atomic: true, watch: true, files: false, since: true };
  readonly #connection: Connection;

  constructor(connection: Connection = sharedConnection()) {
    this.#connection = connection;
  }

  read(kind: Kind, ids: readonly string[]): Promise<Stored[]> {
    return this.#transact('readonly', async (transaction) => {
      const store = transaction.objectStore('records');
      const rows = await Promise.all([...new Set(ids)].map((id) => store.get([kind, id])));
      return rows.flatMap((row) => (row && !isGone(row) ? [storedOf(row)] : []));
    });
  }

  list(kind: Kind, query: Query): Promise<Page> {
    return this.#transact('readonly', (transaction) =>
      query.index === 'changed' ? listByChange(transaction, kind, query) : listById(transaction, kind, query),
    );
  }

  async write(changes: readonly Change[], { atomic }: { readonly atomic: boolean }): Promise<Outcome[]> {
    if (changes.length === 0) return [];
    const wishes = copyBodies(changes);
    const { outcomes, rows } = await this.#transact('readwrite', async (transaction) => {
      const records = transaction.objectStore('records');
      const meta = transaction.objectStore('meta');
      const [origin, seq] = await Promise.all([meta.get('origin'), meta.get('seq')]);
      const asked = wishes.flatMap((wish) => (wish ? [records.get([wish.kind, wish.id])] : []));
      const found = await Promise.all(asked);
      const standing = new Map(found.flatMap((row) => (row ? [[nameOf(row), row]] : [])));
      const plan = planWrite(wishes, standing, atomic, String(origin), Number(seq));
      const puts: Promise<unknown>[] = plan.rows.map((row) => records.put(row));
      if (plan.rows.length > 0) puts.push(meta.put(plan.seq, 'seq'));
      await Promise.all(puts);
      return plan;
    });
    this.#connection.announcer.tell(rows.map(({ kind, id }) => ({ kind, id })));
    return outcomes;
  }

  watch(listener: WatchListener): Unsubscribe {
    return this.#connection.announcer.listen(listener);
  }

  #transact<Mode extends 'readonly' | 'readwrite', T>(
    mode: Mode,
    work: (transaction: Transaction<Mode>) => Promise<T>,
  ): Promise<T> {
    return this.#connection.use((database) => transact(database, ['records', 'meta'], mode, work));
  }
}

async function listById(transaction: Transaction<'readonly'>, kind: Kind, query: Query): Promise<Page> {
  const limit = limitOf(query);
  const store = transaction.objectStore('records');
  const lower = [kind, query.cursor ?? query.from ?? ''];
  // An array sorts after every text, so this bound follows every id.
  const upper = query.to === undefined ? [kind, []] : [kind, query.to];
  const { rows } = await collect(
    (range, count) => store.getAll(range, count),
    { lower, upper, open: query.cursor !== undefined, keyOf: ({ id }) => [kind, id] },
    limit + 1,
    (row) => !isGone(row),
  );
  return pageById(rows, limit);
}

async function listByChange(transaction: Transaction<'readonly'>, kind: Kind, query: Query): Promise<Page> {
  const limit = limitOf(query);
  const index = transaction.objectStore('records').index('changed');
  const origin = String(await transaction.objectStore('meta').get('origin'));
  const after = changedAfter(query, origin);
  const { rows, last } = await collect(
    (range, count) => index.getAll(range, count),
    { lower: [kind, after ?? 0], upper: [kind, Infinity], open: true, keyOf: ({ seq }) => [kind, seq] },
    limit,
    (row) => after !== null || !isGone(row),
  );
  return pageByChange(rows, after, last?.seq ?? after ?? 0, origin);
}

interface Span {
  readonly lower: IDBValidKey;
  readonly upper: IDBValidKey;
  /** Whether `lower` itself is left out. */
  readonly open: boolean;
  readonly keyOf: (row: Row) => IDBValidKey;
}

/** The first `count` rows of the span that are wanted, and the last row looked at. */
async function collect(
  getAll: (range: IDBKeyRange, count: number) => Promise<Row[]>,
  { lower, upper, open, keyOf }: Span,
  count: number,
  wanted: (row: Row) => boolean,
): Promise<{ rows: Row[]; last: Row | undefined }> {
  let rows: Row[] = [];
  let last: Row | undefined;
  let more = true;
  while (more && rows.length < count) {
    const order = indexedDB.cmp(lower, upper);
    if (order > 0 || (order === 0 && open)) break;
    const missing = count - rows.length;
    const found = await getAll(IDBKeyRange.bound(lower, upper, open), missing);
    rows = rows.concat(found.filter(wanted));
    more = found.length === missing;
    last = found[found.length - 1] ?? last;
    if (last) [lower, open] = [keyOf(last), true];
  }
  return { rows, last };
}
