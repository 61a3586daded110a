import type { Role } from '../records/archive.js';
import { epochMs, instantAt, isInstant } from '../values/dates.js';
import type { Instant, PlainDate } from '../values/dates.js';
import type { Period } from '../values/periods.js';
import { chinaCalendar } from './calendar/working-days.js';
import type { WorkingCalendar } from './calendar/working-days.js';
import { clockSteps, stepReadings } from './clock-steps.js';
import type { ClockStep } from './clock-steps.js';
import { spanOf } from './clock-span.js';
import type { Span } from './clock-span.js';
import { complaintInput } from './complaint-input.js';
import type { CaseEvent, CaseFacts, ComplaintInput } from './complaint-input.js';
import { roundsOf } from './complaint-rounds.js';
import type { Round } from './complaint-rounds.js';
import { PolicyInputError } from './errors.js';
import { own } from './own.js';
import type { ClockRule, PolicyPack, StepRule } from './pack.js';
import { holds, readingReasons, reason } from './reason.js';
import type { Reason } from './reason.js';

export type { ClockStep } from './clock-steps.js';
export type { ComplaintInput } from './complaint-input.js';

/** `stopped`: the complaint was withdrawn. */
export type ClockState = 'running' | 'met' | 'met-late' | 'overdue' | 'stopped';

export interface Clock {
  /** `answer`: until the customer has the answer; `call-back`: until the bureau has called back; `report`: until the bureau knows. */
  readonly name: string;
  /** 1, and one more for each time the complaint was reopened. */
  readonly round: number;
  readonly start: Instant;
  /** The last moment in time; 24:00 of a day is the first moment of the next. */
  readonly due: Instant;
  /** The last day in time, for a clock in whole days. */
  readonly lastDay?: PlainDate;
  /** The month that a call-back is counted in, whenever it is due. */
  readonly month?: Period;
  readonly state: ClockState;
  /** When it was met or stopped. */
  readonly endedAt?: Instant;
  readonly steps: readonly ClockStep[];
  readonly because: readonly Reason[];
}

/** What every clock of one call is reckoned from. */
interface Scene {
  readonly pack: PolicyPack;
  readonly facts: CaseFacts;
  readonly steps: readonly StepRule[];
  readonly calendar: WorkingCalendar;
}

/** The first part of a clock's codes. */
const prefixes: Readonly<Record<ClockRule['stop'], string>> = {
  answer: 'clock',
  report: 'report',
  'follow-up': 'call-back',
};

/**
 * The clocks of one complaint at a moment (002, article 14). The answer: hours on the wall from first contact with
 * staff, weekends and holidays included, never pausing; the last second is in time. The call-back: by the end of the
 * month, or of the third working day where the month leaves fewer than three after the complaint's date; one that was
 * made before the answer, or by another role than the rule names, does not count. Instants are ISO 8601 with offset.
 * Reopening starts every clock anew; what the rounds before came to follows after the clocks of the present one.
 * Withdrawing stops them. A consultation has no clock of its own in this regulation: then the list is empty.
 * @throws PolicyInputError for impossible instants, an unknown event, an answer before the complaint.
 */
export function complaintClocks(
  pack: PolicyPack,
  complaint: ComplaintInput,
  now: Instant,
  options: { readonly calendar?: WorkingCalendar } = {},
): Clock[] {
  const rules = own(pack, 'complaints');
  if (!rules) throw new PolicyInputError('pack.complaints', 'nothing', 'object');
  if (!isInstant(now)) throw new PolicyInputError('now', now, 'instant');
  const facts = complaintInput(complaint);
  const clocks = rules.clocks.filter((rule) => rule.matters.includes(facts.matter));
  refuseEarly(facts, [...clocks.map(({ stop }) => stop), 'withdraw', 'reopen']);
  const inForce = clocks.filter((rule) => isInForce(pack, rule));
  const off = clocks.filter((rule) => !inForce.includes(rule)).map((rule) => offReason(pack, rule));
  const scene: Scene = {
    pack,
    facts,
    steps: own(rules, 'course')?.steps ?? [],
    calendar: own(options, 'calendar') ?? chinaCalendar,
  };
  return roundsOf(facts, epochMs(now)).flatMap((round) =>
    inForce
      .map((rule, i) => clockOf(scene, rule, round, epochMs(now), i === 0 ? off : []))
      // What was still running when the complaint was reopened runs on in the new round.
      .filter(({ state }) => round.end === null || state !== 'running'),
  );
}

function refuseEarly({ events, receivedAt }: CaseFacts, types: readonly string[]): void {
  for (const { type, at, path } of events) {
    if (types.includes(type) && at < receivedAt)
      throw new PolicyInputError(`${path}.at`, 'earlier', 'not-before-received');
  }
}

