import type { Archive } from '../../records/archive.js';
import type { Complaint } from '../../records/complaint.js';
import { mintComplaintNumber, saveComplaint } from '../../session/complaints.js';
import { randomKey } from '../../session/random-key.js';
import type { Session } from '../../session/session.js';
import type { Instant } from '../../values/dates.js';
import { toJson } from '../../values/json.js';
import type { Problem } from '../../values/problem.js';
import { Complainant } from './complainant.js';
import { DraftKeeper } from './draft-keeper.js';
import { readComplaint, type ReadComplaint } from './read-complaint.js';
import { fresh, isBlank, type Typed, type Unrecorded } from './typed.js';

/** Why the last attempt recorded nothing. */
export type Failure =
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** No number could be given. */
  | { readonly kind: 'number' }
  /** Another record stands under this number. */
  | { readonly kind: 'conflict'; readonly number: string };

export interface IntakeEvent {
  readonly number: string;
  readonly customerId: string | null;
}

export interface IntakeHost {
  session(): Session;
  /** The customer whom the page shows. */
  pageCustomer(): string | null;
  /** Something may look different now. */
  changed(): void;
  /** `false` forbids recording. */
  submitting(event: IntakeEvent): boolean;
  saved(event: IntakeEvent): void;
}

/** One complaint on its way from the first key to the record: typed, kept as a draft, numbered, read, recorded. */
export class Intake {
  work: Unrecorded = fresh();
  recording = false;
  recorded: Complaint | null = null;
  failure: Failure | null = null;
  /** Faults are pointed at once somebody tried to record or submit. */
  pointing = false;

  private minting: Promise<void> | null = null;
  private readonly complainant: Complainant;
  private readonly drafts: DraftKeeper;

  constructor(private readonly host: IntakeHost) {
    this.complainant = new Complainant(() => host.changed());
    this.drafts = new DraftKeeper(() => host.changed());
  }

  /** Nothing was typed: there is nothing to submit, to keep or to miss. */
  get empty(): boolean {
    return !this.recorded && isBlank(this.work.typed);
  }

  /** The archive of the complainant, where the complainant is a customer who could be loaded. */
  get known(): { readonly id: string; readonly archive: Archive } | null {
    const { id, state } = this.complainant;
    return id !== null && state?.phase === 'ready' ? { id, archive: state.archive } : null;
  }

  /** How far the customer's data have come, or that the page moved on to somebody else. */
  get customerPhase(): 'loading' | 'missing' | 'failed' | 'moved' | 'ready' | null {
    const phase = this.complainant.state?.phase ?? null;
    return phase === 'ready' && this.complainant.id !== this.host.pageCustomer() ? 'moved' : phase;
  }

  /** An earlier complaint that was not recorded. */
  get offer(): Unrecorded | null {
    return this.drafts.offers[0] ?? null;
  }

  /** What stands in the fields, read as a complaint at this moment. */
  get read(): ReadComplaint {
    return this.readAt(this.host.session().clock.now());
  }

  readAt(now: Instant): ReadComplaint {
    const { outletId, actorId, actorRole } = this.host.session();
    return readComplaint(this.work.typed, {
      number: this.work.number?.number ?? '',
      known: this.known,
      receiver: { outlet: outletId, person: actorId ?? '', role: actorRole },
      now,
    });
  }

  /** What the form around the element carries: what was recorded, or else what stands in the fields. */
  get standing(): Complaint {
    return this.recorded ?? this.read.complaint;
  }

  /** Works for this session from now on; `record` names the place whose drafts are kept. */
  follow(session: Session, record: string | null): void {
    const { stranger, customer } = this.work.typed;
    this.complainant.follow(session, stranger ? null : (customer ?? this.host.pageCustomer()));
    const key = { element: 'complaint-form', record, actor: session.actorId };
    if (this.drafts.follow(session.drafts, key).otherPerson) this.begin(fresh());
  }

  release(): void {
    this.complainant.release();
  }

  reloadCustomer(): void {
    this.complainant.retry();
  }

  /** A key was typed or a choice made: kept as a draft at once, numbered with the first key. */
  edit(change: Partial<Typed>): void {
    const { clock } = this.host.session();
    const typed = { ...this.work.typed, ...change };
    const nothingTyped = isBlank(typed);
    this.work = {
      ...this.work,
      typed: {
        ...typed,
        startedAt: nothingTyped ? null : (typed.startedAt ?? clock.now()),
        customer: nothingTyped
          ? null
          : (typed.customer ?? (typed.stranger ? null : this.host.pageCustomer())),
      },
      savedAt: clock.milliseconds(),
    };
    this.drafts.keep(this.work);
    if (!nothingTyped && this.failure?.kind !== 'number') void this.mint();
    this.host.changed();
  }

