import type { Duty } from '../../policy/duties.js';
import type { Rejected } from '../../policy/duty-verdict.js';
import type { Contact } from '../../records/archive.js';
import { daysBetween, type PlainDate } from '../../values/dates.js';
import { periodOf, type Period } from '../../values/periods.js';
import { whyNotCounted } from './contact-effect.js';

/** Longer silences are marked. A matter of reading, not of any rule. */
const silentDays = 30;

export interface FeedGap {
  readonly kind: 'gap';
  readonly days: number;
  /** Duties that went unmet in it. */
  readonly missed: readonly Duty[];
}

export interface FeedContact {
  readonly kind: 'contact';
  readonly contact: Contact;
  /** Duties that this contact meets, with or without defect. */
  readonly meets: readonly Duty[];
  /** Why it counts for none. */
  readonly why: Rejected['why'] | null;
}

export interface FeedMonth {
  readonly month: Period;
  readonly items: readonly (FeedContact | FeedGap)[];
}

export interface Feed {
  /** The silence up to today. */
  readonly lately: FeedGap | null;
  readonly months: readonly FeedMonth[];
  /** How many older contacts are not shown. */
  readonly rest: number;
}

/** Past contacts by month, newest first, with the silences between them; at most `limit` contacts. */
export function feedOf(
  contacts: readonly Contact[],
  duties: readonly Duty[],
  today: PlainDate,
  limit: number,
): Feed {
  const newest = inReverse(contacts);
  const shown = newest.slice(0, limit);
  const months: { month: Period; items: (FeedContact | FeedGap)[] }[] = [];
  shown.forEach((contact, index) => {
    const month = periodOf(contact.on, 'month');
    let last = months[months.length - 1];
    if (last?.month !== month) months.push((last = { month, items: [] }));
    last.items.push(entryOf(contact, duties));
    const older = shown[index + 1];
    const gap = older ? gapOf(older.on, contact.on, duties) : null;
    if (gap) last.items.push(gap);
  });
  return {
    lately: shown[0] ? gapOf(shown[0].on, today, duties) : null,
    months,
    rest: newest.length - shown.length,
  };
}

function entryOf(contact: Contact, duties: readonly Duty[]): FeedContact {
  const meets = duties.filter(({ metBy }) => metBy === contact.id);
  return { kind: 'contact', contact, meets, why: meets.length ? null : whyNotCounted(duties, contact) };
}

function gapOf(from: PlainDate, to: PlainDate, duties: readonly Duty[]): FeedGap | null {
  const days = daysBetween(from, to);
  if (days <= silentDays) return null;
  const missed = duties.filter(({ status, start, end }) => status === 'overdue' && from < start && end < to);
  return { kind: 'gap', days, missed };
}

/** Newest day first; of one day the one logged last. */
function inReverse(contacts: readonly Contact[]): Contact[] {
  return contacts
    .map((contact, place) => ({ contact, place }))
    .sort((a, b) =>
      a.contact.on === b.contact.on ? b.place - a.place : a.contact.on < b.contact.on ? 1 : -1,
    )
    .map(({ contact }) => contact);
}
