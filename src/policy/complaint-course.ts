import type { Role } from '../records/archive.js';
import { instantAt } from '../values/dates.js';
import type { Instant } from '../values/dates.js';
import type { Label } from '../values/problem.js';
import { complaintInput, courseOf } from './complaint-input.js';
import type { CaseEvent, CaseFacts, ComplaintEventType, ComplaintInput } from './complaint-input.js';
import { ComplaintStepError, PolicyInputError } from './errors.js';
import { own } from './own.js';
import type { CourseRule, PolicyPack, StateRule, StepRule } from './pack.js';
import { readingReasons, reason } from './reason.js';
import type { Reason } from './reason.js';

/** How far a case has come. */
export interface ComplaintState {
  /** Id of a state in the pack's course. */
  readonly state: string;
  readonly label: Label;
  /** When the state was reached; `null` before anything happened. */
  readonly since: Instant | null;
  /** Still to be worked on. */
  readonly open: boolean;
  /** 1, and one more for each time the case was reopened. */
  readonly round: number;
  /** Taken to a higher level in this round. */
  readonly escalated: boolean;
  readonly because: readonly Reason[];
}

/** A step that is legal now. */
export interface NextComplaintEvent {
  readonly type: ComplaintEventType;
  /** The state that it leads to; the present one where it changes nothing. */
  readonly to: string;
  /** Who alone may do it; absent: anybody. */
  readonly roles?: readonly Role[];
  readonly because: readonly Reason[];
}

/** A case on its way through the course. */
export interface Progress {
  readonly state: StateRule;
  /** The step that led to the state. */
  readonly step: StepRule | null;
  readonly since: number | null;
  readonly round: number;
  readonly escalated: boolean;
}

/**
 * How far a complaint has come by its events (000, part 2: the six steps; 002, articles 13 and 14). Events may stand
 * in any order; each must follow on the one before it in time. Who did them is not asked again.
 * @throws PolicyInputError for impossible input; ComplaintStepError with the rule for a history that breaks it.
 */
export function complaintState(pack: PolicyPack, complaint: ComplaintInput): ComplaintState {
  const course = courseOf(pack);
  return stateOf(pack, course, replay(pack, course, complaintInput(complaint)));
}

/**
 * The steps that are legal now, in the order of the pack, each with who may take it and its clause.
 * @throws as `complaintState`.
 */
export function nextComplaintEvents(pack: PolicyPack, complaint: ComplaintInput): NextComplaintEvent[] {
  const course = courseOf(pack);
  const facts = complaintInput(complaint);
  const { state } = replay(pack, course, facts);
  return stepsFor(course, facts)
    .filter((step) => leadsFrom(step, state))
    .map((step) => {
      const roles = own(step, 'roles');
      return {
        type: step.event,
        to: own(step, 'to') ?? state.id,
        ...(roles ? { roles } : {}),
        because: [
          reason(pack, step.clause, 'step-next', { event: step.event, roles: roles ?? [] }),
          ...readingReasons(pack, own(step, 'readings')),
        ],
      };
    });
}

/** Where the events of a complaint have led. @throws ComplaintStepError for the first one that is illegal. */
export function replay(pack: PolicyPack, course: CourseRule, facts: CaseFacts): Progress {
  let progress: Progress = {
    state: stateRule(course, course.start),
    step: null,
    since: null,
    round: 1,
    escalated: false,
  };
  for (const event of facts.events) {
    progress = advanced(course, progress, legalStep(pack, course, facts, progress, event), event);
  }
  return progress;
}

/** The rule by which an event may happen now. @throws ComplaintStepError where the course has none. */
export function legalStep(
  pack: PolicyPack,
  course: CourseRule,
  facts: CaseFacts,
  { state }: Progress,
  event: CaseEvent,
): StepRule {
  const steps = stepsFor(course, facts).filter((each) => each.event === event.type);
  const step = steps.find((each) => leadsFrom(each, state));
  if (!step) throw new ComplaintStepError(event.path, refusal(pack, course, steps, state));
  return step;
}

/** The case after a step that is legal. */
export function advanced(course: CourseRule, before: Progress, step: StepRule, event: CaseEvent): Progress {
  const to = own(step, 'to');
  const reopened = step.event === 'reopen';
  const moved = to === undefined ? before : { state: stateRule(course, to), step, since: event.at };
  return {
    ...moved,
    round: before.round + (reopened ? 1 : 0),
    escalated: !reopened && (before.escalated || step.event === 'escalate'),
  };
}

/** Why none of the steps is legal now, under the clause of the step that was tried. */
function refusal(pack: PolicyPack, course: CourseRule, steps: readonly StepRule[], state: StateRule): Reason {
  const [first] = steps;
  if (!first) return unknownStep(pack, course);
  const params = { event: first.event, state: state.label };
  if (first.from === 'open') return reason(pack, first.clause, 'step-not-open', params);
  const states = steps.flatMap(({ from }) => (from === 'open' ? [] : from));
  return reason(pack, first.clause, 'step-order', {
    ...params,
    states: states.map((id) => stateRule(course, id).label),
  });
}

/** That the course has no such step, with those that it has. */
export function unknownStep(pack: PolicyPack, course: CourseRule): Reason {
  const events = course.steps.map(({ event }) => event);
  return reason(pack, course.clause, 'step-unknown', {
    events: events.filter((each, i) => events.indexOf(each) === i),
  });
}

/** A progress as a result. */
export function stateOf(pack: PolicyPack, course: CourseRule, progress: Progress): ComplaintState {
  const { state, step, since, round, escalated } = progress;
  const at = since === null ? null : instantAt(since);
  return {
    state: state.id,
    label: state.label,
    since: at,
    open: state.open,
    round,
    escalated,
    because: step
      ? [
          reason(pack, step.clause, 'case-state', { state: state.label, at }),
          ...readingReasons(pack, own(step, 'readings')),
        ]
      : [reason(pack, course.clause, 'case-new', { state: state.label })],
  };
}

/** The steps that cases of this matter have. */
const stepsFor = (course: CourseRule, { matter }: CaseFacts): StepRule[] =>
  course.steps.filter((step) => own(step, 'matters')?.includes(matter) ?? true);

const leadsFrom = (step: StepRule, state: StateRule): boolean =>
  step.from === 'open' ? state.open : step.from.includes(state.id);

function stateRule(course: CourseRule, id: string): StateRule {
  const state = course.states.find((each) => each.id === id);
  if (!state) throw new PolicyInputError('pack.complaints.course.states', id, 'state');
  return state;
}
