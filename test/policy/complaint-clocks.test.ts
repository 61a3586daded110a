import { expect } from 'chai';
import { complaintClocks } from '../../src/policy/complaint-clocks.js';
import type { ComplaintInput } from '../../src/policy/complaint-clocks.js';
import { PolicyInputError } from '../../src/policy/errors.js';
import { lianyungang2013 as pack } from '../../src/policy/packs/index.js';
import cases from './cases/clocks.json';

describe('complaintClocks', () => {
  for (const { name, clause, input, now, expected } of cases) {
    it(`${name} (${clause})`, () => {
      const [clock, ...others] = complaintClocks(pack, input as ComplaintInput, now);
      expect(others).to.deep.equal([]);
      expect(clock).to.deep.include({ name: 'answer', ...expected });
      expect(clock!.because[0]).to.deep.include({ article: clause, code: `clock-${expected.state}` });
    });
  }

  const complaint = { receivedAt: '2026-09-30T16:50:00+08:00', events: [] };
  const now = '2026-09-30T17:00:00+08:00';

  it('names who is told when', () => {
    const [clock] = complaintClocks(pack, complaint, now);
    expect(clock!.steps.map(({ at, params }) => [at, params['who'], params['share']])).to.deep.equal([
      ['2026-09-30T16:50:00+08:00', 'receiver', 0],
      ['2026-10-01T04:50:00+08:00', 'branch-head', 50],
      ['2026-10-01T10:50:00+08:00', 'district', 75],
      ['2026-10-01T16:50:00+08:00', 'bureau', 100],
    ]);
  });

  it('sets no clock for a consultation: article 14(1) speaks of complaints', () => {
    expect(complaintClocks(pack, { ...complaint, matter: 'consultation' }, now)).to.deep.equal([]);
    expect(complaintClocks(pack, { ...complaint, matter: 'complaint' }, now)).to.have.length(1);
  });

  const answered = { type: 'answer', at: '2026-09-30T16:49:59+08:00' };
  const wrong: [string, object, string, string][] = [
    ['a moment without offset', { ...complaint, receivedAt: '2026-09-30T16:50:00' }, now, 'receivedAt'],
    ['an impossible moment', { ...complaint, receivedAt: '2026-09-31T16:50:00+08:00' }, now, 'receivedAt'],
    ['no events', { receivedAt: complaint.receivedAt }, now, 'events'],
    ['an unknown event', { ...complaint, events: [{ type: 'shout', at: now }] }, now, 'events[0].type'],
    ['an answer before the complaint', { ...complaint, events: [answered] }, now, 'events[0].at'],
    ['an unknown matter', { ...complaint, matter: 'praise' }, now, 'matter'],
    ['a day for now', complaint, '2026-09-30', 'now'],
  ];
  for (const [name, input, at, path] of wrong) {
    it(`refuses ${name}`, () => {
      expect(() => complaintClocks(pack, input as ComplaintInput, at))
        .to.throw(PolicyInputError)
        .with.property('path', path);
    });
  }
});