  /** As `edit`, for one part of the time of receipt. */
  editReceived(part: Partial<NonNullable<Typed['received']>>): void {
    const { received } = this.work.typed;
    if (received) this.edit({ received: { ...received, ...part } });
  }

  /** Puts an offered complaint into the fields; what stood there is offered in its place. */
  restore(offer: Unrecorded): void {
    this.drafts.shelve();
    this.drafts.drop(offer.key);
    this.begin(offer);
    this.drafts.keep(offer);
  }

  discard(offer: Unrecorded): void {
    this.drafts.drop(offer.key);
    this.host.changed();
  }

  /** The draft with this key is offered first. */
  prefer(key: string): void {
    void this.drafts.prefer(key);
  }

  /** Empties the fields; what was not recorded is offered. */
  empties(): void {
    this.drafts.shelve();
    this.begin(fresh());
  }

  /**
   * Records the complaint, unless a fault or the page stands in the way. Once only: while an attempt runs, and after
   * it succeeded, nothing happens.
   */
  async record(): Promise<void> {
    if (this.recording || this.recorded) return;
    this.pointing = true;
    this.failure = null;
    if (this.read.faults.length === 0) {
      this.recording = true;
      this.host.changed();
      try {
        await this.mint();
        if (this.work.number) await this.send(this.work.number.number);
        else this.failure = { kind: 'number' };
      } finally {
        this.recording = false;
      }
    }
    this.host.changed();
  }

  /** Shows other work in the fields. */
  private begin(work: Unrecorded): void {
    this.work = work;
    this.recorded = null;
    this.failure = null;
    this.pointing = false;
    this.host.changed();
  }

  /** Gives the complaint its number, once. */
  private async mint(): Promise<void> {
    if (this.work.number) return;
    this.minting ??= this.mintFor(this.work.key).finally(() => (this.minting = null));
    await this.minting;
    // The fields may have been emptied or filled anew meanwhile.
    if (!this.work.number && this.failure?.kind !== 'number' && !isBlank(this.work.typed)) await this.mint();
  }

  private async mintFor(key: string): Promise<void> {
    try {
      const number = await mintComplaintNumber(this.host.session());
      if (this.work.key !== key) return;
      this.work = { ...this.work, number };
      this.drafts.keep(this.work);
    } catch {
      // Outlet or terminal do not fit into a number, or the day's numbers are used up.
      if (this.work.key === key) this.failure = { kind: 'number' };
    }
    this.host.changed();
  }

  private async send(number: string): Promise<void> {
    const { complaint } = this.read;
    const event = { number, customerId: complaint.customer };
    if (!this.host.submitting(event)) return;
    const { key, tried } = this.prepare(complaint);
    const result = await saveComplaint(this.host.session(), tried, key);
    if (this.work.key !== key) {
      // The fields were emptied meanwhile: the answer belongs to what is offered as a draft.
      if (result.status === 'saved') {
        this.drafts.drop(key);
        this.host.saved(event);
      }
      return;
    }
    switch (result.status) {
      case 'saved':
        this.drafts.keep(null);
        this.recorded = tried;
        this.host.changed();
        this.host.saved(event);
        return;
      case 'failed':
        this.failure = { kind: 'problem', problem: result.problem };
        return;
      case 'refused':
        this.failure = { kind: 'problem', problem: result.problem };
        this.work = { ...this.work, tried: null };
        break;
      case 'conflict':
        this.failure = { kind: 'conflict', number };
        this.work = { ...this.work, tried: null, number: null, key: randomKey() };
        void this.mint();
    }
    this.drafts.keep(this.work);
  }

  /**
   * Settles what is sent under which key. An earlier attempt without an answer may have been written: the same words
   * go out again under the same key, other words under a new one, so that neither is taken for the other.
   */
  private prepare(complaint: Complaint): { readonly key: string; readonly tried: Complaint } {
    const { tried, key } = this.work;
    if (tried && wordsOf(tried) === wordsOf(complaint)) return { key, tried };
    const attempt = { key: tried ? randomKey() : key, tried: complaint };
    this.work = { ...this.work, ...attempt };
    this.drafts.keep(this.work);
    return attempt;
  }
}

/** What a complaint says, without when it was recorded. */
const wordsOf = (complaint: Complaint): string => toJson({ ...complaint, events: [] });
