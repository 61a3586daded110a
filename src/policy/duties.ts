import type { Channel, Role } from '../records/archive.js';
import type { PlainDate } from '../values/dates.js';
import { nextPeriod, periodOf, periodRange } from '../values/periods.js';
import type { DateRange } from '../values/periods.js';
import { chinaCalendar } from './calendar/working-days.js';
import type { WorkingCalendar } from './calendar/working-days.js';
import { dutyInput } from './duty-input.js';
import type { DutyFacts, DutyInput } from './duty-input.js';
import { cadenceReasons, newCustomerReasons, statusReasons } from './duty-reasons.js';
import { doesCount, verdictOn } from './duty-verdict.js';
import type { DutyStatus, Owed, Rejected, Verdict } from './duty-verdict.js';
import { own } from './own.js';
import type { CadenceRule, DutyRules, NewCustomerRule, PolicyPack } from './pack.js';
import { holds, readingReasons, reason, settingOf } from './reason.js';
import type { Reason } from './reason.js';
import { sectionOf } from './section.js';
import { suggestedDay } from './suggested-day.js';
import { monthsOf } from './vocabulary.js';
import { calendarWindows, rollingWindows, windowKinds } from './windows.js';

export type DutyKind = 'new-customer' | 'cadence' | 'greeting' | 'event' | 'follow-up';

/** One contact that is owed in one window. */
export interface Duty {
  /** The same for the same window of the same rule: `gold-call:2026-11-01`. */
  readonly id: string;
  readonly kind: DutyKind;
  readonly channel: Channel;
  /** Both days belong to the window. */
  readonly start: PlainDate;
  readonly end: PlainDate;
  /** A good working day for it; `null` where nothing is left to do. */
  readonly suggested: PlainDate | null;
  readonly status: DutyStatus;
  /** The earliest contact that gives the status. */
  readonly metBy?: string;
  /** Contacts in the window that do not count. */
  readonly rejected: readonly Rejected[];
  /** Who must be there. */
  readonly attendees?: readonly Role[];
  readonly because: readonly Reason[];
}

/** A window of a rule, before contacts are looked at. */
interface OwedDuty extends Owed {
  readonly kind: DutyKind;
  readonly rule: CadenceRule | NewCustomerRule;
  /** Length of the window in months. */
  readonly months: number;
  /** Why it is owed. */
  because(): Reason[];
}

export interface CalendarOption {
  readonly calendar?: WorkingCalendar;
}

/**
 * The contacts that are owed to one customer with one tier: every window that shares a day with `from` to `to`,
 * whole, future ones too, in order of time (002, article 16(1) and the last row of article 12). Days are
 * `YYYY-MM-DD`. `upcoming` before the window, `due` in it, `overdue` after it, `met` by a contact up to today.
 * @throws PolicyInputError for impossible days, `from` after `to`, an unknown tier, channel or role.
 */
export function duties(pack: PolicyPack, input: DutyInput, options: CalendarOption = {}): Duty[] {
  const calendar = own(options, 'calendar') ?? chinaCalendar;
  const rules = sectionOf(pack, 'duties');
  const facts = dutyInput(pack, input);
  const owed = [...newCustomerCall(pack, rules, facts), ...cadence(pack, rules, facts)];
  const found = owed.map((each) => dutyOf(pack, rules, each, facts, calendar));
  return markTogether(pack, rules, found).sort(inTime);
}

/** The call in the calendar period after joining: owed for joining alone, whatever the tier. */
function newCustomerCall(pack: PolicyPack, rules: DutyRules, facts: DutyFacts): OwedDuty[] {
  const rule = own(rules, 'newCustomer');
  if (!rule || facts.joined === null) return [];
  const window = periodRange(nextPeriod(periodOf(facts.joined, rule.period)));
  if (window.end < facts.from || window.start > facts.to) return [];
  const owed: OwedDuty = {
    kind: 'new-customer',
    rule,
    window,
    months: monthsOf[rule.period],
    counts: countingFor(rules, rule.channel),
    covers: [],
    attendees: [],
    because: () => newCustomerReasons(pack, rule, owed, facts),
  };
  return [owed];
}

function cadence(pack: PolicyPack, rules: DutyRules, facts: DutyFacts): OwedDuty[] {
  const { tier } = facts;
  if (!tier) return [];
  return rules.cadence
    .filter((rule) => rule.tiers.includes(tier.id) && isInForce(pack, rule))
    .flatMap((rule) => cadenceOf(pack, rules, rule, facts));
}

