import type { DBSchema, IDBPDatabase } from 'idb';
import type { Draft } from './drafts.js';
import { newOrigin, type Row } from './rows.js';

export const databaseVersion = 1;

/** The one database. A draft is kept under [element, record, actor], a counter under its name. */
export interface Schema extends DBSchema {
  records: { key: [string, string]; value: Row; indexes: { changed: [string, number] } };
  drafts: { key: [string, string, string]; value: Draft };
  counters: { key: string; value: number };
  /** `origin`: see `revisionOf`; `seq`: number of the last change. */
  meta: { key: string; value: string | number };
}

export type Database = IDBPDatabase<Schema>;

/** Brings a database of any earlier version to `databaseVersion`. */
export function upgrade(database: Database, from: number): void {
  if (from < 1) {
    const records = database.createObjectStore('records', { keyPath: ['kind', 'id'] });
    records.createIndex('changed', ['kind', 'seq']);
    database.createObjectStore('drafts');
    database.createObjectStore('counters');
    const meta = database.createObjectStore('meta');
    void meta.put(newOrigin(), 'origin');
    void meta.put(0, 'seq');
  }
}
