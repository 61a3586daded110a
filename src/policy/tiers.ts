import { PolicyInputError } from './errors.js';
import { own } from './own.js';
import type { PolicyPack, Tier } from './pack.js';
import { sectionOf } from './section.js';

/** The tiers of a pack, from low to high. @throws PolicyInputError for a pack without tiers. */
export function tiersOf(pack: PolicyPack): readonly Tier[] {
  return sectionOf(pack, 'tiers', 'list');
}

/** The tier of a pack by its id; `undefined` for none, and for an id that the pack does not have. */
export function tierOf(pack: PolicyPack, id: string | null): Tier | undefined {
  return own(pack, 'tiers')?.find((tier) => tier.id === id);
}

/** The tier of an id that somebody gave; `null` stands for no tier. @throws PolicyInputError for an unknown id. */
export function knownTier(pack: PolicyPack, id: unknown, path: string): Tier | null {
  if (id === null || id === undefined) return null;
  const tiers = tiersOf(pack);
  const found = tiers.find((tier) => tier.id === id);
  if (!found) {
    throw new PolicyInputError(
      path,
      id,
      'tier',
      tiers.map((tier) => tier.id),
    );
  }
  return found;
}

/** The tier whose band `[from, below)` holds an amount in yuan; `null` below the lowest. */
export function bandOf(pack: PolicyPack, amount: number): Tier | null {
  return (
    tiersOf(pack).find((tier) => tier.from <= amount && amount < (own(tier, 'below') ?? Infinity)) ?? null
  );
}

/** The place of a tier, 0 for the lowest; −1 for none. */
export const rankOf = (pack: PolicyPack, tier: Tier | null): number =>
  tier === null ? -1 : tiersOf(pack).indexOf(tier);
