import { own } from './own.js';
import type { PolicyPack } from './pack.js';
import { reason } from './reason.js';
import type { Reason } from './reason.js';
import { tierOf } from './tiers.js';

/** Which band a tier stands for, with its clause; nothing for an id that the pack does not have. */
export function tierBand(pack: PolicyPack, id: string): Reason[] {
  const tier = tierOf(pack, id);
  if (!tier) return [];
  const params = { tier: tier.label, floor: tier.from, ceiling: own(tier, 'below') ?? null };
  return [reason(pack, tier.clause, 'tier-band', params)];
}
