import { openDB } from 'idb';
import { Announcer } from './announcer.js';
import { BackendError } from './backend.js';
import { backendErrorOf, isLostConnection } from './errors.js';
import { databaseVersion, upgrade, type Database, type Schema } from './schema.js';
import { deadline } from './time-limit.js';

export interface ConnectionOptions {
  /** Name of the database; `postal-care` unless told. */
  readonly name?: string;
  /** After how many milliseconds of waiting for the database a call rejects with `blocked`; 2000 unless told. */
  readonly timeout?: number;
}

/**
 * A connection to the database that outlives its handles: opened by the first use, given up when another tab
 * wants to upgrade, opened again when it died. Opening is never done twice at a time.
 */
export class Connection {
  readonly name: string;
  /** Who changed which records, in this tab and others. */
  readonly announcer: Announcer;
  readonly #timeout: number;
  #opening: Promise<Database> | null = null;

  constructor({ name = 'postal-care', timeout = 2000 }: ConnectionOptions = {}) {
    this.name = name;
    this.announcer = new Announcer(name);
    this.#timeout = timeout;
  }

  /**
   * Does `work` on the open database, and once more on a fresh handle if the connection died meanwhile: `work`
   * must bear being repeated.
   * @throws BackendError
   */
  async use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const opening = this.#open();
    try {
      return await work(await deadline(opening, this.#timeout, 'blocked'));
    } catch (error) {
      if (!isLostConnection(error)) throw backendErrorOf(error);
      this.#giveUp(opening);
    }
    try {
      return await work(await deadline(this.#open(), this.#timeout, 'blocked'));
    } catch (error) {
      throw backendErrorOf(error);
    }
  }

  /** Gives handle and channel back; a later use opens them again. */
  close(): void {
    this.announcer.close();
    if (this.#opening) this.#giveUp(this.#opening);
  }

  /** The promise stays while the database makes us wait: who timed out and asks again joins the same opening. */
  #open(): Promise<Database> {
    if (this.#opening) return this.#opening;
    const forget = (): void => {
      if (this.#opening === opening) this.#opening = null;
    };
    const opening = openDatabase(this.name, forget).catch((error: unknown) => {
      forget();
      throw backendErrorOf(error);
    });
    return (this.#opening = opening);
  }

  #giveUp(opening: Promise<Database>): void {
    if (this.#opening === opening) this.#opening = null;
    const notOpen = (): void => undefined;
    opening.then((database) => database.close(), notOpen);
  }
}

async function openDatabase(name: string, onLost: () => void): Promise<Database> {
  // Where storage is forbidden (sandboxed frames) the mere mention throws.
  if (typeof indexedDB === 'undefined') throw new BackendError('unavailable', 'no IndexedDB here');
  const open = (): Promise<Database> =>
    openDB<Schema>(name, databaseVersion, {
      upgrade: (database, from) => upgrade(database, from),
      blocking: (_from, _to, event) => {
        onLost();
        (event.target as IDBDatabase).close();
      },
      terminated: onLost,
    });
  // While the browser is still clearing the site's data, opening is aborted too.
  return open().catch((error: unknown) => {
    if (isLostConnection(error)) return open();
    throw error;
  });
}

export const openConnection = (options?: ConnectionOptions): Connection => new Connection(options);

let shared: Connection | undefined;

/** The connection everything on this page shares. */
export const sharedConnection = (): Connection => (shared ??= openConnection());
