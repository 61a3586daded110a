import type { Period } from '../values/periods.js';
import type { PolicyPack, RatingRule, Tier } from './pack.js';
import type { Figured } from './quarters.js';
import { bandOf, rankOf } from './tiers.js';

/** Consecutive periods outside the band on the same side. */
export interface Run {
  readonly direction: 'up' | 'down';
  readonly figures: readonly Figured[];
  /** Missing periods that the run reached across. */
  readonly bridged: readonly Period[];
}

/** A run that was long enough. */
export interface Move {
  readonly from: Tier | null;
  readonly to: Tier | null;
  readonly run: Run;
}

/** What happened to the tier, as far as it still matters. */
export interface Course {
  readonly given: Tier | null;
  tier: Tier | null;
  run: Run | null;
  /** The last move, which decided the tier. */
  move: Move | null;
  newest: Figured | null;
  /** Missing periods since the last move. */
  missing: Period[];
  /** Missing periods that ended a run since the last move. */
  broken: Period[];
  /** The newest figure lies on the other side than the run before it. */
  turned: boolean;
}

export const beginCourse = (given: Tier | null): Course => ({
  given,
  tier: given,
  run: null,
  move: null,
  newest: null,
  missing: [],
  broken: [],
  turned: false,
});

/** One figure: inside, outside, or the one that completes a run. */
export function judge(pack: PolicyPack, rule: RatingRule, course: Course, figure: Figured): void {
  const band = bandOf(pack, figure.amount);
  const steps = rankOf(pack, band) - rankOf(pack, course.tier);
  course.newest = figure;
  course.turned = false;
  if (steps === 0) {
    course.run = null;
    return;
  }
  const direction = steps > 0 ? 'up' : 'down';
  const before = course.run;
  course.turned = before !== null && before.direction !== direction;
  const goesOn = before !== null && before.direction === direction;
  const run: Run = goesOn
    ? { ...before, figures: [...before.figures, figure] }
    : { direction, figures: [figure], bridged: [] };
  if (run.figures.length < neededFor(rule, course.tier, direction)) {
    course.run = run;
    return;
  }
  course.move = { from: course.tier, to: band, run };
  course.tier = band;
  course.run = null;
  course.missing = [];
  course.broken = [];
}

/** A period without a figure: the tier is held, the run ends or reaches across. */
export function passOver(course: Course, period: Period, gap: 'restart' | 'bridge'): void {
  course.missing.push(period);
  if (!course.run) return;
  if (gap === 'bridge') {
    course.run = { ...course.run, bridged: [...course.run.bridged, period] };
  } else {
    course.broken.push(period);
    course.run = null;
  }
}

/** How many figures in a row it takes. */
export function neededFor(rule: RatingRule, tier: Tier | null, direction: 'up' | 'down'): number {
  return (tier === null ? rule.first : direction === 'up' ? rule.up : rule.down).run;
}

/** The figure that a run has come to. */
export const newestOf = (run: Run): Figured => run.figures[run.figures.length - 1]!;
