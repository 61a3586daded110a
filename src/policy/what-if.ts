import { isYuan } from '../values/money.js';
import { nextPeriod } from '../values/periods.js';
import { PolicyInputError } from './errors.js';
import { Input } from './input.js';
import type { PolicyPack } from './pack.js';
import { quartersOf } from './quarters.js';
import { rate, ratingRule } from './rate.js';
import type { RateInput, Rating } from './rate.js';

/**
 * The rating as it would be with one more figure: `amount` in yuan for the period after the last one, which is the
 * newest figure's or `asOf` where that is later (002, article 6).
 * @throws PolicyInputError as `rate`, and where there is neither a figure nor `asOf` to go on from.
 */
export function whatIf(pack: PolicyPack, input: RateInput, amount: number): Rating {
  const quarters = quartersOf(Input.of(input, ''), ratingRule(pack).period);
  const last = quarters[quarters.length - 1];
  if (!last) throw new PolicyInputError('figures', 'nothing', 'figure-or-as-of');
  if (!isYuan(amount)) throw new PolicyInputError('amount', amount, 'amount');
  return rate(pack, { ...input, figures: [...input.figures, { period: nextPeriod(last.period), amount }] });
}
