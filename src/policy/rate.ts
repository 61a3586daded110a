import type { Period } from '../values/periods.js';
import { beginCourse, judge, neededFor, newestOf, passOver } from './course.js';
import type { Course } from './course.js';
import { Input } from './input.js';
import type { PolicyPack, RatingRule, Tier } from './pack.js';
import { isFigured, quartersOf } from './quarters.js';
import type { Quarter, Source } from './quarters.js';
import { ratingReasons } from './rating-reasons.js';
import { settingOf } from './reason.js';
import type { Reason } from './reason.js';
import { sectionOf } from './section.js';
import { bandOf, knownTier } from './tiers.js';

/** A figure: a period of the pack's grain, the amount in yuan (at most two decimals). Absent source: `platform`. */
export interface FigureInput {
  readonly period: Period;
  readonly amount: number;
  readonly source?: Source;
}

export interface RateInput {
  /** In any order. A period without a figure is missing; 0 is a figure. */
  readonly figures: readonly FigureInput[];
  /** The tier before the first figure: a rating published earlier. */
  readonly tier?: string | null;
  /** The last period for which a figure is expected. */
  readonly asOf?: Period;
}

/** The move that follows if the next figure repeats the newest: a run that is one period short. */
export interface Outlook {
  readonly direction: 'up' | 'down';
  /** `null`: no tier any more. */
  readonly to: string | null;
  readonly run: number;
  readonly needed: number;
}

export interface RatedPeriod extends Quarter {
  /** The tier whose band holds the amount. */
  readonly band: string | null;
  /** The tier after this period. */
  readonly tier: string | null;
}

export interface Rating {
  readonly tier: string | null;
  /** The period of the figure that decided the tier; `null` without a tier, and for a tier that was given. */
  readonly since: Period | null;
  readonly outlook: Outlook | null;
  readonly missing: readonly Period[];
  readonly history: readonly RatedPeriod[];
  readonly because: readonly Reason[];
}

/**
 * The tier that figures give (002, articles 4 to 6). Whoever has no tier is rated on one figure; whoever has one
 * moves after a run of figures outside the band on the same side, to where the newest figure lies. Figures outside
 * are told by tier, not by amount. A figure inside, one on the other side or (option `gap`) a missing one ends the run.
 * @throws PolicyInputError for bad figures, an unknown tier, a pack without `rating`.
 */
export function rate(pack: PolicyPack, input: RateInput): Rating {
  const rule = ratingRule(pack);
  const from = Input.of(input, '');
  const quarters = quartersOf(from, rule.period);
  const given = knownTier(pack, from.get('tier'), 'tier');
  const gap = settingOf(pack, rule.gap, ['restart', 'bridge'] as const);

  const course = beginCourse(given);
  const history: RatedPeriod[] = [];
  for (const quarter of quarters) {
    if (isFigured(quarter)) judge(pack, rule, course, quarter);
    else passOver(course, quarter.period, gap.value);
    history.push({
      ...quarter,
      band: isFigured(quarter) ? idOf(bandOf(pack, quarter.amount)) : null,
      tier: idOf(course.tier),
    });
  }
  return {
    tier: idOf(course.tier),
    since: course.tier && course.move ? newestOf(course.move.run).period : null,
    outlook: outlookOf(pack, rule, course),
    missing: quarters.filter((quarter) => quarter.amount === null).map((quarter) => quarter.period),
    history,
    because: ratingReasons(pack, rule, course, history, gap),
  };
}

/** The rating rule of a pack. @throws PolicyInputError for a pack without one. */
export const ratingRule = (pack: PolicyPack): RatingRule => sectionOf(pack, 'rating');

function outlookOf(pack: PolicyPack, rule: RatingRule, { tier, run }: Course): Outlook | null {
  if (!run) return null;
  const needed = neededFor(rule, tier, run.direction);
  if (run.figures.length !== needed - 1) return null;
  const to = idOf(bandOf(pack, newestOf(run).amount));
  return { direction: run.direction, to, run: run.figures.length, needed };
}

const idOf = (tier: Tier | null): string | null => tier?.id ?? null;
