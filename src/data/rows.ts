import type { Kind, Stored } from './backend.js';

/** A record as a store of ours keeps it; one whose `body` is null is a tombstone. */
export interface Row extends Stored {
  /** Number of the last change among all changes of the store; the order of the index `changed`. */
  readonly seq: number;
  /** The last writes of this record by idempotency key, newest first. */
  readonly done: readonly { readonly key: string; readonly revision: string }[];
}

/** How many of a record's last writes are recognised when they are repeated. */
export const rememberedKeys = 8;

export const isGone = (row: Row): boolean => row.body === null;

export const storedOf = ({ kind, id, revision, schema, body }: Row): Stored => ({
  kind,
  id,
  revision,
  schema,
  body,
});

/** The name of a record in a Map. */
export const nameOf = ({ kind, id }: { readonly kind: Kind; readonly id: string }): string =>
  `${kind}\u0000${id}`;

/**
 * Revisions name the store (`origin`, random, made with it) and the change, so that a revision or cursor of a
 * store that was emptied since never fits by chance.
 */
export const revisionOf = (origin: string, seq: number): string => `${origin}.${seq}`;

/** The change a revision of this store names, `null` for a foreign one. */
export function seqOf(origin: string, revision: string): number | null {
  const digits = revision.slice(origin.length + 1);
  return revision.startsWith(`${origin}.`) && /^\d+$/.test(digits) ? Number(digits) : null;
}

export function newOrigin(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('');
}
