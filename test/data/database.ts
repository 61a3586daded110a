import { openConnection, type Connection, type ConnectionOptions } from '../../src/data/index.js';

let counted = 0;
const opened: Connection[] = [];

/** Name of a database of one test's own, deleted by `deleteDatabases`. */
export function databaseName(): string {
  return `postal-care-test-${(counted += 1)}-${Math.random().toString(36).slice(2)}`;
}

/** A connection as a tab of its own would have it. */
export function openTab(name: string, options: ConnectionOptions = {}): Connection {
  const connection = openConnection({ ...options, name });
  opened.push(connection);
  return connection;
}

/** Closes all connections opened here and deletes their databases; for afterEach. */
export async function deleteDatabases(): Promise<void> {
  const names = new Set(opened.map(({ name }) => name));
  for (const connection of opened.splice(0)) connection.close();
  for (const name of names) await settled(indexedDB.deleteDatabase(name));
}

/** The result of a request of raw IndexedDB. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('failed'));
  });
}
