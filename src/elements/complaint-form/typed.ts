import type { Complaint } from '../../records/complaint.js';
import type { MintedNumber } from '../../session/complaints.js';
import { randomKey } from '../../session/random-key.js';
import type { Instant } from '../../values/dates.js';

/** What the clerk typed and chose, as it stands in the fields. */
export interface Typed {
  readonly matter: Complaint['matter'];
  readonly channel: Complaint['channel'];
  /** Archive of the complainant as it was when the first key was typed: the page may move on to somebody else. */
  readonly customer: string | null;
  /** The complainant is not the customer whom the page shows. */
  readonly stranger: boolean;
  readonly who: string;
  /** The customer is to be reached otherwise than the archive says. */
  readonly ownReach: boolean;
  readonly reach: string;
  readonly narrative: string;
  /** Who takes the complaint, where the session names nobody. */
  readonly receiver: string;
  /** The moment of the first key: when the complaint was received, unless `received` says otherwise. */
  readonly startedAt: Instant | null;
  readonly received: { readonly on: string; readonly time: string; readonly reason: string } | null;
}

/** One complaint in the making, as drafts keep it. */
export interface Unrecorded {
  readonly typed: Typed;
  readonly number: MintedNumber | null;
  /** Idempotency key of the write that records it; names the draft, too. */
  readonly key: string;
  /** What was sent under `key` without an answer: it may have been written. */
  readonly tried: Complaint | null;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

export const blank: Typed = {
  matter: 'complaint',
  channel: 'counter',
  customer: null,
  stranger: false,
  who: '',
  ownReach: false,
  reach: '',
  narrative: '',
  receiver: '',
  startedAt: null,
  received: null,
};

export const fresh = (): Unrecorded => ({
  typed: blank,
  number: null,
  key: randomKey(),
  tried: null,
  savedAt: 0,
});

/** Whether there is nothing that somebody would miss: no text has been typed. */
export const isBlank = ({ who, reach, narrative, received }: Typed): boolean =>
  [who, reach, narrative, received?.reason ?? ''].every((text) => text.trim() === '');
