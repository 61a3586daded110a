import type { ComplaintEvent } from '../records/complaint.js';
import { complaintEvents } from '../records/vocabulary.js';
import { instantAt } from '../values/dates.js';
import { advanced, legalStep, replay, stateOf, unknownStep } from './complaint-course.js';
import type { ComplaintState } from './complaint-course.js';
import { caseEvent, complaintInput, courseOf } from './complaint-input.js';
import type { CaseEvent, CaseFacts, ComplaintInput } from './complaint-input.js';
import { ComplaintStepError } from './errors.js';
import { Input } from './input.js';
import { own } from './own.js';
import type { PolicyPack, StepRule } from './pack.js';
import { reason } from './reason.js';

/** A complaint with one more event, and how far it has come with it. The state is not part of the record. */
export interface AppliedComplaintEvent<C extends ComplaintInput> extends ComplaintState {
  readonly complaint: C;
}

/**
 * Appends an event to a complaint if the pack's course allows it now: in the order of the steps (a call-back comes
 * after the answer: 002, article 14), by whom the rule names where the event says its role, and no earlier than the
 * last event or the receipt. The complaint given is left as it is; members that policy does not know are kept.
 * @throws ComplaintStepError with the rule for an illegal step; PolicyInputError for impossible input.
 */
export function applyComplaintEvent<C extends ComplaintInput>(
  pack: PolicyPack,
  complaint: C,
  event: ComplaintEvent,
): AppliedComplaintEvent<C> {
  const course = courseOf(pack);
  const facts = complaintInput(complaint);
  const before = replay(pack, course, facts);
  const input = Input.of(event, 'event');
  const type = input.text('type');
  if (!complaintEvents.some((known) => known === type)) {
    throw new ComplaintStepError('event', unknownStep(pack, course));
  }
  const next = caseEvent(input);
  input.text('by');
  const step = legalStep(pack, course, facts, before, next);
  checkRole(pack, step, next);
  checkTime(pack, step, facts, next);
  return {
    ...stateOf(pack, course, advanced(course, before, step, next)),
    complaint: { ...complaint, events: [...complaint.events, { ...event }] },
  };
}

function checkRole(pack: PolicyPack, step: StepRule, { role, path }: CaseEvent): void {
  const roles = own(step, 'roles');
  if (!roles || role === undefined || roles.includes(role)) return;
  throw new ComplaintStepError(path, reason(pack, step.clause, 'step-role', { event: step.event, roles }));
}

function checkTime(pack: PolicyPack, step: StepRule, facts: CaseFacts, { at, path }: CaseEvent): void {
  const newest = facts.events[facts.events.length - 1];
  const last = Math.max(facts.receivedAt, newest?.at ?? facts.receivedAt);
  if (at >= last) return;
  const params = { event: step.event, at: instantAt(at), lastAt: instantAt(last) };
  throw new ComplaintStepError(path, reason(pack, step.clause, 'step-earlier', params));
}
