import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { PolicyPack } from '../../policy/pack.js';
import { rate, type Rating } from '../../policy/rate.js';
import type { Figure } from '../../records/archive.js';
import type { Problem } from '../../values/problem.js';
import { problem } from '../../values/problem.js';
import { labelOf } from '../../values/label.js';
import { SessionLink } from '../shared/session-link.js';
import { renderMarks } from './badge-marks.js';

/** What the page told the badge. */
export interface BadgeInput {
  readonly tier: string | null;
  readonly figures: readonly Figure[] | null;
  readonly customerId: string | null;
}

export type BadgeView =
  | { readonly state: 'loading' }
  | { readonly state: 'wrong'; readonly problem: Problem }
  | {
      readonly state: 'shown';
      readonly pack: PolicyPack;
      /** The tier's id, or `null` for none. */
      readonly tier: string | null;
      readonly label: string;
      /** Its place in the ladder of the pack, lowest first; -1 for none. */
      readonly place: number;
      /** `null` where the page stated the tier without figures. */
      readonly rating: Rating | null;
      /** A near move, a missing figure, a figure counted by hand. */
      readonly marks: TemplateResult | typeof nothing;
    };

/** Finds out what a badge shows: from the attribute alone, from figures, or from the session's customer. */
export class BadgeModel {
  private readonly link: SessionLink;

  constructor(
    host: ReactiveElement,
    private readonly input: () => BadgeInput,
    onChange: () => void,
  ) {
    // A badge that was told its tier or figures needs no store and opens none.
    const asksTheStore = (): boolean => input().tier === null && input().figures === null;
    this.link = new SessionLink(host, () => input().customerId, onChange, asksTheStore);
  }

  view(locale: string): BadgeView {
    const { session, customer } = this.link;
    // A badge that left the page before its model came has no session.
    if (!session?.ready) return { state: 'loading' };
    const { pack } = session;
    if (!pack || session.problem)
      return { state: 'wrong', problem: session.problem ?? problem('pack-unknown') };
    const { tier, figures } = this.input();
    if (tier !== null) return shown(pack, tier.trim() || null, null, locale);
    if (figures !== null) return fromFigures(pack, figures, locale);
    if (!customer) return shown(pack, null, null, locale);
    if (customer.phase === 'loading') return { state: 'loading' };
    if (customer.phase === 'failed') return { state: 'wrong', problem: customer.problem };
    if (customer.phase === 'missing') return shown(pack, null, null, locale);
    const { rating } = customer.dossier;
    return shown(pack, rating.tier, rating, locale);
  }
}

function fromFigures(pack: PolicyPack, figures: readonly Figure[], locale: string): BadgeView {
  try {
    const rating = rate(pack, { figures });
    return shown(pack, rating.tier, rating, locale);
  } catch (error) {
    return { state: 'wrong', problem: problem('figures-invalid', { detail: (error as Error).message }) };
  }
}

function shown(pack: PolicyPack, tier: string | null, rating: Rating | null, locale: string): BadgeView {
  const tiers = pack.tiers ?? [];
  const place = tiers.findIndex(({ id }) => id === tier);
  if (tier !== null && place < 0) {
    return {
      state: 'wrong',
      problem: problem('tier-unknown', { given: tier, known: tiers.map(({ id }) => id) }),
    };
  }
  return {
    state: 'shown',
    pack,
    tier,
    label: place < 0 ? '' : labelOf(tiers[place]!.label, locale),
    place,
    rating,
    marks: rating ? renderMarks(rating, locale) : nothing,
  };
}
