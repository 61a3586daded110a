import type { Archive } from '../records/archive.js';
import { addMonths, isInstant, shanghaiDate } from '../values/dates.js';
import type { Instant, PlainDate } from '../values/dates.js';
import { nextPeriod, periodOf, periodRange, windowOf } from '../values/periods.js';
import type { Period } from '../values/periods.js';
import { archiveGaps } from './archive-gaps.js';
import type { ArchiveGaps } from './archive-gaps.js';
import { duties } from './duties.js';
import type { CalendarOption, Duty } from './duties.js';
import { PolicyInputError } from './errors.js';
import { Input } from './input.js';
import type { PolicyPack } from './pack.js';
import { rate, ratingRule } from './rate.js';
import type { Rating } from './rate.js';

/** All that the rules say of one customer at a moment. Each part is computed when it is first asked for. */
export interface Dossier {
  /** The day in Shanghai. */
  readonly today: PlainDate;
  readonly tier: string | null;
  readonly rating: Rating;
  /** From the first day of the month eleven months ago to the last day of next month. */
  readonly duties: readonly Duty[];
  readonly gaps: ArchiveGaps;
}

export type DossierInput = Pick<Archive, 'customer' | 'joined' | 'figures' | 'contacts' | 'waivers'>;

/** Days with one tier: from the first day on, up to the first day without it. */
interface TierSpell {
  readonly tier: string | null;
  readonly since: PlainDate | null;
  readonly until: PlainDate | null;
}

/**
 * The dossier of an archive at an instant (ISO 8601 with offset). Duties follow the tier that was in force in each
 * window: a rating takes effect on the first day of the period after its figure's (reading X44).
 * @throws PolicyInputError for what is no instant; each part throws when it is asked for, as its function does.
 */
export function dossier(
  pack: PolicyPack,
  archive: DossierInput,
  now: Instant,
  options: CalendarOption = {},
): Dossier {
  if (!isInstant(now)) throw new PolicyInputError('now', now, 'instant');
  const input = Input.of(archive, '');
  const today = shanghaiDate(now);
  const rating = once(() =>
    rate(pack, { figures: archive.figures, asOf: expectedPeriod(pack, input, today) }),
  );
  const owed = once(() => dutiesOf(pack, archive, rating(), today, options));
  const gaps = once(() => archiveGaps(pack, archive));
  return {
    today,
    get tier() {
      return rating().tier;
    },
    get rating() {
      return rating();
    },
    get duties() {
      return owed();
    },
    get gaps() {
      return gaps();
    },
  };
}

/**
 * The last period whose figure should be there: the one that ended last, once the day by which ratings are published
 * has passed; before, the one before it. Nothing is expected of the time before the customer was one.
 */
function expectedPeriod(pack: PolicyPack, archive: Input, today: PlainDate): Period | undefined {
  const { period: grain, publishedBy } = ratingRule(pack);
  const current = periodOf(today, grain);
  const { start } = periodRange(current);
  const published = today > `${start.slice(0, 8)}${String(publishedBy.day).padStart(2, '0')}`;
  const expected = nextPeriod(current, published ? -1 : -2);
  const joined = archive.optional('joined', (key) => archive.date(key));
  const began = joined !== undefined && joined <= periodRange(expected).end;
  return archive.list('figures').length > 0 || began ? expected : undefined;
}

function dutiesOf(
  pack: PolicyPack,
  archive: DossierInput,
  rating: Rating,
  today: PlainDate,
  options: CalendarOption,
): Duty[] {
  const from = windowOf(addMonths(today, -11), 'month').start;
  const to = windowOf(addMonths(today, 1), 'month').end;
  const { joined, contacts, waivers } = archive;
  const found = new Map<string, Duty>();
  for (const { tier, since, until } of spellsOf(rating)) {
    for (const duty of duties(
      pack,
      { tier, joined, since, until, contacts, waivers, from, to, today },
      options,
    )) {
      if (!found.has(duty.id)) found.set(duty.id, duty);
    }
  }
  return [...found.values()].sort((a, b) => (a.start === b.start ? 0 : a.start < b.start ? -1 : 1));
}

/** The rating's history as days: one spell for each stretch with the same tier, the first one without. */
function spellsOf({ history }: Rating): TierSpell[] {
  const changes: { tier: string | null; since: PlainDate | null }[] = [{ tier: null, since: null }];
  for (const { period, tier } of history) {
    if (tier !== changes[changes.length - 1]!.tier) {
      changes.push({ tier, since: periodRange(nextPeriod(period)).start });
    }
  }
  return changes.map((change, i) => ({ ...change, until: changes[i + 1]?.since ?? null }));
}

function once<T>(compute: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: compute() }).value;
}
