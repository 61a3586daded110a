import { expect } from 'chai';
import { archiveGaps } from '../../src/policy/archive-gaps.js';
import type { ArchiveInput } from '../../src/policy/archive-gaps.js';
import { PolicyInputError } from '../../src/policy/errors.js';
import { explain } from '../../src/policy/explain.js';
import { lianyungang2013 as pack } from '../../src/policy/packs/index.js';

const customer = { number: '7001', kind: 'person', name: '张伟', phone: '13800001234' } as const;
const figure = { period: '2026-Q3', amount: 60_000, spread: { savings: 60_000 } };

describe('archiveGaps', () => {
  it('finds nothing in a complete archive', () => {
    const result = archiveGaps(pack, { customer, figures: [figure] });
    expect(result).to.deep.include({ complete: true, gaps: [], fine: null });
    expect(result.because.map(({ code, article }) => [code, article])).to.deep.equal([
      ['archive-complete', '16(3)'],
    ]);
  });

  it('fines head and manager ten yuan each, once, however much is missing', () => {
    const { phone: _, ...unreachable } = customer;
    const result = archiveGaps(pack, {
      customer: unreachable,
      figures: [{ period: '2026-Q3', amount: 60_000 }],
    });
    expect(result.complete).to.equal(false);
    expect(result.gaps.map(({ field }) => field)).to.deep.equal(['phone', 'spread']);
    expect(result.fine).to.deep.equal({ amount: 10, each: ['branch-head', 'manager'], total: 20 });
    expect(result.gaps.flatMap(({ because }) => because.map(({ article }) => article))).to.deep.equal([
      '19(1)',
      '19(1)',
    ]);
  });

  it('fines nobody for a customer without a tier', () => {
    const result = archiveGaps(pack, { customer, figures: [{ period: '2026-Q3', amount: 49_999.99 }] });
    expect([result.complete, result.fine]).to.deep.equal([false, null]);
    expect(result.because.map(({ code }) => code)).to.include('archive-not-fined');
  });

  it('fines for whoever was registered as a high-end customer and has no figure yet', () => {
    const fresh = archiveGaps(pack, { customer, joined: '2026-10-03', figures: [] });
    expect(fresh.fine).to.deep.equal({ amount: 10, each: ['branch-head', 'manager'], total: 20 });
    const fine = fresh.because.find(({ code }) => code === 'archive-fine')!;
    expect(explain(fine, 'en')).to.match(/^Incomplete information on a customer: 10 yuan/);
    expect(explain(fine, 'zh-CN')).to.match(/^客户信息不完整/);
    expect(archiveGaps(pack, { customer, joined: null, figures: [] }).fine).to.equal(null);
    const fellOut = { customer, joined: '2020-01-03', figures: [{ period: '2026-Q3', amount: 49_999.99 }] };
    expect(archiveGaps(pack, fellOut).fine).to.equal(null);
  });

  it('needs no rating: where a pack has none, every customer with an archive is meant', () => {
    const { rating: _, tiers: _tiers, ...flat } = pack;
    expect(archiveGaps(flat, { customer, figures: [figure] }).complete).to.equal(true);
    expect(archiveGaps(flat, { customer, figures: [] }).fine?.total).to.equal(20);
  });

  it('finds the fields of a bureau where archives keep them', () => {
    const own = { needs: 'field', field: 'email', label: 'E-mail', clause: '19(1)' } as const;
    const wider = { ...pack, archive: { ...pack.archive!, complete: [...pack.archive!.complete, own] } };
    const gapsOf = (fields: object | undefined) =>
      archiveGaps(wider, {
        customer: { ...customer, fields } as ArchiveInput['customer'],
        figures: [figure],
      }).gaps.map(({ field }) => field);
    expect(gapsOf(undefined)).to.deep.equal(['email']);
    expect(gapsOf({ email: '' })).to.deep.equal(['email']);
    expect(gapsOf({ email: 'a@b.example' })).to.deep.equal([]);
  });

  it('asks for the spread of the newest figure', () => {
    const old = { period: '2026-Q2', amount: 60_000, spread: { savings: 60_000 } };
    const bare = { period: '2026-Q3', amount: 60_000 };
    expect(
      archiveGaps(pack, { customer, figures: [old, bare] }).gaps.map(({ field }) => field),
    ).to.deep.equal(['spread']);
    expect(archiveGaps(pack, { customer, figures: [figure, old] }).complete).to.equal(true);
    expect(archiveGaps(pack, { customer, figures: [{ ...bare, spread: {} }] }).complete).to.equal(false);
    expect(archiveGaps(pack, { customer, figures: [{ ...bare, spread: { funds: 0 } }] }).complete).to.equal(
      true,
    );
    expect(archiveGaps(pack, { customer, figures: [] }).complete).to.equal(false);
  });

  it('takes a manual figure\u2019s spread for the same quarter', () => {
    const counted = { ...figure, source: 'manual' as const };
    expect(
      archiveGaps(pack, { customer, figures: [{ period: '2026-Q3', amount: 70_000 }, counted] }).complete,
    ).to.equal(true);
  });

  it('counts empty text as missing', () => {
    for (const phone of ['', ' ', '\u3000']) {
      expect(archiveGaps(pack, { customer: { ...customer, phone }, figures: [figure] }).complete).to.equal(
        false,
      );
    }
  });

  it('refuses what is no archive', () => {
    const refused = (archive: unknown, path: string) =>
      expect(() => archiveGaps(pack, archive as ArchiveInput))
        .to.throw(PolicyInputError)
        .with.property('path', path);
    refused(null, 'input');
    refused({ figures: [] }, 'customer');
    refused({ customer, figures: [{ ...figure, amount: 1.005 }] }, 'figures[0].amount');
    refused({ customer, figures: [{ ...figure, spread: 5 }] }, 'figures[0].spread');
    refused({ customer, figures: [{ ...figure, spread: { bonds: NaN } }] }, 'figures[0].spread.bonds');
    refused({ customer: { ...customer, fields: 5 }, figures: [figure] }, 'customer.fields');
    refused({ customer, joined: '2026-02-30', figures: [] }, 'joined');
  });
});
