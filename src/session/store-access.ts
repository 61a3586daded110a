import type { Backend, Change, Kind, Outcome, Page, Query, Stored, Unsubscribe } from '../data/backend.js';
import { BackendError } from '../data/backend.js';
import { LocalBackend } from '../data/local-backend.js';
import { MemoryBackend } from '../data/memory-backend.js';
import { withTimeLimit } from '../data/time-limit.js';
import { problem, type Problem } from '../values/problem.js';

type Changed = readonly { readonly kind: Kind; readonly id: string }[];

/** These make the browser's own storage useless for this page load, whatever is tried again. */
const hopeless = ['unavailable', 'newer-version'];

/**
 * The backend of a session as its stores use it: reads of one moment go out as one call, a backend that never
 * answers counts as unavailable, and where this browser cannot keep records at all the session goes on in memory
 * and says so (`notice`).
 */
export class StoreAccess {
  private backend: Backend;
  private waiting = new Map<Kind, Map<string, ((stored: Stored | null) => void)[]>>();
  private failing = new Map<Kind, ((error: unknown) => void)[]>();
  private unwatch: Unsubscribe | undefined;

  /** Why records do not outlive this page, or `null`. */
  notice: Problem | null = null;

  constructor(
    backend: Backend,
    private readonly timeLimit: number,
    private readonly onChanged: (changed: Changed) => void,
    private readonly onNotice: () => void,
  ) {
    this.backend = backend;
    this.watch();
  }

  /** The record, or `null`. All reads of one kind that are asked for in the same moment share one call. */
  readOne(kind: Kind, id: string): Promise<Stored | null> {
    return new Promise((resolve, reject) => {
      let ids = this.waiting.get(kind);
      if (!ids) {
        this.waiting.set(kind, (ids = new Map<string, ((stored: Stored | null) => void)[]>()));
        this.failing.set(kind, []);
        queueMicrotask(() => void this.readTogether(kind));
      }
      ids.set(id, [...(ids.get(id) ?? []), resolve]);
      this.failing.get(kind)!.push(reject);
    });
  }

  read(kind: Kind, ids: readonly string[]): Promise<Stored[]> {
    return this.call((backend) => backend.read(kind, ids));
  }

  list(kind: Kind, query: Query): Promise<Page> {
    return this.call((backend) => backend.list(kind, query));
  }

  async write(changes: readonly Change[], options: { atomic: boolean }): Promise<Outcome[]> {
    const outcomes = await this.call((backend) => backend.write(changes, options));
    if (!this.backend.can.watch) this.onChanged(changes);
    return outcomes;
  }

  close(): void {
    this.unwatch?.();
  }

  private watch(): void {
    if (this.backend.can.watch) this.unwatch = this.backend.watch?.((changed) => this.onChanged(changed));
  }

  private async readTogether(kind: Kind): Promise<void> {
    const ids = this.waiting.get(kind)!;
    const rejects = this.failing.get(kind)!;
    this.waiting.delete(kind);
    this.failing.delete(kind);
    try {
      const found = new Map((await this.read(kind, [...ids.keys()])).map((stored) => [stored.id, stored]));
      ids.forEach((resolves, id) => resolves.forEach((resolve) => resolve(found.get(id) ?? null)));
    } catch (error) {
      rejects.forEach((reject) => reject(error));
    }
  }

  private async call<T>(ask: (backend: Backend) => Promise<T>): Promise<T> {
    const asked = this.backend;
    try {
      return await ask(withTimeLimit(asked, this.timeLimit));
    } catch (error) {
      if (
        !(asked instanceof LocalBackend) ||
        !(error instanceof BackendError) ||
        !hopeless.includes(error.code)
      ) {
        throw error;
      }
      this.goOnInMemory(asked, error);
      return this.call(ask);
    }
  }

  private goOnInMemory(failed: Backend, error: BackendError): void {
    // Several calls may fail together; the first one moves all of them.
    if (this.backend !== failed) return;
    this.unwatch?.();
    this.backend = new MemoryBackend();
    this.notice = problem('not-saved-here', { cause: error.code });
    this.watch();
    this.onNotice();
  }
}

/** The problem that words an error of a backend, whatever it threw. */
export const backendProblem = (error: unknown): Problem =>
  problem(`backend-${error instanceof BackendError ? error.code : 'unavailable'}`);
