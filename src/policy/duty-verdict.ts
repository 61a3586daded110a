import type { Channel, Role } from '../records/archive.js';
import type { DateRange } from '../values/periods.js';
import type { ContactInput, DutyFacts } from './duty-input.js';
import type { CoverRule } from './pack.js';

export type DutyStatus = 'met' | 'met-with-defect' | 'due' | 'overdue' | 'upcoming' | 'waived';

/** Why a contact in the window does not count: it reached nobody, another channel, still to come, somebody was absent. */
export type Rejection = 'not-reached' | 'other-channel' | 'still-to-come' | 'attendee-missing';

export interface Rejected {
  readonly contact: string;
  readonly why: Rejection;
}

/** What is owed in one window: which contacts count, and who must be there. */
export interface Owed {
  readonly window: DateRange;
  readonly counts: readonly Channel[];
  /** Rules by which a contact of another channel stands in. */
  readonly covers: readonly { readonly rule: CoverRule; readonly channels: readonly Channel[] }[];
  /** Roles that one contact must bring together. */
  readonly attendees: readonly Role[];
}

export interface Verdict {
  readonly status: DutyStatus;
  /** The contact that gives the status. */
  readonly by: ContactInput | null;
  readonly rejected: readonly Rejected[];
}

/** What the contacts in a window make of it. A contact after the window never cures it. */
export function verdictOn(owed: Owed, facts: DutyFacts): Verdict {
  const { start, end } = owed.window;
  const inside = facts.contacts.filter(({ on }) => start <= on && on <= end);
  const counting = inside.filter((contact) => doesCount(owed, contact, facts));
  const complete = counting.filter((contact) => absentFrom(owed, contact).length === 0);
  const by = complete[0] ?? counting[0] ?? null;
  return {
    status: by ? (complete.length ? 'met' : 'met-with-defect') : unmetStatus(owed.window, facts),
    by,
    rejected: inside.flatMap((contact) => {
      const why = contact === by ? null : whyNot(owed, contact, facts);
      return why ? [{ contact: contact.id, why }] : [];
    }),
  };
}

/** Whether a contact of any day counts: it reached the customer by a counting channel, and is not still to come. */
export const doesCount = (owed: Owed, contact: ContactInput, { today }: DutyFacts): boolean =>
  hasChannel(owed, contact) && contact.reached !== false && contact.on <= today;

/** The rule by which a contact stands in for one of another channel. */
export const coverOf = ({ counts, covers }: Owed, { channel }: ContactInput): CoverRule | undefined =>
  counts.includes(channel) ? undefined : covers.find(({ channels }) => channels.includes(channel))?.rule;

/** Roles that should have been there. */
export const absentFrom = (owed: Owed, contact: ContactInput): Role[] =>
  owed.attendees.filter((role) => !contact.participants?.includes(role));

const hasChannel = (owed: Owed, contact: ContactInput): boolean =>
  owed.counts.includes(contact.channel) || coverOf(owed, contact) !== undefined;

function whyNot(owed: Owed, contact: ContactInput, facts: DutyFacts): Rejection | null {
  if (!hasChannel(owed, contact)) return 'other-channel';
  if (contact.reached === false) return 'not-reached';
  if (contact.on > facts.today) return 'still-to-come';
  return absentFrom(owed, contact).length ? 'attendee-missing' : null;
}

function unmetStatus({ start, end }: DateRange, { waivers, today }: DutyFacts): DutyStatus {
  if (waivers.some((waiver) => end >= waiver.from && (waiver.to === null || start <= waiver.to)))
    return 'waived';
  if (today < start) return 'upcoming';
  return today > end ? 'overdue' : 'due';
}
