import type { Role } from '../records/archive.js';
import { epochMs, instantAt } from '../values/dates.js';
import type { Instant } from '../values/dates.js';
import type { Param } from '../values/problem.js';
import type { CaseFacts } from './complaint-input.js';
import { own } from './own.js';
import type { ClockRule, PolicyPack } from './pack.js';
import { reason } from './reason.js';

/** Somebody is to be told at a moment; the words come from `explain`. A step that the text asks for has its clause. */
export interface ClockStep {
  readonly at: Instant;
  readonly code: string;
  readonly params: Readonly<Record<string, Param>>;
  readonly document?: string;
  readonly article?: string;
}

/** Who is told when: on the ladder by shares of the whole time, in percent; of a grave complaint at once. */
export function clockSteps(
  pack: PolicyPack,
  rule: ClockRule,
  facts: CaseFacts,
  start: number,
  due: number,
): ClockStep[] {
  const ladder = rungsOf(rule).map(({ share, to }) => ({
    at: instantAt(start + Math.round(((due - start) * share) / 100)),
    code: 'clock-step',
    params: { who: to, share },
  }));
  const raised = raisesFor(rule, facts).flatMap(({ flags, to, clause }) =>
    facts.flags
      .filter((flag) => flags.includes(flag))
      .map((flag) => ({
        at: instantAt(start),
        ...reason(pack, clause, 'clock-raised', { flag, who: levelAbove(rule, to, facts.receiver) }),
      })),
  );
  return [...ladder, ...raised].sort((a, b) => epochMs(a.at) - epochMs(b.at));
}

/** The readings by which the steps are as they are. */
export function stepReadings(rule: ClockRule, facts: CaseFacts): string[] {
  const ladder = own(rule, 'ladder');
  return [
    ...(ladder ? [ladder.reading] : []),
    ...raisesFor(rule, facts).flatMap((each) => own(each, 'readings') ?? []),
  ];
}

const rungsOf = (rule: ClockRule) => own(rule, 'ladder')?.rungs ?? [];

const raisesFor = (rule: ClockRule, facts: CaseFacts) =>
  (own(rule, 'raise') ?? []).filter(({ flags }) => flags.some((flag) => facts.flags.includes(flag)));

/** The level that the rule names; where the complaint was received there or higher, the one above the receiver. */
function levelAbove(rule: ClockRule, to: Role, receiver: Role | undefined): Role {
  const levels = rungsOf(rule).flatMap((rung) => (rung.to === 'receiver' ? [] : rung.to));
  const received = receiver === undefined ? -1 : levels.indexOf(receiver);
  if (received < 0 || received < levels.indexOf(to)) return to;
  return levels[received + 1] ?? levels[received]!;
}
