import type { Archive } from '../../records/archive.js';
import type { Complaint, Receiver } from '../../records/complaint.js';
import { epochMs, readDate, shanghaiInstant, type Instant } from '../../values/dates.js';
import { readName } from '../../values/name.js';
import { readPhone } from '../../values/phone.js';
import type { Problem, Reading } from '../../values/problem.js';
import { readTimeOfDay } from '../../values/time-of-day.js';
import type { Typed } from './typed.js';

/** Fields that can be wrong; also the ids of their controls. */
export type Field = 'who' | 'reach' | 'narrative' | 'receiver' | 'on' | 'time' | 'reason';

/** What is wrong in words of this form. */
export type FormFault =
  | 'whoMissing'
  | 'reachMissing'
  | 'narrativeMissing'
  | 'receiverMissing'
  | 'reasonMissing'
  | 'time'
  | 'future';

export interface Fault {
  readonly field: Field;
  readonly what: FormFault | Problem;
}

export interface Circumstances {
  readonly number: string;
  /** The archive of the complainant, where the complainant is a customer. */
  readonly known: { readonly id: string; readonly archive: Archive } | null;
  /** `person` empty: nobody is named, and a name is asked for. */
  readonly receiver: Receiver;
  readonly now: Instant;
}

export interface ReadComplaint {
  /** As far as it can be read; to be recorded only without faults. */
  readonly complaint: Complaint;
  /** In the order of the fields. */
  readonly faults: readonly Fault[];
  /** The value stands, but somebody should look again. */
  readonly remarks: readonly Fault[];
}

/** Reads what was typed as a complaint. Telephone numbers and names are brought into their kept form. */
export function readComplaint(typed: Typed, at: Circumstances): ReadComplaint {
  const faults: Fault[] = [];
  const remarks: Fault[] = [];
  const { known, now } = at;

  const name = known ? null : readName(typed.who);
  if (name && !name.ok) faults.push({ field: 'who', what: wordOf(name, 'whoMissing') });

  const archived = known && !typed.ownReach ? known.archive.customer.phone : undefined;
  const reach = archived ?? typed.reach.trim();
  const phone = readPhone(reach);
  if (reach === '') faults.push({ field: 'reach', what: 'reachMissing' });
  else if (!phone.ok && archived === undefined && looksLikePhone(reach)) {
    remarks.push(...phone.problems.map((what) => ({ field: 'reach' as const, what })));
  }

  const received = readReceived(typed, now, faults);

  const person = at.receiver.person || typed.receiver.trim();
  if (person === '') faults.push({ field: 'receiver', what: 'receiverMissing' });

  const narrative = typed.narrative.trim();
  if (narrative === '') faults.push({ field: 'narrative', what: 'narrativeMissing' });

  return {
    complaint: {
      number: at.number,
      matter: typed.matter,
      channel: typed.channel,
      customer: known?.id ?? null,
      complainant: known?.archive.customer.name ?? (name?.ok ? name.value : typed.who.trim()),
      reach: phone.ok ? phone.value : reach,
      narrative,
      receivedAt: received.at,
      ...(received.reason === undefined ? {} : { receivedAtReason: received.reason }),
      firstReceiver: { ...at.receiver, person },
      events: [
        { type: 'receive', at: received.at, by: person },
        { type: 'record', at: now, by: person },
      ],
    },
    faults,
    remarks,
  };
}

/** The moment of receipt: that of the first key, or what was typed instead, with the reason. Faults are added. */
function readReceived(typed: Typed, now: Instant, faults: Fault[]): { at: Instant; reason?: string } {
  const started = typed.startedAt ?? now;
  if (!typed.received) return { at: started };
  const on = readDate(typed.received.on);
  const time = readTimeOfDay(typed.received.time);
  if (!on.ok) faults.push({ field: 'on', what: on.problems[0]! });
  if (!time.ok) faults.push({ field: 'time', what: 'time' });
  if (!on.ok || !time.ok) return { at: started };
  const at = shanghaiInstant(on.value, time.value);
  if (at.slice(0, 16) === started.slice(0, 16)) return { at: started };
  if (epochMs(at) > epochMs(now)) {
    faults.push({ field: 'time', what: 'future' });
    return { at: started };
  }
  const reason = typed.received.reason.trim();
  if (reason === '') faults.push({ field: 'reason', what: 'reasonMissing' });
  return { at, reason };
}

function wordOf(reading: Reading<string>, missing: FormFault): FormFault | Problem {
  const [first] = reading.problems;
  return !first || first.code === 'empty' ? missing : first;
}

/** Digits with nothing but dashes, spaces, brackets: an address or an account name is not meant as a phone. */
const looksLikePhone = (text: string): boolean => /^[\d\s()+-]{5,}$/.test(text);