function isInForce(pack: PolicyPack, rule: ClockRule): boolean {
  const when = own(rule, 'when');
  return !when || holds(pack, when);
}

const offReason = (pack: PolicyPack, rule: ClockRule): Reason =>
  reason(pack, rule.clause, 'clock-off', { event: rule.stop }, own(rule, 'when')?.option);

function clockOf(scene: Scene, rule: ClockRule, round: Round, now: number, off: readonly Reason[]): Clock {
  const { pack, calendar, facts } = scene;
  const { start, end } = round;
  const span = spanOf(pack, rule, start, calendar);
  const { stop, ignored } = stopOf(scene, rule, round);
  const withdrawn = round.events.find(({ type }) => type === 'withdraw') ?? null;
  const ending = stop && !(withdrawn && withdrawn.at < stop.at) ? stop : withdrawn;
  const state = stateOf(span.due, ending, Math.min(now, end ?? now));
  return {
    name: rule.name,
    round: round.number,
    start: instantAt(start),
    due: instantAt(span.due),
    ...(span.lastDay === undefined ? {} : { lastDay: span.lastDay, month: span.month }),
    state,
    ...(ending ? { endedAt: instantAt(ending.at) } : {}),
    steps: clockSteps(pack, rule, facts, start, span.due),
    because: [
      mainReason(scene, rule, span, state, ending),
      ...(ending || !own(rule, 'after') ? [] : [afterReason(pack, rule)]),
      ...ignored,
      ...span.because,
      ...roundReasons(scene, rule, round),
      ...readingReasons(pack, own(rule, 'readings')),
      ...readingReasons(pack, stepReadings(rule, facts)),
      ...off,
    ],
  };
}

/** The event that meets a clock, and why others of its kind did not: too early, or done by another role. */
function stopOf(
  { pack, steps }: Scene,
  rule: ClockRule,
  { events }: Round,
): { stop: CaseEvent | null; ignored: Reason[] } {
  const after = own(rule, 'after');
  const opened =
    after === undefined ? -Infinity : (events.find(({ type }) => type === after)?.at ?? Infinity);
  const allowed = rolesFor(steps, rule);
  const ignored: Reason[] = [];
  for (const event of events.filter(({ type }) => type === rule.stop)) {
    const params = { event: event.type, at: instantAt(event.at) };
    if (event.at < opened) {
      ignored.push(reason(pack, rule.clause, 'stop-too-early', { ...params, after: after! }));
    } else if (event.role !== undefined && allowed && !allowed.includes(event.role)) {
      ignored.push(reason(pack, rule.clause, 'stop-by-other', { ...params, roles: allowed }));
    } else {
      return { stop: event, ignored };
    }
  }
  return { stop: null, ignored };
}

/** Who alone may take the step that meets a clock. */
function rolesFor(steps: readonly StepRule[], rule: ClockRule): readonly Role[] | undefined {
  const step = steps.find(({ event }) => event === rule.stop);
  return step && own(step, 'roles');
}

function stateOf(due: number, ending: CaseEvent | null, now: number): ClockState {
  if (!ending) return now <= due ? 'running' : 'overdue';
  if (ending.type === 'withdraw') return 'stopped';
  return ending.at <= due ? 'met' : 'met-late';
}

function mainReason(
  { pack, steps }: Scene,
  rule: ClockRule,
  { due, params }: Span,
  state: ClockState,
  ending: CaseEvent | null,
): Reason {
  const option = own(rule, 'when')?.option;
  const at: Reason['params'] = ending ? { at: instantAt(ending.at) } : {};
  if (ending && state === 'stopped') {
    const code = ending.at <= due ? 'clock-withdrawn' : 'clock-withdrawn-late';
    return reason(pack, rule.clause, code, { event: rule.stop, ...at }, option);
  }
  const roles = rolesFor(steps, rule) ?? [];
  return reason(pack, rule.clause, `${prefixes[rule.stop]}-${state}`, { ...params, roles, ...at }, option);
}

const afterReason = (pack: PolicyPack, rule: ClockRule): Reason =>
  reason(pack, rule.clause, 'clock-after', { event: rule.stop, after: own(rule, 'after')! });

/** That the clock counts from being reopened, under the clause by which cases are reopened. */
function roundReasons({ pack, steps }: Scene, rule: ClockRule, { number, start }: Round): Reason[] {
  if (number === 1) return [];
  const step = steps.find(({ event }) => event === 'reopen');
  return [
    reason(pack, step?.clause ?? rule.clause, 'clock-round', { round: number, startAt: instantAt(start) }),
    ...readingReasons(pack, step && own(step, 'readings')),
  ];
}
