import { expect } from 'chai';
import fc from 'fast-check';
import { PolicyInputError } from '../../src/policy/errors.js';
import { lianyungang2013 as pack } from '../../src/policy/packs/index.js';
import { rate } from '../../src/policy/rate.js';
import type { RateInput } from '../../src/policy/rate.js';
import { whatIf } from '../../src/policy/what-if.js';
import { nextPeriod } from '../../src/values/periods.js';
import cases from './cases/rating.json';
import { packWith } from './packs.js';

const bands = { vip: [50_000, 200_000], gold: [200_000, 500_000], platinum: [500_000, 1_000_000] } as const;

describe('rate', () => {
  for (const { name, clause, input, expected, options } of cases) {
    it(`${name} (${clause})`, () => {
      const rating = rate(packWith(options), input as RateInput);
      const { codes, readings, history, ...fields } = expected;
      for (const key of Object.keys(fields) as (keyof typeof fields)[]) {
        expect(rating[key], key).to.deep.equal(fields[key]);
      }
      if (codes) expect(rating.because.map((reason) => reason.code)).to.deep.equal(codes);
      if (readings) {
        const found = rating.because.filter(({ code }) => code === 'reading');
        expect(found.map(({ params }) => params['reading'])).to.deep.equal(readings);
      }
      if (history) expect(rating.history.map((period) => period.tier)).to.deep.equal(history);
    });
  }

  it('keeps the source, the band and the tier of every period', () => {
    const { history } = rate(pack, {
      figures: [
        { period: '2026-Q3', amount: 190_000, source: 'manual' },
        { period: '2026-Q1', amount: 200_000 },
      ],
    });
    expect(history).to.deep.equal([
      { period: '2026-Q1', amount: 200_000, source: 'platform', band: 'gold', tier: 'gold' },
      { period: '2026-Q2', amount: null, source: null, band: null, tier: 'gold' },
      { period: '2026-Q3', amount: 190_000, source: 'manual', band: 'vip', tier: 'gold' },
    ]);
  });

  it('names the option that decided', () => {
    const { because } = rate(packWith({ gap: 'bridge' }), {
      tier: 'platinum',
      figures: [
        { period: '2026-Q1', amount: 460_000 },
        { period: '2026-Q3', amount: 470_000 },
      ],
    });
    expect(because.map(({ code, option }) => [code, option])).to.deep.equal([
      ['moved-down', undefined],
      ['gap-bridged', 'gap'],
    ]);
  });

  it('takes a literal where an option could stand', () => {
    const literal = { ...pack, rating: { ...pack.rating!, gap: 'bridge' as const } };
    const { tier, because } = rate(literal, {
      tier: 'platinum',
      figures: [
        { period: '2026-Q1', amount: 460_000 },
        { period: '2026-Q3', amount: 470_000 },
      ],
    });
    expect(tier).to.equal('gold');
    expect(because.every((reason) => reason.option === undefined)).to.equal(true);
  });

  describe('properties', () => {
    const amount = fc.oneof(
      fc.integer({ min: 0, max: 200_000_000 }).map((fen) => fen / 100),
      fc.constantFrom(49_999.99, 50_000, 199_999.99, 200_000, 499_999.99, 500_000, 999_999.99, 1_000_000),
    );
    const course = fc
      .array(fc.option(amount, { freq: 5 }), { maxLength: 10 })
      .map((amounts) =>
        amounts.flatMap((each, i) =>
          each === null ? [] : [{ period: nextPeriod('2024-Q1', i), amount: each }],
        ),
      );
    const tier = fc.constantFrom(null, 'vip', 'gold', 'platinum', 'diamond');

    it('the order of the figures is irrelevant', () => {
      fc.assert(
        fc.property(
          course.chain((figures) =>
            fc.tuple(fc.constant(figures), fc.shuffledSubarray(figures, { minLength: figures.length })),
          ),
          tier,
          ([figures, shuffled], start) => {
            expect(rate(pack, { tier: start, figures: shuffled })).to.deep.equal(
              rate(pack, { tier: start, figures }),
            );
          },
        ),
      );
    });

    it('a quarter inside the band never moves a tier', () => {
      fc.assert(
        fc.property(course, fc.constantFrom('vip', 'gold', 'platinum'), amount, (figures, start, any) => {
          const before = rate(pack, { tier: start, figures });
          const [floor, ceiling] = bands[(before.tier ?? 'vip') as keyof typeof bands] ?? [
            1_000_000,
            Infinity,
          ];
          const inside = floor + (any % Math.min(ceiling - floor, 100_000));
          const period = nextPeriod(figures[figures.length - 1]?.period ?? '2023-Q4');
          if (before.tier === null) return;
          const rounded = Math.floor(inside);
          const after = rate(pack, { tier: start, figures: [...figures, { period, amount: rounded }] });
          expect([after.tier, after.since, after.outlook]).to.deep.equal([before.tier, before.since, null]);
        }),
      );
    });

    it('moves at most once in two quarters, except for the first rating', () => {
      fc.assert(
        fc.property(course, tier, (figures, start) => {
          const { history } = rate(pack, { tier: start, figures });
          const tiers = [start, ...history.map((period) => period.tier)];
          for (let i = 2; i < tiers.length; i++) {
            const movedTwice = tiers[i] !== tiers[i - 1] && tiers[i - 1] !== tiers[i - 2];
            if (movedTwice) expect([tiers[i - 1], tiers[i - 2]]).to.include(null);
          }
        }),
      );
    });

    it('a repeated newest figure fulfils the outlook', () => {
      fc.assert(
        fc.property(course, tier, (figures, start) => {
          const input = { tier: start, figures };
          const { outlook, history } = rate(pack, input);
          if (!outlook) return;
          const newest = history[history.length - 1]!.amount!;
          expect(whatIf(pack, input, newest).tier).to.equal(outlook.to);
        }),
      );
    });

    it('always says why', () => {
      fc.assert(
        fc.property(course, tier, (figures, start) => {
          expect(rate(pack, { tier: start, figures }).because).not.to.have.length(0);
        }),
      );
    });
  });
});

