import type { Instant } from '../values/dates.js';
import type { Role } from './archive.js';

export type ComplaintChannel = 'counter' | 'phone' | 'mail' | 'online';

/** The unit that was asked first, with the person who took the complaint (首问). */
export interface Receiver {
  readonly outlet: string | null;
  readonly person: string;
  readonly role: Role | null;
}

/** What makes a complaint grave: press or web (媒体), many complainants (大规模), somebody hurt, data that leaked. */
export type ComplaintFlag = 'media' | 'mass' | 'injury' | 'data-leak';

/** One step of a case, in the order it happened. */
export interface ComplaintEvent {
  readonly type:
    | 'receive'
    | 'record'
    | 'acknowledge'
    | 'investigate'
    | 'propose'
    | 'answer'
    | 'report'
    | 'follow-up'
    | 'close'
    | 'withdraw'
    | 'escalate'
    | 'reopen';
  readonly at: Instant;
  readonly by: string;
  /** In which role it was done. */
  readonly role?: Role;
}

/** A complaint or a consultation: a record of its own. */
export interface Complaint {
  readonly number: string;
  readonly matter: 'complaint' | 'consultation';
  readonly channel: ComplaintChannel;
  /** Record id of the archive where the complainant is a known customer. */
  readonly customer: string | null;
  readonly complainant: string;
  /** How to reach the complainant: a phone number, an address, in the complainant's words. */
  readonly reach: string;
  readonly narrative: string;
  /** First contact with staff: here the clocks start. */
  readonly receivedAt: Instant;
  /** Why `receivedAt` is not the moment of recording. */
  readonly receivedAtReason?: string;
  readonly firstReceiver: Receiver;
  readonly flags?: readonly ComplaintFlag[];
  readonly events: readonly ComplaintEvent[];
}

export const complaintSchema = 1;