/** An overlay is owed only where its option says so. */
function isInForce(pack: PolicyPack, rule: CadenceRule): boolean {
  const when = own(rule, 'when');
  return !when || holds(pack, when);
}

function cadenceOf(pack: PolicyPack, rules: DutyRules, rule: CadenceRule, facts: DutyFacts): OwedDuty[] {
  const counts = countingFor(rules, rule.channel);
  const covers = coversFor(pack, rules, rule.channel);
  const owedIn = (window: DateRange): OwedDuty => {
    const owed: OwedDuty = {
      kind: 'cadence',
      rule,
      window,
      months: monthsOf[rule.every],
      counts,
      covers,
      attendees: own(rule, 'attendees')?.roles ?? [],
      because: () => cadenceReasons(pack, rules, rule, owed, facts),
    };
    return owed;
  };
  const { from, to } = facts;
  const metOn = (window: DateRange) => verdictOn(owedIn(window), facts).by?.on ?? null;
  const windows =
    settingOf(pack, rules.window, windowKinds).value === 'rolling'
      ? rollingWindows(from, to, rule.every, facts, metOn)
      : calendarWindows(from, to, rule.every, facts);
  return windows.map(owedIn);
}

/** Channels whose contacts count for a duty of a channel. */
const countingFor = (rules: DutyRules, channel: Channel): readonly Channel[] =>
  own(rules.counts, channel) ?? [channel];

/** Rules in force by which another channel stands in. */
function coversFor(pack: PolicyPack, rules: DutyRules, channel: Channel): Owed['covers'] {
  return (own(rules, 'covers') ?? [])
    .filter((rule) => rule.channel === channel && holds(pack, rule.when))
    .map((rule) => ({ rule, channels: countingFor(rules, rule.by) }));
}

function dutyOf(
  pack: PolicyPack,
  rules: DutyRules,
  owed: OwedDuty,
  facts: DutyFacts,
  calendar: WorkingCalendar,
): Duty {
  const verdict = verdictOn(owed, facts);
  const suggested = isOpen(verdict)
    ? suggestedDay(owed.window, owed.months, lastCounting(owed, facts), facts.today, calendar)
    : null;
  return {
    id: `${owed.rule.id}:${owed.window.start}`,
    kind: owed.kind,
    channel: owed.rule.channel,
    ...owed.window,
    suggested,
    status: verdict.status,
    ...(verdict.by ? { metBy: verdict.by.id } : {}),
    rejected: verdict.rejected,
    ...(owed.attendees.length ? { attendees: owed.attendees } : {}),
    because: [
      ...owed.because(),
      ...statusReasons(pack, rules, owed, facts, verdict),
      ...(suggested !== null && !calendar.covers(suggested)
        ? [reason(pack, rules.clause, 'calendar-estimated', { year: suggested.slice(0, 4) })]
        : []),
    ],
  };
}

const isOpen = ({ status }: Verdict): boolean =>
  status === 'due' || status === 'overdue' || status === 'upcoming';

/** The day of the newest contact that counts for the duty, in its window or not. */
function lastCounting(owed: Owed, facts: DutyFacts): PlainDate | null {
  const days = facts.contacts.filter((contact) => doesCount(owed, contact, facts)).map(({ on }) => on);
  return days[days.length - 1] ?? null;
}

/** One contact may meet the new-customer call and the period's own: then both say so. */
function markTogether(pack: PolicyPack, rules: DutyRules, found: readonly Duty[]): Duty[] {
  const rule = own(rules, 'newCustomer');
  const reading = rule && own(rule, 'together');
  const first = found.find((duty) => duty.kind === 'new-customer' && duty.metBy !== undefined);
  const second = found.find(
    (duty) => duty.kind === 'cadence' && duty.channel === first?.channel && duty.metBy === first.metBy,
  );
  if (reading === undefined || !first || !second) return [...found];
  return found.map((duty) =>
    duty === first || duty === second
      ? { ...duty, because: [...duty.because, ...readingReasons(pack, [reading])] }
      : duty,
  );
}

function inTime(a: Duty, b: Duty): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  if (a.end !== b.end) return a.end < b.end ? -1 : 1;
  return 0;
}
