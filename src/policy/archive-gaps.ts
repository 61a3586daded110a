import type { Archive, Role } from '../records/archive.js';
import type { Label } from '../values/problem.js';
import { comparePeriods } from '../values/periods.js';
import { Input } from './input.js';
import { own } from './own.js';
import type { PolicyPack } from './pack.js';
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
export type ArchiveInput = Pick<Archive, 'customer' | 'figures'>;

type Needed = NonNullable<PolicyPack['archive']>['complete'][number];

/**
 * What an archive lacks, and what that costs (002, articles 16(3) and 19(1)): contact details missing or the newest
 * figure's spread of assets unknown. The fine is for high-end customers: whoever has no tier by the figures owes none.
 * @throws PolicyInputError as `rate`, and for a customer or a spread that is no object.
 */
export function archiveGaps(pack: PolicyPack, archive: ArchiveInput): ArchiveGaps {
  const rules = sectionOf(pack, 'archive');
  const input = Input.of(archive, '');
  const customer = Input.of(input.get('customer'), 'customer');
  const { tier } = rate(pack, { figures: input.get('figures') as ArchiveInput['figures'] });
  const missing = rules.complete.filter((needed) =>
    needed.needs === 'spread' ? !isSpreadKnown(input) : !isFilled(customer.get(needed.field)),
  );
  const gaps = missing.map((needed) => gapOf(pack, needed));
  const fineRule = own(own(pack, 'assessment') ?? {}, 'archiveIncomplete');
  const fined = gaps.length > 0 && tier !== null ? fineRule : undefined;
  const summary = gaps.length
    ? reason(pack, rules.clause, 'archive-incomplete', { labels: missing.map((needed) => needed.label) })
    : reason(pack, rules.clause, 'archive-complete');
  return {
    complete: gaps.length === 0,
    gaps,
    fine: fined ? fineOf(fined) : null,
    because: [summary, ...fineReasons(pack, fineRule, gaps.length > 0, tier)],
  };
}

type FineRule = NonNullable<NonNullable<PolicyPack['assessment']>['archiveIncomplete']>;

const fineOf = ({ amount, each }: FineRule): ArchiveFine => ({ amount, each, total: amount * each.length });

function fineReasons(
  pack: PolicyPack,
  rule: FineRule | undefined,
  incomplete: boolean,
  tier: string | null,
): Reason[] {
  if (!rule || !incomplete) return [];
  const label = tierOf(pack, tier)?.label;
  if (label === undefined) return [reason(pack, rule.clause, 'archive-not-fined')];
  const { amount, each, total } = fineOf(rule);
  return [reason(pack, rule.clause, 'archive-fine', { tier: label, yuan: amount, roles: each, total })];
}

function gapOf(pack: PolicyPack, { field, label, clause, needs }: Needed): ArchiveGap {
  const code = needs === 'spread' ? 'gap-spread' : 'gap-field';
  return { field, label, because: [reason(pack, clause, code, { label })] };
}

/** The spread is known where the newest figure names at least one of its parts. */
function isSpreadKnown(input: Input): boolean {
  const figures = input.list('figures').map((figure) => ({ figure, period: figure.text('period') }));
  const newest = figures.sort((a, b) => comparePeriods(b.period, a.period))[0]?.period;
  return figures
    .filter(({ period, figure }) => period === newest && figure.has('spread'))
    .some(({ figure }) => {
      const spread = Input.of(figure.get('spread'), figure.at('spread'));
      return ['savings', 'insurance', 'wealth', 'bonds', 'funds'].some((part) => isFilled(spread.get(part)));
    });
}

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
