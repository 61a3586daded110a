import type { Archive, Role } from '../records/archive.js';
import type { Label } from '../values/problem.js';
import { fromFen, toFen } from '../values/money.js';
import { comparePeriods, isPeriod } from '../values/periods.js';
import type { Period } from '../values/periods.js';
import { Input } from './input.js';
import { own } from './own.js';
import type { PolicyPack, Tier } from './pack.js';
import { rate } from './rate.js';
import { reason } from './reason.js';
import type { Reason } from './reason.js';
import { sectionOf } from './section.js';
import { tierOf } from './tiers.js';

export interface ArchiveGap {
  /** Id of the field that is missing; `spread` for the spread of assets. */
  readonly field: string;
  readonly label: Label;
  readonly because: readonly Reason[];
}

/** What an incomplete archive costs, in yuan: `amount` for each of the roles. */
export interface ArchiveFine {
  readonly amount: number;
  readonly each: readonly Role[];
  readonly total: number;
}

export interface ArchiveGaps {
  readonly complete: boolean;
  readonly gaps: readonly ArchiveGap[];
  readonly fine: ArchiveFine | null;
  readonly because: readonly Reason[];
}

/** What the archive is looked at for. */
export type ArchiveInput = Pick<Archive, 'customer' | 'figures'> & Partial<Pick<Archive, 'joined'>>;

type Needed = NonNullable<PolicyPack['archive']>['complete'][number];

/**
 * What an archive lacks, and what that costs (002, articles 16(3) and 19(1)): contact details missing or the newest
 * figure's spread of assets unknown. The fine is for high-end customers: by the figures or, without any, by the day
 * of joining. A pack without a rating means every customer who has an archive.
 * @throws PolicyInputError as `rate`, for a customer or a spread that is no object, for a part that is no amount.
 */
export function archiveGaps(pack: PolicyPack, archive: ArchiveInput): ArchiveGaps {
  const rules = sectionOf(pack, 'archive');
  const input = Input.of(archive, '');
  const customer = Input.of(input.get('customer'), 'customer');
  const standing = standingOf(pack, input);
  const missing = rules.complete.filter((needed) =>
    needed.needs === 'spread' ? !isSpreadKnown(input) : !isFilled(customer, needed.field),
  );
  const gaps = missing.map((needed) => gapOf(pack, needed));
  const fineRule = own(own(pack, 'assessment') ?? {}, 'archiveIncomplete');
  const fined = gaps.length > 0 && standing.isMeant ? fineRule : undefined;
  const summary = gaps.length
    ? reason(pack, rules.clause, 'archive-incomplete', { labels: missing.map((needed) => needed.label) })
    : reason(pack, rules.clause, 'archive-complete');
  return {
    complete: gaps.length === 0,
    gaps,
    fine: fined ? fineOf(fined) : null,
    because: [summary, ...fineReasons(pack, fineRule, gaps.length > 0, standing)],
  };
}

/** Whether the customer is one of those whom the fine is for, and with which tier where the figures give one. */
interface Standing {
  readonly isMeant: boolean;
  readonly tier: Tier | undefined;
}

function standingOf(pack: PolicyPack, input: Input): Standing {
  const joined = input.optional('joined', (key) => input.date(key));
  if (!own(pack, 'rating')) return { isMeant: true, tier: undefined };
  const { tier, history } = rate(pack, { figures: input.get('figures') as ArchiveInput['figures'] });
  const isMeant = tier !== null || (history.length === 0 && joined !== undefined);
  return { isMeant, tier: tierOf(pack, tier) };
}

type FineRule = NonNullable<NonNullable<PolicyPack['assessment']>['archiveIncomplete']>;

const fineOf = ({ amount, each }: FineRule): ArchiveFine => ({
  amount,
  each,
  total: fromFen(toFen(amount) * each.length),
});

function fineReasons(
  pack: PolicyPack,
  rule: FineRule | undefined,
  incomplete: boolean,
  { isMeant, tier }: Standing,
): Reason[] {
  if (!rule || !incomplete) return [];
  if (!isMeant) return [reason(pack, rule.clause, 'archive-not-fined')];
  const { amount, each, total } = fineOf(rule);
  const params = { tier: tier?.label ?? '', yuan: amount, roles: each, total };
  return [reason(pack, rule.clause, 'archive-fine', params)];
}

function gapOf(pack: PolicyPack, { field, label, clause, needs }: Needed): ArchiveGap {
  const code = needs === 'spread' ? 'gap-spread' : 'gap-field';
  return { field, label, because: [reason(pack, clause, code, { label })] };
}

/** The spread is known where the newest figure names at least one of its parts. */
function isSpreadKnown(input: Input): boolean {
  const figures = input.list('figures').map((figure) => ({ figure, period: periodOf(figure) }));
  const newest = figures.sort((a, b) => comparePeriods(b.period, a.period))[0]?.period;
  return figures
    .filter(({ period, figure }) => period === newest && figure.has('spread'))
    .some(({ figure }) => {
      const spread = Input.of(figure.get('spread'), figure.at('spread'));
      return parts.some((part) => spread.optional(part, (key) => spread.amount(key)) !== undefined);
    });
}

const parts = ['savings', 'insurance', 'wealth', 'bonds', 'funds'];

function periodOf(figure: Input): Period {
  const period = figure.get('period');
  return isPeriod(period) ? period : figure.refuse('period', 'quarter');
}

/** A field stands with the customer or, where a bureau added it, among `fields`. Blank text is nothing. */
function isFilled(customer: Input, field: string): boolean {
  const added = customer.has('fields') ? Input.of(customer.get('fields'), customer.at('fields')) : null;
  return [customer.get(field), added?.get(field)].some(
    (value) => value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== ''),
  );
}
