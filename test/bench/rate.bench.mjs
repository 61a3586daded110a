import { rate } from '../../dist/policy.js';
import { packs } from '../../dist/packs.js';
import { measure, table } from './measure.mjs';

/** 100 000 customers with eight quarters each: 800 000 decisions, deterministic. */
const customers = 100_000;
const quarters = ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];
const pack = packs.get('lianyungang-finance-2013');
const bands = pack.tiers.map(({ id, from }) => ({ id, from }));

let seed = 1;
const random = () => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0), seed / 2 ** 32);
const population = Array.from({ length: customers }, () => {
  const around = [50_000, 200_000, 500_000, 1_000_000][Math.floor(random() * 4)];
  return quarters.map((period) => ({ period, amount: Math.round(around * (0.8 + random() * 0.4)) }));
});

/** The same rule without checks, packs and reasons: what a programmer would write by hand. */
function byHand(figures) {
  const rank = (amount) => {
    let found = -1;
    for (let i = 0; i < bands.length; i++) if (amount >= bands[i].from) found = i;
    return found;
  };
  let tier = -1;
  let run = 0;
  for (const { amount } of figures) {
    const now = rank(amount);
    if (tier < 0) [tier, run] = [now, 0];
    else if (now === tier) run = 0;
    else {
      const side = Math.sign(now - tier);
      run = Math.sign(run) === side ? run + side : side;
      if (Math.abs(run) === 2) [tier, run] = [now, 0];
    }
  }
  return tier < 0 ? null : bands[tier].id;
}

const byRate = (figures) => rate(pack, { figures }).tier;

const wrong = population.filter((figures) => byHand(figures) !== byRate(figures)).length;
if (wrong > 0)
  throw new Error(`${wrong} of ${customers} customers get another tier by hand: nothing is measured.`);

const rows = measure({
  'by hand, without reasons': () => population.forEach(byHand),
  'rate(), tier only': () => population.forEach(byRate),
  'rate(), reasons kept': () => population.map((figures) => rate(pack, { figures }).because),
});
table(`Tiers: ${customers * quarters.length} decisions, results equal`, rows);
