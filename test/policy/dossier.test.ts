import { expect } from 'chai';
import { dossier } from '../../src/policy/dossier.js';
import type { DossierInput } from '../../src/policy/dossier.js';
import { PolicyInputError } from '../../src/policy/errors.js';
import { lianyungang2013 as pack } from '../../src/policy/packs/index.js';

const archive: DossierInput = {
  customer: { number: '7001', kind: 'person', name: '张伟' },
  joined: '2026-01-20',
  figures: [
    { period: '2025-Q4', amount: 60_000 },
    { period: '2026-Q1', amount: 250_000 },
    { period: '2026-Q2', amount: 260_000 },
    { period: '2026-Q3', amount: 270_000 },
  ],
  contacts: [{ id: 'c1', on: '2026-02-10', channel: 'phone' }],
  waivers: [],
};

describe('dossier', () => {
  const now = '2026-11-22T10:00:00+08:00';

  it('knows the day, the tier and what is missing', () => {
    const { today, tier, rating, gaps } = dossier(pack, archive, now);
    expect([today, tier, rating.since, gaps.complete]).to.deep.equal([
      '2026-11-22',
      'gold',
      '2026-Q2',
      false,
    ]);
  });

  it('takes the day of Shanghai', () => {
    expect(dossier(pack, archive, '2026-11-22T16:00:00Z').today).to.equal('2026-11-23');
  });

  it('lists duties by the tier in force in each window, the new-customer call once', () => {
    const ids = dossier(pack, archive, now).duties.map(({ id }) => id);
    expect(ids).to.deep.equal([
      'new-customer-call:2026-02-01',
      'vip-call:2026-04-01',
      'gold-call:2026-07-01',
      'gold-meeting:2026-07-01',
      'gold-call:2026-08-01',
      'gold-call:2026-09-01',
      'gold-call:2026-10-01',
      'gold-call:2026-11-01',
      'gold-call:2026-12-01',
    ]);
  });

  it('looks from the first day of the month eleven months ago to the last day of next month', () => {
    const old = { ...archive, joined: '2020-01-20', figures: [{ period: '2020-Q4', amount: 600_000 }] };
    const { duties } = dossier(pack, old, now);
    expect([duties[0]!.start, duties[duties.length - 1]!.end]).to.deep.equal(['2025-10-01', '2026-12-31']);
    const calls = duties.filter(({ channel }) => channel === 'phone').map(({ start }) => start);
    expect([calls[0], calls[calls.length - 1]]).to.deep.equal(['2025-12-01', '2026-12-01']);
  });

  it('misses the quarter that ended only when the rating day has passed', () => {
    const input = { ...archive, figures: archive.figures.slice(0, 3) };
    expect(dossier(pack, input, '2026-10-15T23:59:59+08:00').rating.missing).to.deep.equal([]);
    expect(dossier(pack, input, '2026-10-16T00:00:00+08:00').rating.missing).to.deep.equal(['2026-Q3']);
  });

  it('expects no figure of the time before joining', () => {
    const fresh = { ...archive, joined: '2026-10-03', figures: [] };
    expect(dossier(pack, fresh, now).rating.missing).to.deep.equal([]);
    expect(dossier(pack, { ...fresh, joined: '2026-09-03' }, now).rating.missing).to.deep.equal(['2026-Q3']);
  });

  it('follows a customer who was never registered by the rating alone', () => {
    const { duties } = dossier(pack, { ...archive, joined: null }, now);
    expect(duties.map(({ id }) => id))
      .to.include('vip-call:2026-01-01')
      .and.not.include('new-customer-call:2026-02-01');
  });

  it('computes each part once, and only when it is asked for', () => {
    const broken = { ...archive, contacts: [{ id: 'c', on: '2026-02-30', channel: 'phone' as const }] };
    const found = dossier(pack, broken, now);
    expect(found.tier).to.equal('gold');
    expect(() => found.duties).to.throw(PolicyInputError, 'contacts[0].on');
    const whole = dossier(pack, archive, now);
    expect(whole.duties).to.equal(whole.duties);
    expect(whole.rating).to.equal(whole.rating);
    expect(whole.gaps).to.equal(whole.gaps);
  });

  it('refuses an archive without figures, and an impossible day of joining', () => {
    const refusedAt = (wrong: object, path: string) =>
      expect(() => dossier(pack, { ...archive, ...wrong }, now).rating)
        .to.throw(PolicyInputError)
        .with.property('path', path);
    refusedAt({ figures: undefined }, 'figures');
    refusedAt({ joined: '2026-02-30' }, 'joined');
  });

  it('refuses a day for now', () => {
    expect(() => dossier(pack, archive, '2026-11-22')).to.throw(PolicyInputError, 'now');
  });
});
