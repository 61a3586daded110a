import type { Archive } from '../../records/archive.js';
import type { CustomerStore } from '../../session/customer-store.js';
import type { Problem } from '../../values/problem.js';
import type { CardForm, Collision } from './card-form.js';

/** What somebody else saved in the meantime, and where it collides with what was typed. */
export interface Conflict {
  readonly revision: string;
  readonly archive: Archive;
  readonly collisions: readonly Collision[];
}

export type CardSaveResult =
  | { readonly status: 'saved' }
  | { readonly status: 'conflict'; readonly conflict: Conflict }
  /** The archive was deleted; the form would make it anew. */
  | { readonly status: 'gone' }
  | { readonly status: 'failed'; readonly problem: Problem };

/** So often changes that collide with nothing are put on top of a newer archive. */
const attempts = 5;

/**
 * Saves a form. What somebody else changed in other fields stays; only fields that both changed, to different
 * values, come back as a conflict.
 */
export async function saveForm(store: CustomerStore, form: CardForm): Promise<CardSaveResult> {
  for (let attempt = 1; ; attempt++) {
    const result = await store.save((archive) => form.apply(archive), form.base);
    if (result.status === 'saved') return result;
    if (result.status !== 'conflict') return { status: 'failed', problem: result.problem };
    await store.load();
    const { state } = store;
    if (state.phase === 'failed') return { status: 'failed', problem: state.problem };
    if (state.phase !== 'ready') {
      form.rebase(null, null);
      return { status: 'gone' };
    }
    const { revision, archive } = state;
    const collisions = form.collisions(archive.customer);
    if (collisions.length > 0 || attempt === attempts) {
      return { status: 'conflict', conflict: { revision, archive, collisions } };
    }
    form.rebase(revision, archive.customer);
    // A write whose answer was lost had arrived after all.
    if (form.changes().size === 0) return { status: 'saved' };
  }
}

/** Carries out the choices of a conflict and goes on from the newer archive. */
export function resolve(form: CardForm, { revision, archive, collisions }: Conflict): void {
  for (const { field, choice } of collisions) if (choice === 'theirs') form.giveUp(field);
  form.rebase(revision, archive.customer);
}
