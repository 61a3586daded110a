import type { Period } from '../values/periods.js';
import { beginCourse, judge, neededFor, newestOf } from './course.js';
import type { Course, Move, Run } from './course.js';
import { own } from './own.js';
import type { PolicyPack, RatingRule, Tier } from './pack.js';
import { isFigured } from './quarters.js';
import type { Figured, Quarter } from './quarters.js';
import { optionOf, readingReasons, reason } from './reason.js';
import type { Reason } from './reason.js';
import { bandOf, rankOf, tierOf, tiersOf } from './tiers.js';

type GapSetting = { readonly value: 'restart' | 'bridge'; readonly option?: string };
type Rated = Quarter & { readonly tier: string | null };

/** Why the tier is what it is: what decided it, what the newest figure says, what is missing, what surprises. */
export function ratingReasons(
  pack: PolicyPack,
  rule: RatingRule,
  course: Course,
  history: readonly Rated[],
  gap: GapSetting,
): Reason[] {
  return [
    ...decision(pack, rule, course, gap),
    ...newestFigure(pack, rule, course),
    ...gaps(pack, rule, course, gap),
    ...(isNotMonotone(pack, rule, course, history)
      ? readingReasons(pack, idsOf(own(rule.readings, 'notMonotone')))
      : []),
  ];
}

function decision(pack: PolicyPack, rule: RatingRule, course: Course, gap: GapSetting): Reason[] {
  const { move, given, newest } = course;
  if (move) return moveReasons(pack, rule, move, gap);
  if (given) return [reason(pack, rule.first.clause, 'tier-given', { tier: given.label })];
  return newest ? [] : [reason(pack, rule.source.clause, 'no-figure')];
}

function moveReasons(pack: PolicyPack, rule: RatingRule, { from, to, run }: Move, gap: GapSetting): Reason[] {
  const figure = newestOf(run);
  if (!from) {
    const params = { period: figure.period, amount: figure.amount, tier: to!.label, ...bandParams(to!) };
    return [reason(pack, rule.first.clause, 'first-rating', params)];
  }
  const params = { ...runParams(run), ...boundOf(from, run), tier: from.label, newest: figure.period };
  const moved = to
    ? reason(pack, rule[run.direction].clause, `moved-${run.direction}`, { ...params, to: to.label })
    : reason(pack, rule[run.direction].clause, 'fell-out', params);
  const bands = run.figures.map((each) => bandOf(pack, each.amount));
  const settled = { period: figure.period, amount: figure.amount, to: to?.label ?? null };
  return [
    moved,
    ...(bands.some((band) => band !== to)
      ? [reason(pack, rule[run.direction].clause, 'newest-decides', settled)]
      : []),
    ...edgeReadings(pack, rule, from, run),
    ...bridged(pack, rule, run, gap),
  ];
}

function newestFigure(pack: PolicyPack, rule: RatingRule, course: Course): Reason[] {
  const { newest, tier, run, move } = course;
  if (!newest || (move && newestOf(move.run) === newest)) return [];
  const figure = { period: newest.period, amount: newest.amount };
  if (!tier) {
    const floor = tiersOf(pack)[0]!.from;
    return [reason(pack, rule.figure.clause, 'below-standard', { ...figure, floor })];
  }
  if (bandOf(pack, newest.amount) === tier) {
    return [reason(pack, tier.clause, 'inside-band', { ...figure, tier: tier.label, ...bandParams(tier) })];
  }
  if (!run) return [];
  const needed = neededFor(rule, tier, run.direction);
  const params = {
    ...runParams(run),
    ...boundOf(tier, run),
    tier: tier.label,
    run: run.figures.length,
    needed,
    left: needed - run.figures.length,
    to: bandOf(pack, newest.amount)?.label ?? null,
  };
  return [
    reason(pack, rule[run.direction].clause, `run-${run.direction}`, params),
    ...(course.turned ? readingReasons(pack, idsOf(own(rule.readings, 'turn'))) : []),
    ...edgeReadings(pack, rule, tier, run),
  ];
}

function gaps(pack: PolicyPack, rule: RatingRule, course: Course, gap: GapSetting): Reason[] {
  const { broken, run, missing } = course;
  const across: readonly Period[] = run?.bridged ?? [];
  const plain = missing.filter((period) => !broken.includes(period) && !across.includes(period));
  return [
    ...(broken.length
      ? [reason(pack, gapClause(pack, rule, gap), 'gap-restart', { periods: broken }, gap.option)]
      : []),
    ...(run ? bridged(pack, rule, run, gap) : []),
    ...(plain.length ? [reason(pack, rule.source.clause, 'figure-missing', { periods: plain })] : []),
  ];
}

function bridged(pack: PolicyPack, rule: RatingRule, run: Run, gap: GapSetting): Reason[] {
  if (!run.bridged.length) return [];
  return [reason(pack, gapClause(pack, rule, gap), 'gap-bridged', { periods: run.bridged }, gap.option)];
}

const gapClause = (pack: PolicyPack, rule: RatingRule, gap: GapSetting) =>
  gap.option === undefined ? rule.down.clause : optionOf(pack, gap.option).clause;

/** An amount exactly on the excluded upper bound counted as above. */
function edgeReadings(pack: PolicyPack, rule: RatingRule, tier: Tier, run: Run): Reason[] {
  const ceiling = own(tier, 'below');
  const onEdge = run.direction === 'up' && run.figures.some((figure) => figure.amount === ceiling);
  return onEdge ? readingReasons(pack, idsOf(own(rule.readings, 'edge'))) : [];
}

/** Whether the same figures, from a lower tier, would have ended higher; or from a higher one lower. */
function isNotMonotone(
  pack: PolicyPack,
  rule: RatingRule,
  course: Course,
  history: readonly Rated[],
): boolean {
  const count = Math.max(rule.up.run, rule.down.run);
  const recent = history.slice(-count);
  const figures = recent.filter(isFigured);
  if (recent.length < count || figures.length < count) return false;
  const before = history[history.length - count - 1];
  const start = before ? (tierOf(pack, before.tier) ?? null) : course.given;
  const from = rankOf(pack, start);
  const to = rankOf(pack, course.tier);
  return [null, ...tiersOf(pack)].some((other) => {
    const end = rankOf(pack, endFrom(pack, rule, other, figures));
    return (rankOf(pack, other) - from) * (end - to) < 0;
  });
}

function endFrom(
  pack: PolicyPack,
  rule: RatingRule,
  start: Tier | null,
  figures: readonly Figured[],
): Tier | null {
  const course = beginCourse(start);
  for (const figure of figures) judge(pack, rule, course, figure);
  return course.tier;
}

const runParams = (run: Run) => ({
  periods: run.figures.map((figure) => figure.period),
  amounts: run.figures.map((figure) => figure.amount),
});

const bandParams = (tier: Tier) => ({ floor: tier.from, ceiling: own(tier, 'below') ?? null });

/** The bound that the run lies beyond. */
const boundOf = (tier: Tier, run: Run) => ({
  bound: run.direction === 'up' ? (own(tier, 'below') ?? null) : tier.from,
});

const idsOf = (id: string | undefined): string[] => (id === undefined ? [] : [id]);
