import type { Role } from '../records/archive.js';
import type { Complaint, ComplaintEvent, ComplaintFlag } from '../records/complaint.js';
import { epochMs } from '../values/dates.js';
import type { Instant } from '../values/dates.js';
import { PolicyInputError } from './errors.js';
import { Input } from './input.js';
import { own } from './own.js';
import type { CourseRule, PolicyPack } from './pack.js';
import { complaintEvents, complaintFlags, matters, roles } from '../records/vocabulary.js';

export type ComplaintEventType = ComplaintEvent['type'];

/** What policy needs of a complaint; a whole record is one. Without `matter` it is a complaint. */
export interface ComplaintInput {
  readonly matter?: Complaint['matter'];
  /** First contact with staff. */
  readonly receivedAt: Instant;
  readonly firstReceiver?: { readonly role: Role | null };
  readonly flags?: readonly ComplaintFlag[];
  /** In any order; events of one moment in the order they happened. */
  readonly events: readonly Pick<ComplaintEvent, 'type' | 'at' | 'role'>[];
}

/** An event with its moment in milliseconds and its place in the input. */
export interface CaseEvent {
  readonly type: ComplaintEventType;
  readonly at: number;
  readonly role: Role | undefined;
  readonly path: string;
}

/** The input, checked, with its events in order of time. */
export interface CaseFacts {
  readonly matter: Complaint['matter'];
  readonly receivedAt: number;
  readonly receiver: Role | undefined;
  readonly flags: readonly ComplaintFlag[];
  readonly events: readonly CaseEvent[];
}

/** @throws PolicyInputError naming the place and what was expected there. */
export function complaintInput(given: ComplaintInput): CaseFacts {
  const input = Input.of(given, '');
  return {
    matter: input.optional('matter', (key) => input.oneOf(key, matters)) ?? 'complaint',
    receivedAt: epochMs(input.instant('receivedAt')),
    receiver: input.optional('firstReceiver', (key) => roleIn(Input.of(input.get(key), key))),
    flags: input.optional('flags', () => flagsIn(input)) ?? [],
    events: input.list('events').map(caseEvent).sort(inTime),
  };
}

/** @throws PolicyInputError as `complaintInput`. */
export const caseEvent = (input: Input): CaseEvent => ({
  type: input.oneOf('type', complaintEvents),
  at: epochMs(input.instant('at')),
  role: roleIn(input),
  path: input.path,
});

/** How the cases of a pack go. @throws PolicyInputError where the pack does not say. */
export function courseOf(pack: PolicyPack): CourseRule {
  const complaints = own(pack, 'complaints');
  const course = complaints && own(complaints, 'course');
  if (!course) throw new PolicyInputError('pack.complaints.course', 'nothing', 'object');
  return course;
}

const roleIn = (input: Input): Role | undefined => input.optional('role', (key) => input.oneOf(key, roles));

function flagsIn(input: Input): ComplaintFlag[] {
  const value = input.get('flags');
  if (!Array.isArray(value)) return input.refuse('flags', 'list');
  return value.map(
    (flag) => complaintFlags.find((each) => each === flag) ?? input.refuse('flags', 'one-of', complaintFlags),
  );
}

const inTime = (a: CaseEvent, b: CaseEvent): number => a.at - b.at;
