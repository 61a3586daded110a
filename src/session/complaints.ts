import { complaintSchema, type Complaint } from '../records/complaint.js';
import { complaintNumber } from '../values/complaint-number.js';
import type { SaveResult } from './customer-store.js';
import type { Session } from './session.js';
import { backendProblem } from './store-access.js';

export interface MintedNumber {
  readonly number: string;
  /** `false` where no terminal is configured or this browser cannot count: another terminal may give the same. */
  readonly assured: boolean;
}

/** The next complaint number of this terminal on this day: outlet, year and day, terminal, counter, check digit. */
export async function mintComplaintNumber(session: Session): Promise<MintedNumber> {
  const on = session.clock.today();
  const outlet = session.outletId ?? '0000';
  const terminal = session.terminalId ?? '00';
  const configured = session.outletId !== null && session.terminalId !== null;
  const name = `complaint ${outlet} ${terminal} ${on}`;
  try {
    const counter = await session.counters.next(name);
    return { number: complaintNumber({ outlet, on, terminal, counter }), assured: configured };
  } catch {
    // This browser cannot count across tabs and reloads: the number is given, and said to be uncertain.
    const counter = await session.pageCounters.next(name);
    return { number: complaintNumber({ outlet, on, terminal, counter }), assured: false };
  }
}

/** Saves a new complaint under its number. `key` is minted with the form, so that a second click writes nothing. */
export async function saveComplaint(
  session: Session,
  complaint: Complaint,
  key: string,
): Promise<SaveResult> {
  const change = {
    kind: 'complaint',
    id: complaint.number,
    base: null,
    schema: complaintSchema,
    body: complaint,
    key,
  } as const;
  try {
    const [outcome] = await session.records.write([change], { atomic: true });
    if (outcome?.status === 'refused') return { status: 'refused', problem: outcome.problem };
    return outcome?.status === 'written' ? { status: 'saved' } : { status: 'conflict', current: null };
  } catch (error) {
    return { status: 'failed', problem: backendProblem(error) };
  }
}

/** Complaints in the order of their last change, newest first; at most `limit`. */
export async function listComplaints(session: Session, limit: number): Promise<Complaint[]> {
  const { items } = await session.records.list('complaint', { limit: 1000 });
  return items
    .map((stored) => stored.body as Complaint)
    .sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))
    .slice(0, limit);
}
