import { expect } from 'chai';
import { citation } from '../../src/policy/citation.js';
import { complaintClocks } from '../../src/policy/complaint-clocks.js';
import { duties } from '../../src/policy/duties.js';
import { PolicyInputError } from '../../src/policy/errors.js';
import { explain } from '../../src/policy/explain.js';
import { lianyungang2013 as pack } from '../../src/policy/packs/index.js';
import { rate } from '../../src/policy/rate.js';
import { whatIf } from '../../src/policy/what-if.js';
import { problem } from '../../src/values/problem.js';
import { packWith } from './packs.js';

const figures = [
  { period: '2026-Q2', amount: 460_000 },
  { period: '2026-Q3', amount: 472_000 },
];
const at = (article: string) => ({ document: 'd', article, code: 'no-figure', params: {} });

describe('explain', () => {
  const [moved] = rate(pack, { tier: 'platinum', figures }).because;

  it('tells in Chinese what moved a tier, with figures and clause', () => {
    expect(explain(moved!, 'zh-CN')).to.equal(
      '2026Q2 46.0万、2026Q3 47.2万，连续两季低于白金下限50万，按2026Q3重评为黄金 — 第六条（三）',
    );
  });

  it('tells it in English, also for its regions', () => {
    const sentence =
      '460,000 in Q2 2026, 472,000 in Q3 2026: two consecutive quarters below the Platinum floor of 500,000, rated anew on Q3 2026: Gold — art. 6(3)';
    expect(explain(moved!, 'en')).to.equal(sentence);
    expect(explain(moved!, 'en-GB')).to.equal(sentence);
  });

  it('speaks Chinese where it does not know the language', () => {
    for (const locale of ['zh', 'zh-Hans', 'fr', '', 'eno']) {
      expect(explain(moved!, locale)).to.equal(explain(moved!, 'zh-CN'));
    }
  });

  it('says that an option decided, or a reading, or that the passage is inferred', () => {
    const bridged = rate(packWith({ gap: 'bridge' }), {
      tier: 'platinum',
      figures: [figures[0]!],
      asOf: '2026-Q3',
    });
    const last = bridged.because[bridged.because.length - 1]!;
    expect(explain(last, 'en')).to.include('decided by the option gap');
    expect(explain({ ...moved!, inferred: true }, 'en')).to.include('inferred');
    const edge = rate(pack, {
      tier: 'vip',
      figures: figures.map((figure) => ({ ...figure, amount: 200_000 })),
    });
    expect(explain(edge.because[1]!, 'zh-CN')).to.match(/解读 X1.*第六条/);
  });

  it('names the document where a clause is not the pack\u2019s own', () => {
    const [duty] = duties(pack, {
      tier: 'vip',
      joined: '2020-01-01',
      contacts: [],
      from: '2026-01-01',
      to: '2026-01-01',
      today: '2026-01-01',
      waivers: [{ from: '2026-01-01', by: 'manager', why: 'wish' }],
    });
    const last = duty!.because[duty!.because.length - 1]!;
    expect(explain(last, 'zh-CN')).to.match(/《中华人民共和国个人信息保护法》第四十四条$/);
    expect(explain(last, 'en')).to.match(/Personal Information Protection Law.*, art\. 44$/);
  });

  it('words an error of the input without giving values away', () => {
    try {
      rate(pack, { figures: [{ period: '2026-Q1', amount: -60_000 }] });
      expect.fail('not refused');
    } catch (error) {
      const { problem: found } = error as PolicyInputError;
      expect(explain(found, 'en')).to.equal(
        'figures[0].amount: expected an amount in yuan from 0 with at most two decimals, was given a negative number',
      );
      expect(explain(found, 'zh-CN')).to.match(/^figures\[0\]\.amount.*负数$/);
    }
  });

  it('words what no value shows: a second one, a forbidden name, nothing', () => {
    const said = (ask: () => unknown): string[] => {
      try {
        ask();
      } catch (error) {
        const { problem: found, message } = error as PolicyInputError;
        return [message, explain(found, 'en'), explain(found, 'zh-CN')].map((text) =>
          text.replace(/^.*(was given |\u7ed9\u51fa\u7684\u662f)/, ''),
        );
      }
      return [];
    };
    const figure = { period: '2026-Q1', amount: 60_000 };
    expect(said(() => rate(pack, { figures: [figure, figure] }))).to.deep.equal([
      'twice',
      'a second one',
      '重复的数据',
    ]);
    const forbidden = JSON.parse('{"figures":[],"__proto__":1}') as { figures: [] };
    expect(said(() => rate(pack, forbidden))[1]).to.equal('a forbidden name');
    const { gap: _, ...options } = pack.options!;
    expect(said(() => rate({ ...pack, options }, { figures: [] }))[1]).to.equal('nothing');
    expect(said(() => whatIf(pack, { figures: [] }, 1))[1]).to.equal('nothing');
    expect(said(() => rate(pack, { figures: [], tier: 'bronze' }))[1]).to.equal('"bronze"');
  });

  it('writes a moment as finely as it was given where that matters', () => {
    const late = { type: 'answer' as const, at: '2026-10-01T16:50:00.001+08:00' };
    const [clock] = complaintClocks(
      pack,
      { receivedAt: '2026-09-30T16:50:00+08:00', events: [late] },
      late.at,
    );
    expect(explain(clock!.because[0]!, 'en')).to.match(/answered only Thu 1 Oct 2026 16:50:00\.001: later/);
  });

  it('writes a moment to the second where the second matters', () => {
    const late = { type: 'answer' as const, at: '2026-10-01T16:50:01+08:00' };
    const [clock] = complaintClocks(
      pack,
      { receivedAt: '2026-09-30T16:50:00+08:00', events: [late] },
      late.at,
    );
    expect(explain(clock!.because[0]!, 'en')).to.equal(
      'Received Wed 30 Sep 2026 16:50, answered only Thu 1 Oct 2026 16:50:01: later than 24 hours (Thu 1 Oct 2026 16:50) — art. 14(1)',
    );
  });

  it('words a problem of a value too', () => {
    expect(explain(problem('empty'), 'zh-CN')).not.to.equal('empty');
    expect(explain(problem('empty'), 'en')).not.to.equal('empty');
  });

  it('returns a code that nobody knows', () => {
    expect(explain(problem('constructor'), 'en')).to.equal('constructor');
    expect(explain({ ...moved!, code: 'toString' }, 'en')).to.match(/^toString/);
  });
});

describe('citation', () => {
  const places: [string, string, string][] = [
    ['6(3)', '第六条（三）', 'art. 6(3)'],
    ['10', '第十条', 'art. 10'],
    ['11(6)3', '第十一条（六）3', 'art. 11(6)3'],
    ['12', '第十二条', 'art. 12'],
    ['20', '第二十条', 'art. 20'],
    ['44', '第四十四条', 'art. 44'],
    ['105', '第一百零五条', 'art. 105'],
    ['110', '第一百一十条', 'art. 110'],
    ['1259', '第一千二百五十九条', 'art. 1259'],
    ['2000', '第二千条', 'art. 2000'],
    ['2.3', '第二部分第3点', 'part 2, point 3'],
  ];
  for (const [article, zh, en] of places) {
    it(article, () => {
      expect(citation(at(article), 'zh-CN')).to.equal(zh);
      expect(citation(at(article), 'en')).to.equal(en);
    });
  }
});
