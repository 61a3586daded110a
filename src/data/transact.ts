import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database, Schema } from './schema.js';

export type StoreName = StoreNames<Schema>;
export type Transaction<Mode extends 'readonly' | 'readwrite'> = IDBPTransaction<Schema, StoreName[], Mode>;

/**
 * Runs `work` in one transaction and answers when that is complete, on disk where something was written. `work`
 * may await nothing but requests of the transaction. If it throws, nothing is written.
 */
export async function transact<Mode extends 'readonly' | 'readwrite', T>(
  database: Database,
  stores: StoreName[],
  mode: Mode,
  work: (transaction: Transaction<Mode>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(stores, mode, { durability: 'strict' });
  const failure = transaction.done.then(
    () => null,
    (error: Error | null) => error ?? new DOMException('The transaction was aborted', 'AbortError'),
  );
  let result: T;
  try {
    result = await work(transaction);
  } catch (error) {
    abort(transaction);
    const cause = await failure;
    // Requests only hear that their transaction was aborted; the transaction knows why.
    throw cause !== null && (error as Error).name === 'AbortError' ? cause : error;
  }
  const cause = await failure;
  if (cause !== null) throw cause;
  return result;
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It had ended already.
  }
}
