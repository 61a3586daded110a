import type { Draft, DraftKey } from '../../data/drafts.js';
import type { Contact } from '../../records/archive.js';
import type { CustomerStore } from '../../session/customer-store.js';
import type { Session } from '../../session/session.js';
import type { Problem } from '../../values/problem.js';
import { addContact, isEntry, isTouched, newEntry, type LogEntry } from './log-entry.js';

/** What became of a try to save; `left` where another customer is shown by now. */
export type LogOutcome = 'saved' | 'failed' | 'left';

/** The form that logs a contact: what stands in it, its draft, and its way into the archive. */
export class ContactLog {
  /** `null` while the form is closed. */
  entry: LogEntry | null = null;
  /** An earlier entry that was neither saved nor discarded. */
  offer: Draft<LogEntry> | null = null;
  /** Whether mistakes are shown: once saving was tried. */
  checked = false;
  /** Whether it is being asked if the entry may be discarded. */
  asking = false;
  saving = false;
  /** Why saving failed; `conflict` where others kept writing at the same time. */
  failure: Problem | 'conflict' | null = null;
  /** The contact saved last. */
  done: Contact | null = null;

  private session: Session | null = null;
  private key: DraftKey | null = null;

  constructor(private readonly onChange: () => void) {}

  /** Whose contacts are logged, and by whom. Another customer closes the form; what was typed stays as a draft. */
  follow(session: Session, record: string | null): void {
    const actor = session.actorId;
    if (
      this.session === session &&
      (this.key?.record ?? null) === record &&
      (this.key?.actor ?? null) === actor
    )
      return;
    this.session = session;
    this.key = record === null ? null : { element: 'contact-timeline', record, actor };
    this.done = null;
    this.offer = null;
    this.close();
    void this.findDraft();
  }

  open(): void {
    this.done = null;
    this.entry ??= newEntry(this.today);
    this.onChange();
  }

  change(part: Partial<LogEntry>): void {
    if (!this.entry || this.saving) return;
    this.entry = { ...this.entry, ...part };
    if (this.session && this.key) this.session.drafts.put(this.key, this.entry);
    this.onChange();
  }

  /** Leaves the form, or asks first where something would be lost. */
  cancel(): void {
    if (!this.entry || this.saving) return;
    if (isTouched(this.entry, this.today)) this.asking = true;
    else this.close();
    this.onChange();
  }

  keep(): void {
    this.asking = false;
    this.onChange();
  }

  discard(): void {
    this.close();
    this.settleDraft();
    this.onChange();
  }

  /** Goes on with the entry that was offered. */
  restore(): void {
    if (!this.offer) return;
    this.done = null;
    this.entry = this.offer.value;
    this.offer = null;
    this.change({});
  }

  dropOffer(): void {
    this.offer = null;
    if (!this.entry) this.settleDraft();
    this.onChange();
  }

  async save(store: CustomerStore, contact: Contact): Promise<LogOutcome> {
    const { key } = this;
    this.saving = true;
    this.failure = null;
    this.onChange();
    const result = await store.save(addContact(contact));
    if (this.key !== key) {
      if (result.status === 'saved' && key) void this.session?.drafts.remove(key);
      return 'left';
    }
    this.saving = false;
    if (result.status === 'saved') {
      this.close();
      this.settleDraft();
      this.done = contact;
    } else {
      this.failure = result.status === 'conflict' ? 'conflict' : result.problem;
    }
    this.onChange();
    return result.status === 'saved' ? 'saved' : 'failed';
  }

  private get today(): string {
    return this.session!.clock.today();
  }

  private close(): void {
    this.entry = null;
    this.checked = this.asking = this.saving = false;
    this.failure = null;
  }

  /** The entry is done with. A draft that is still on offer takes its place again: there is one for each customer. */
  private settleDraft(): void {
    if (!this.session || !this.key) return;
    if (this.offer) this.session.drafts.put(this.key, this.offer.value);
    else void this.session.drafts.remove(this.key);
  }

  private async findDraft(): Promise<void> {
    const { key, session } = this;
    if (!key || !session) return;
    const draft = await session.drafts.get(key);
    if (this.key !== key || this.entry || !draft || !isEntry(draft.value)) return;
    this.offer = { ...draft, value: draft.value };
    this.onChange();
  }
}
