import { explain } from '../../policy/explain.js';
import type { Archive, Channel, Contact, Role } from '../../records/archive.js';
import type { Edit } from '../../session/customer-store.js';
import { randomKey } from '../../session/random-key.js';
import { addDays, readDate, type PlainDate } from '../../values/dates.js';
import type { TimelineWords } from './timeline-words.js';

/** What stands in the form that logs a contact: as typed, not yet read. */
export interface LogEntry {
  /** The id of the contact to be. Made with the form, so that saving twice writes one contact. */
  readonly id: string;
  readonly channel: Channel | null;
  readonly reached: boolean | null;
  readonly on: string;
  readonly reason: string;
  readonly note: string;
  readonly participants: readonly Role[];
}

export type LogField = 'channel' | 'outcome' | 'on' | 'reason';

export const newEntry = (today: PlainDate): LogEntry => ({
  id: randomKey(),
  channel: null,
  reached: null,
  on: today,
  reason: '',
  note: '',
  participants: [],
});

/** Whether anything was entered that would be missed. */
export const isTouched = (entry: LogEntry, today: PlainDate): boolean =>
  entry.channel !== null ||
  entry.reached !== null ||
  entry.on.trim() !== today ||
  entry.reason.trim() !== '' ||
  entry.note.trim() !== '' ||
  entry.participants.length > 0;

/** Whether a kept draft can be shown: an older or newer release may have written another shape. */
export function isEntry(value: unknown): value is LogEntry {
  const entry = value as Partial<LogEntry> | null;
  return (
    typeof entry === 'object' &&
    entry !== null &&
    [entry.id, entry.on, entry.reason, entry.note].every((text) => typeof text === 'string') &&
    Array.isArray(entry.participants)
  );
}

/** The day of the entry, or `null` where it cannot be read or lies after today. */
export function dayOf(entry: LogEntry, today: PlainDate): PlainDate | null {
  const reading = readDate(entry.on);
  return reading.ok && reading.value <= today ? reading.value : null;
}

/** Whether the contact is logged after its day, so that a reason is asked. */
export const isLate = (entry: LogEntry, today: PlainDate): boolean => {
  const day = dayOf(entry, today);
  return day !== null && day < today;
};

/** The day before or after the one typed, or `null` where there is none to log on. */
export function neighbourDay(entry: LogEntry, step: 1 | -1, today: PlainDate): PlainDate | null {
  const day = dayOf(entry, today);
  if (day === null || (step > 0 ? day === today : day < '1901')) return null;
  return addDays(day, step);
}

/** What keeps the entry from being saved, by field, in the order of the form. */
export function entryErrors(
  entry: LogEntry,
  today: PlainDate,
  { own, locale }: TimelineWords,
): ReadonlyMap<LogField, string> {
  const errors = new Map<LogField, string>();
  if (entry.channel === null) errors.set('channel', own.chooseChannel);
  if (entry.reached === null) errors.set('outcome', own.chooseOutcome);
  const reading = readDate(entry.on);
  if (!reading.ok) errors.set('on', explain(reading.problems[0]!, locale));
  else if (reading.value > today) errors.set('on', own.future);
  else if (isLate(entry, today) && entry.reason.trim() === '') errors.set('reason', own.reasonMissing);
  return errors;
}

/** The contact the entry stands for, or `null` while channel, outcome or day are open. */
export function contactOf(entry: LogEntry, today: PlainDate, by: string | null): Contact | null {
  const on = dayOf(entry, today);
  if (entry.channel === null || entry.reached === null || on === null) return null;
  const note = entry.note.trim();
  return {
    id: entry.id,
    on,
    channel: entry.channel,
    reached: entry.reached,
    ...(entry.participants.length > 0 ? { participants: entry.participants } : {}),
    ...(note ? { note } : {}),
    ...(isLate(entry, today) ? { onReason: entry.reason.trim() } : {}),
    ...(by === null ? {} : { by }),
  };
}

/** Adds a contact to the archive. A contact of the same id is an earlier try of the same form: it gives way. */
export const addContact =
  (contact: Contact): Edit =>
  (archive: Archive | null): Archive => {
    if (!archive) throw new Error('a contact needs an archive');
    const others = archive.contacts.filter(({ id }) => id !== contact.id);
    return { ...archive, contacts: [...others, contact] };
  };
