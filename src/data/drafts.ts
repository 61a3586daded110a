import { BackendError } from './backend.js';
import type { Connection } from './connection.js';
import { backendErrorOf } from './errors.js';
import { plainCopy } from './plain.js';
import { transact } from './transact.js';

/** Whose typing this is. `record`: null for a record that does not exist yet; `actor`: null where nobody is named. */
export interface DraftKey {
  readonly element: string;
  readonly record: string | null;
  readonly actor: string | null;
}

export interface Draft<Value = unknown> {
  readonly value: Value;
  /** Milliseconds since 1970, of the last `put`. */
  readonly savedAt: number;
  /** Revision of the record the typing began on; null for a new one. */
  readonly base: string | null;
}

/** Where drafts are now: on disk, or only in this page, then with the reason unless there is no database at all. */
export type DraftStatus =
  { readonly kept: 'disk' } | { readonly kept: 'page'; readonly error: BackendError | null };

export interface DraftOptions {
  readonly now: () => number;
  /** Told when the answer to "is what was typed on disk?" changes. */
  readonly onStatus?: (status: DraftStatus) => void;
}

type StoreKey = [element: string, record: string, actor: string];

interface Unsaved {
  readonly key: StoreKey;
  /** null = to be removed. */
  readonly draft: Draft | null;
}

/** Writing begins this long after the first keystroke that is not on disk, however long the typing goes on. */
const writeDelay = 200;
const retryDelay = 2000;

/** What was typed and not saved yet; on this machine only, never sent anywhere. */
export class Drafts {
  readonly #connection: Connection | null;
  readonly #options: DraftOptions;
  /** Everything not on disk yet, also what is being written. Without a database: all drafts. */
  readonly #unsaved = new Map<string, Unsaved>();
  #writeTimer: ReturnType<typeof setTimeout> | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | null = null;
  #status: string | undefined;

  constructor(connection: Connection | null, options: DraftOptions) {
    this.#connection = connection;
    this.#options = options;
  }

  /**
   * Keeps `value` (plain data) at once in the page and 0.4 s later at most on disk. Never throws; what goes wrong
   * is told to `onStatus`, the value stays readable and is tried again.
   */
  put(key: DraftKey, value: unknown, base: string | null = null): void {
    try {
      this.#hold(key, { value: plainCopy(value), savedAt: this.#options.now(), base });
    } catch {
      this.#tell({
        kept: 'page',
        error: new BackendError('invalid', `draft of ${key.element} is not plain data`),
      });
      return;
    }
    this.#writeTimer ??= setTimeout(() => void this.flush(), writeDelay);
  }

  /** The newest draft under the key; null if there is none, or none in this page where the database fails. */
  async get<Value = unknown>(key: DraftKey): Promise<Draft<Value> | null> {
    const storeKey = storeKeyOf(key);
    const unsaved = this.#unsaved.get(nameOf(storeKey));
    if (unsaved) return plainCopy(unsaved.draft) as Draft<Value> | null;
    if (!this.#connection) return null;
    try {
      const draft = await this.#connection.use((database) => database.get('drafts', storeKey));
      return (draft as Draft<Value> | undefined) ?? null;
    } catch (error) {
      this.#tell({ kept: 'page', error: backendErrorOf(error) });
      return null;
    }
  }

  /** Resolves when the draft is gone from disk, or when that failed and was told to `onStatus`. */
  async remove(key: DraftKey): Promise<void> {
    if (this.#connection) this.#hold(key, null);
    else this.#unsaved.delete(nameOf(storeKeyOf(key)));
    await this.flush();
  }

  /** Writes what is not on disk yet. Resolves when everything put before is there, or when that failed and was told. */
  async flush(): Promise<void> {
    clearTimeout(this.#writeTimer);
    this.#writeTimer = undefined;
    await this.#writing;
    this.#writing ??= this.#write().finally(() => (this.#writing = null));
    await this.#writing;
  }

  #hold(key: DraftKey, draft: Draft | null): void {
    const storeKey = storeKeyOf(key);
    this.#unsaved.set(nameOf(storeKey), { key: storeKey, draft });
  }

  async #write(): Promise<void> {
    clearTimeout(this.#retryTimer);
    const batch = [...this.#unsaved];
    if (batch.length === 0) return;
    if (!this.#connection) {
      this.#tell({ kept: 'page', error: null });
      return;
    }
    try {
      await this.#connection.use((database) =>
        transact(database, ['drafts'], 'readwrite', async (transaction) => {
          const store = transaction.objectStore('drafts');
          await Promise.all(
            batch.map(([, { key, draft }]) => (draft ? store.put(draft, key) : store.delete(key))),
          );
        }),
      );
    } catch (error) {
      this.#fail(backendErrorOf(error));
      return;
    }
    for (const [name, entry] of batch) if (this.#unsaved.get(name) === entry) this.#unsaved.delete(name);
    this.#tell({ kept: 'disk' });
  }

  #fail(error: BackendError): void {
    if (error.retryable) this.#retryTimer = setTimeout(() => void this.flush(), retryDelay);
    this.#tell({ kept: 'page', error });
  }

  #tell(status: DraftStatus): void {
    const name = status.kept === 'disk' ? 'disk' : (status.error?.code ?? 'page');
    if (name === this.#status) return;
    this.#status = name;
    this.#options.onStatus?.(status);
  }
}

const storeKeyOf = ({ element, record, actor }: DraftKey): StoreKey => [element, record ?? '', actor ?? ''];

const nameOf = (key: StoreKey): string => key.join('\u0000');
