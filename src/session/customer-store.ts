import type { Change } from '../data/backend.js';
import { dossier, type Dossier } from '../policy/dossier.js';
import { archiveSchema, type Archive } from '../records/archive.js';
import { registerEntry, registerSchema } from '../records/register.js';
import { problem, type Problem } from '../values/problem.js';
import { withHistory } from './history.js';
import { randomKey } from './random-key.js';
import type { Session } from './session.js';
import { backendProblem } from './store-access.js';

export type CustomerState =
  | { readonly phase: 'loading' }
  /** Nothing is kept under this id yet; `save` makes the archive. */
  | { readonly phase: 'missing' }
  | { readonly phase: 'failed'; readonly problem: Problem }
  | {
      readonly phase: 'ready';
      readonly archive: Archive;
      readonly revision: string;
      readonly dossier: Dossier;
    };

export type SaveResult =
  | { readonly status: 'saved' }
  /** Somebody else saved first; `current` is what stands now. Nothing was written. */
  | { readonly status: 'conflict'; readonly current: Archive | null }
  | { readonly status: 'refused'; readonly problem: Problem }
  | { readonly status: 'failed'; readonly problem: Problem };

/** An archive edit: from what stands now to what shall stand. */
export type Edit = (archive: Archive | null) => Archive;

/** So often an edit is applied to a newer archive before it counts as a conflict. */
const attempts = 5;

const loading: CustomerState = { phase: 'loading' };

/** One customer of a session: loaded once for all elements that show it, and in step with every writer. */
export class CustomerStore {
  private readonly listeners = new Set<() => void>();
  private current: CustomerState = loading;

  constructor(
    readonly id: string,
    private readonly session: Session,
    private readonly onUnused: () => void,
  ) {}

  get state(): CustomerState {
    return this.current;
  }

  /** The first listener loads; when the last one leaves, the session forgets the store. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    if (this.listeners.size === 1) void this.load();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.onUnused();
    };
  }

  /** Reads again: after a failure, or because somebody else wrote. What is shown stays until the answer. */
  async load(): Promise<void> {
    try {
      const stored = await this.session.records.readOne('archive', this.id);
      this.show(stored ? this.ready(stored.body as Archive, stored.revision) : { phase: 'missing' });
    } catch (error) {
      this.show({ phase: 'failed', problem: backendProblem(error) });
    }
  }

  /** Makes the dossier anew: another day, another pack. */
  refresh(): void {
    if (this.current.phase === 'ready') this.show(this.ready(this.current.archive, this.current.revision));
  }

  /**
   * Applies an edit to what stands now and writes it with the register entry, both or none.
   * With `base` (the revision somebody began editing on) a newer archive is a conflict; without, the edit is
   * applied again to the newer archive: right for appending, wrong for replacing.
   */
  async save(edit: Edit, base?: string | null): Promise<SaveResult> {
    try {
      let result = await this.attempt(edit, base);
      for (let again = 0; result.status === 'conflict' && base === undefined && again < attempts; again++) {
        result = await this.attempt(edit, base);
      }
      return result;
    } catch (error) {
      return { status: 'failed', problem: backendProblem(error) };
    }
  }

  private async attempt(edit: Edit, base: string | null | undefined): Promise<SaveResult> {
    const { records, clock, actorId } = this.session;
    const [before, entry] = await Promise.all([
      records.readOne('archive', this.id),
      records.readOne('register', this.id),
    ]);
    const standing = (before?.body as Archive | undefined) ?? null;
    const revision = before?.revision ?? null;
    if (base !== undefined && base !== revision) return { status: 'conflict', current: standing };
    const archive = withHistory(standing, edit(standing), clock.now(), actorId ?? '');
    const changes: Change[] = [
      {
        kind: 'archive',
        id: this.id,
        base: revision,
        schema: archiveSchema,
        body: archive,
        key: randomKey(),
      },
      {
        kind: 'register',
        id: this.id,
        base: entry?.revision ?? null,
        schema: registerSchema,
        body: { ...(entry?.body as object | undefined), ...registerEntry(archive) },
        key: randomKey(),
      },
    ];
    const outcomes = await records.write(changes, { atomic: true });
    const [written] = outcomes;
    if (outcomes.every((outcome) => outcome.status === 'written') && written?.status === 'written') {
      this.show(this.ready(archive, written.revision));
      return { status: 'saved' };
    }
    // Of a batch that was not written the innocent changes are refused as well: the conflict is what matters.
    const conflict = outcomes.find((outcome) => outcome.status === 'conflict');
    const refused = outcomes.find((outcome) => outcome.status === 'refused');
    if (!conflict && refused?.status === 'refused') return { status: 'refused', problem: refused.problem };
    const current = written?.status === 'conflict' ? (written.current?.body ?? null) : standing;
    return { status: 'conflict', current: current as Archive | null };
  }

  private ready(archive: Archive, revision: string): CustomerState {
    const { pack, clock } = this.session;
    if (!pack) return { phase: 'failed', problem: this.session.problem ?? problem('pack-unknown') };
    try {
      const found = dossier(pack, archive, clock.now());
      // Its parts are computed when asked for; a damaged record shows itself in what every element asks.
      if (pack.rating) void found.rating;
      return { phase: 'ready', archive, revision, dossier: found };
    } catch {
      // A record that the rules cannot read: damaged, or written by something else. It is left as it is.
      return { phase: 'failed', problem: problem('archive-unreadable', { id: this.id }) };
    }
  }

  private show(state: CustomerState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
