import type { ComplaintEvent } from '../records/complaint.js';
import { epochMs, instantAt, isInstant } from '../values/dates.js';
import type { Instant } from '../values/dates.js';
import type { Param } from '../values/problem.js';
import { PolicyInputError } from './errors.js';
import { Input } from './input.js';
import { own } from './own.js';
import type { ClockRule, PolicyPack } from './pack.js';
import { readingReasons, reason } from './reason.js';
import type { Reason } from './reason.js';

export type ClockState = 'running' | 'met' | 'met-late' | 'overdue';

/** Somebody is to be told at a moment; the words come from `explain`. */
export interface ClockStep {
  readonly at: Instant;
  readonly code: string;
  readonly params: Readonly<Record<string, Param>>;
}

export interface Clock {
  /** `answer`: until the customer has the answer. */
  readonly name: string;
  readonly start: Instant;
  /** The last moment in time. */
  readonly due: Instant;
  readonly state: ClockState;
  readonly steps: readonly ClockStep[];
  readonly because: readonly Reason[];
}

/** What the clocks need of a complaint. Without `matter` it is a complaint. */
export interface ComplaintInput {
  readonly matter?: 'complaint' | 'consultation';
  /** First contact with staff. */
  readonly receivedAt: Instant;
  /** In any order; events after `now` have not happened yet. */
  readonly events: readonly Pick<ComplaintEvent, 'type' | 'at'>[];
}

type EventType = ComplaintEvent['type'];

const eventTypes: readonly EventType[] = [
  'receive',
  'record',
  'acknowledge',
  'investigate',
  'propose',
  'answer',
  'follow-up',
  'close',
];
const matters = ['complaint', 'consultation'] as const;
const hourMs = 3_600_000;

/**
 * The clocks of one complaint at a moment (002, article 14(1)): hours on the wall from first contact with staff,
 * weekends and holidays included, never pausing; the last second is in time. Instants are ISO 8601 with offset.
 * A consultation has no clock of its own in this regulation: then the list is empty.
 * @throws PolicyInputError for impossible instants, an unknown event, an answer before the complaint.
 */
export function complaintClocks(pack: PolicyPack, complaint: ComplaintInput, now: Instant): Clock[] {
  const rules = own(pack, 'complaints');
  if (!rules) throw new PolicyInputError('pack.complaints', 'nothing', 'object');
  if (!isInstant(now)) throw new PolicyInputError('now', now, 'instant');
  const input = Input.of(complaint, '');
  const matter = input.optional('matter', (key) => input.oneOf(key, matters)) ?? 'complaint';
  const receivedAt = input.instant('receivedAt');
  const events = input.list('events').map((event) => ({
    type: event.oneOf('type', eventTypes),
    at: event.instant('at'),
    path: event.at('at'),
  }));
  return rules.clocks
    .filter((rule) => rule.matters.includes(matter))
    .map((rule) => {
      const stops = events.filter(({ type }) => type === rule.stop);
      for (const { at, path } of stops) {
        if (epochMs(at) < epochMs(receivedAt))
          throw new PolicyInputError(path, 'earlier', 'not-before-received');
      }
      const times = stops.map(({ at }) => epochMs(at)).filter((ms) => ms <= epochMs(now));
      return clockOf(pack, rule, epochMs(receivedAt), times.length ? Math.min(...times) : null, epochMs(now));
    });
}

function clockOf(pack: PolicyPack, rule: ClockRule, start: number, stop: number | null, now: number): Clock {
  const due = start + rule.hours * hourMs;
  const state = stateOf(due, stop, now);
  const params = { hours: rule.hours, startAt: instantAt(start), dueAt: instantAt(due) };
  return {
    name: rule.name,
    start: instantAt(start),
    due: instantAt(due),
    state,
    steps: stepsOf(rule, start, due),
    because: [
      reason(
        pack,
        rule.clause,
        `clock-${state}`,
        stop === null ? params : { ...params, at: instantAt(stop) },
      ),
      ...readingReasons(pack, own(rule, 'readings')),
      ...readingReasons(pack, ladderReading(rule)),
    ],
  };
}

function stateOf(due: number, stop: number | null, now: number): ClockState {
  if (stop === null) return now <= due ? 'running' : 'overdue';
  return stop <= due ? 'met' : 'met-late';
}

/** Who is told when: shares of the whole time, in percent. */
function stepsOf(rule: ClockRule, start: number, due: number): ClockStep[] {
  return (own(rule, 'ladder')?.rungs ?? []).map(({ share, to }) => ({
    at: instantAt(start + Math.round(((due - start) * share) / 100)),
    code: 'clock-step',
    params: { who: to, share },
  }));
}

function ladderReading(rule: ClockRule): string[] {
  const ladder = own(rule, 'ladder');
  return ladder ? [ladder.reading] : [];
}
