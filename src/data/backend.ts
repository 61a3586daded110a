import type { Problem } from '../values/problem.js';

/**
 * `archive`: one customer, one archive. `complaint`: a case of its own. `register`: the little that lists need
 * of an archive. `audit`: who did what to which field, without the data. A backend may keep further kinds.
 */
export type Kind = 'archive' | 'complaint' | 'register' | 'audit';

/** One record as it is kept. Fields of `body` that this version does not know survive a round trip. */
export interface Stored<Body = unknown> {
  readonly kind: Kind;
  readonly id: string;
  /** Opaque; another value after every write. */
  readonly revision: string;
  /** Version of the body's schema. */
  readonly schema: number;
  readonly body: Body;
}

/** One wish to write. */
export interface Change<Body = unknown> {
  readonly kind: Kind;
  readonly id: string;
  /** The revision this change was made on; `null` = the record must not exist yet. */
  readonly base: string | null;
  readonly schema: number;
  /** The new body, plain data as in JSON; `null` deletes the record and leaves a tombstone. */
  readonly body: Body | null;
  /**
   * Idempotency key: what was written under it is not written again but answered the same way. A conflict or a
   * refusal carried nothing out, so the same key is judged afresh.
   */
  readonly key: string;
}

export type Outcome =
  | { readonly status: 'written'; readonly revision: string }
  /** Somebody else wrote first: `current` is what stands now, `null` where it was deleted. Nothing was written. */
  | { readonly status: 'conflict'; readonly current: Stored | null }
  | { readonly status: 'refused'; readonly problem: Problem };

export interface Query {
  /** `id` (default): in the order of ids. `changed`: in the order of the last change, oldest first. */
  readonly index?: 'id' | 'changed';
  /** Bounds on the id, both inclusive; for the index `id` only. */
  readonly from?: string;
  readonly to?: string;
  /** At most this many items, those in `gone` counted too; 500 unless told. */
  readonly limit?: number;
  /**
   * `cursor` of the page before. Paging is stable: inserts between two pages neither repeat nor hide an item.
   * A cursor of other records (the store was emptied and made anew) rejects with `invalid`: list from the start.
   */
  readonly cursor?: string;
  /** `cursor` of an earlier listing by `changed`: only what changed after it, deletions in `gone`; empty = nothing left. */
  readonly since?: string;
}

export interface Page {
  readonly items: readonly Stored[];
  /** Where to go on. By `id`: absent at the end. By `changed`: always there, to be kept for `since`. */
  readonly cursor?: string;
  /** Ids deleted since; by `changed`, with `since` and on every page but the first. */
  readonly gone?: readonly string[];
}

/** Keys that were written or deleted, by anybody who shares the records; `[]` = anything may have changed. */
export type WatchListener = (changed: readonly { readonly kind: Kind; readonly id: string }[]) => void;
export type Unsubscribe = () => void;

/** What a backend can do beyond the three calls that every one has. */
export interface Capabilities {
  readonly atomic: boolean;
  readonly watch: boolean;
  readonly files: boolean;
  readonly since: boolean;
}

export interface FileRef {
  readonly id: string;
  readonly type: string;
  readonly size: number;
}

/**
 * Where records live. Every call answers or rejects with a `BackendError`; conflicts and refusals are answers,
 * not errors. An acknowledged write survives whatever the backend promises to survive.
 */
export interface Backend {
  readonly can: Capabilities;
  /** The records among `ids` that exist, in any order. */
  read(kind: Kind, ids: readonly string[]): Promise<Stored[]>;
  list(kind: Kind, query: Query): Promise<Page>;
  /**
   * One outcome for each change, in order. `atomic`: all are written or none is; those that only had bad company
   * are refused with the problem `batch-not-written`.
   */
  write(changes: readonly Change[], options: { readonly atomic: boolean }): Promise<Outcome[]>;
  watch?(listener: WatchListener): Unsubscribe;
  putFile?(blob: Blob): Promise<FileRef>;
  getFile?(ref: FileRef): Promise<Blob>;
}

export type BackendErrorCode =
  | 'offline'
  | 'unauthorised'
  | 'forbidden'
  | 'invalid'
  | 'unavailable'
  | 'quota'
  | 'blocked'
  | 'newer-version';

const retryable: readonly BackendErrorCode[] = ['offline', 'unauthorised', 'unavailable', 'quota', 'blocked'];

/** The call could not be carried out. `code` has its words in `locales/<language>/problems.ts` as `backend-<code>`. */
export class BackendError extends Error {
  override readonly name = 'BackendError';
  /** Whether the same call may succeed later without anybody changing it. */
  readonly retryable: boolean;

  constructor(
    readonly code: BackendErrorCode,
    detail = '',
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.retryable = retryable.includes(code);
  }
}
