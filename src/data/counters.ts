import type { Connection } from './connection.js';
import { transact } from './transact.js';

/** Running numbers that no two tabs get twice. Without a connection they begin anew with every page. */
export class Counters {
  readonly #here = new Map<string, number>();

  readonly #connection: Connection | null;

  constructor(connection: Connection | null) {
    this.#connection = connection;
  }

  /** The next number under this name: 1, 2, 3 … A number may be skipped, never repeated. @throws BackendError */
  async next(name: string): Promise<number> {
    if (!this.#connection) {
      const number = (this.#here.get(name) ?? 0) + 1;
      this.#here.set(name, number);
      return number;
    }
    return this.#connection.use((database) =>
      transact(database, ['counters'], 'readwrite', async (transaction) => {
        const store = transaction.objectStore('counters');
        const number = ((await store.get(name)) ?? 0) + 1;
        await store.put(number, name);
        return number;
      }),
    );
  }
}