describe('rate refuses', () => {
  const figure = { period: '2026-Q1', amount: 60_000 };
  const wrong: [string, unknown, string, string][] = [
    ['no input', undefined, 'input', 'object'],
    ['no figures', {}, 'figures', 'list'],
    ['figures that are no list', { figures: figure }, 'figures', 'list'],
    ['a figure that is no object', { figures: [null] }, 'figures[0]', 'object'],
    ['NaN', { figures: [{ ...figure, amount: NaN }] }, 'figures[0].amount', 'amount'],
    ['infinity', { figures: [{ ...figure, amount: Infinity }] }, 'figures[0].amount', 'amount'],
    ['a negative amount', { figures: [{ ...figure, amount: -0.01 }] }, 'figures[0].amount', 'amount'],
    [
      'three decimals',
      { figures: [figure, { period: '2026-Q2', amount: 1.005 }] },
      'figures[1].amount',
      'amount',
    ],
    ['an amount as text', { figures: [{ ...figure, amount: '60000' }] }, 'figures[0].amount', 'amount'],
    ['no amount', { figures: [{ period: '2026-Q1' }] }, 'figures[0].amount', 'amount'],
    ['a month', { figures: [{ ...figure, period: '2026-01' }] }, 'figures[0].period', 'quarter'],
    ['a fifth quarter', { figures: [{ ...figure, period: '2026-Q5' }] }, 'figures[0].period', 'quarter'],
    ['an unknown source', { figures: [{ ...figure, source: 'guess' }] }, 'figures[0].source', 'one-of'],
    [
      'two figures of one source',
      { figures: [figure, { ...figure, source: 'platform' }] },
      'figures[1].period',
      'single-figure',
    ],
    [
      'two manual figures',
      {
        figures: [
          { ...figure, source: 'manual' },
          { ...figure, source: 'manual' },
        ],
      },
      'figures[1].period',
      'single-figure',
    ],
    ['an unknown tier', { figures: [], tier: 'goldd' }, 'tier', 'tier'],
    ['a tier called __proto__', { figures: [], tier: '__proto__' }, 'tier', 'tier'],
    ['a tier called constructor', { figures: [], tier: 'constructor' }, 'tier', 'tier'],
    ['a wrong asOf', { figures: [], asOf: '2026' }, 'asOf', 'quarter'],
    [
      'a member called __proto__',
      JSON.parse('{"figures":[],"__proto__":{"tier":"gold"}}'),
      '__proto__',
      'absent',
    ],
    [
      'a member called __proto__ in a figure',
      { figures: [JSON.parse('{"period":"2026-Q1","amount":1,"__proto__":{}}')] },
      'figures[0].__proto__',
      'absent',
    ],
  ];
  for (const [name, input, path, expected] of wrong) {
    it(name, () => {
      let thrown: unknown;
      try {
        rate(pack, input as RateInput);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).to.be.instanceOf(PolicyInputError);
      expect([(thrown as PolicyInputError).path, (thrown as PolicyInputError).expected]).to.deep.equal([
        path,
        expected,
      ]);
    });
  }

  it('names the tiers to choose from, and never repeats an amount', () => {
    expect(() => rate(pack, { figures: [], tier: 'goldd' })).to.throw(
      /vip, gold, platinum, diamond.*"goldd"/,
    );
    expect(() => rate(pack, { figures: [{ period: '2026-Q1', amount: 12345.678 }] }))
      .to.throw(PolicyInputError)
      .with.property('message')
      .that.does.not.include('12345');
  });

  it('a value of an option that nobody knows', () => {
    expect(() => rate(packWith({ gap: 'maybe' }), { figures: [] })).to.throw(
      PolicyInputError,
      'pack.options.gap.default',
    );
  });

  it('a pack without rating', () => {
    const { rating: _, ...rest } = pack;
    expect(() => rate(rest, { figures: [] })).to.throw(PolicyInputError, 'pack.rating');
  });
});

describe('whatIf', () => {
  const input = {
    figures: [
      { period: '2026-Q2', amount: 600_000 },
      { period: '2026-Q3', amount: 460_000 },
    ],
  };

  it('rates with one more figure, for the next period', () => {
    const rating = whatIf(pack, input, 499_999.99);
    expect([rating.tier, rating.since]).to.deep.equal(['gold', '2026-Q4']);
    expect(whatIf(pack, input, 500_000).tier).to.equal('platinum');
    expect(input.figures).to.have.length(2);
  });

  it('goes on after asOf', () => {
    expect(whatIf(pack, { ...input, asOf: '2026-Q4' }, 460_000)).to.deep.include({
      tier: 'platinum',
      missing: ['2026-Q4'],
    });
  });

  it('refuses a bad amount, and to guess a period', () => {
    expect(() => whatIf(pack, input, 1.234)).to.throw(PolicyInputError, 'amount');
    expect(() => whatIf(pack, { figures: [] }, 1)).to.throw(PolicyInputError, 'figures');
  });
});
