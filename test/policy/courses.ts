import type { ComplaintInput } from '../../src/policy/complaint-clocks.js';
import type { Role } from '../../src/records/archive.js';
import type { Complaint, ComplaintEvent } from '../../src/records/complaint.js';
import { epochMs, instantAt } from '../../src/values/dates.js';

/** A row of `cases/steps.json`: the steps that were taken, one an hour, and the one that is tried. */
export interface StepCase {
  readonly name: string;
  readonly clause: string;
  readonly matter?: Complaint['matter'];
  readonly events: readonly ComplaintEvent['type'][];
  readonly event: ComplaintEvent['type'];
  readonly role?: Role;
  /** After the last step, or the receipt; absent: an hour. */
  readonly minutes?: number;
  readonly state?: string;
  readonly refused?: string;
}

export const receivedAt = '2026-11-10T10:00:00+08:00';

/** The complaint and the event of a row. */
export function courseOfCase(row: StepCase): { complaint: ComplaintInput; event: ComplaintEvent } {
  const after = (minutes: number) => instantAt(epochMs(receivedAt) + minutes * 60_000);
  const last = Math.max(0, row.events.length - 1) * 60;
  return {
    complaint: {
      receivedAt,
      ...(row.matter ? { matter: row.matter } : {}),
      events: row.events.map((type, i) => ({ type, at: after(i * 60), by: 'm01' })),
    },
    event: {
      type: row.event,
      at: after(last + (row.minutes ?? 60)),
      by: 'm01',
      ...(row.role ? { role: row.role } : {}),
    },
  };
}
