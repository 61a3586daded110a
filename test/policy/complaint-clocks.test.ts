import { expect } from 'chai';
import { workingCalendar } from '../../src/policy/calendar/working-days.js';
import { complaintClocks } from '../../src/policy/complaint-clocks.js';
import type { Clock, ComplaintInput } from '../../src/policy/complaint-clocks.js';
import { PolicyInputError } from '../../src/policy/errors.js';
import { lianyungang2013 as pack } from '../../src/policy/packs/index.js';
import type { Role } from '../../src/records/archive.js';
import type { ComplaintFlag } from '../../src/records/complaint.js';
import cases from './cases/clocks.json';
import { packWith } from './packs.js';

interface Case {
  readonly name: string;
  readonly clause: string;
  readonly input: object;
  readonly now: string;
  readonly expected: object;
  /** Absent: the answer. */
  readonly clock?: string;
  /** Absent: the newest. */
  readonly round?: number;
  readonly options?: Readonly<Record<string, string>>;
  /** Codes that are among the reasons. */
  readonly codes?: readonly string[];
}

describe('complaintClocks', () => {
  for (const { name, clause, input, now, expected, ...more } of cases as Case[]) {
    it(`${name} (${clause})`, () => {
      const clocks = complaintClocks(packWith(more.options), input as ComplaintInput, now);
      const named = clocks.filter((each) => each.name === (more.clock ?? 'answer'));
      const clock = named.find(({ round }) => round === (more.round ?? named[0]!.round));
      expect(clock).to.deep.include(expected);
      const [main] = clock!.because;
      if (clause === '14(1)' || clause === '14(2)') expect(main).to.have.property('article', clause);
      expect(clock!.because.map(({ code }) => code)).to.include.members(more.codes ?? []);
    });
  }

  it('lists the clocks of a complaint: the answer, the call-back, with the option on the report', () => {
    const names = (options = {}) =>
      complaintClocks(packWith(options), complaint, now).map(({ name }) => name);
    expect(names()).to.deep.equal(['answer', 'call-back']);
    expect(names({ reportWithin24h: 'on' })).to.deep.equal(['answer', 'report', 'call-back']);
  });

  it('says which option keeps the report without a time, or gives it one (X13)', () => {
    const byOption = (value: string) =>
      complaintClocks(packWith({ reportWithin24h: value }), complaint, now)
        .flatMap(({ because }) => because)
        .filter(({ option }) => option === 'reportWithin24h')
        .map(({ code }) => code);
    expect(byOption('off')).to.deep.equal(['clock-off']);
    expect(byOption('on')).to.deep.equal(['report-running']);
  });

  it('stops every clock when the complaint is withdrawn, and says so where that was too late', () => {
    const withdrawn = (at: string) =>
      complaintClocks(
        packWith({ reportWithin24h: 'on' }),
        { ...complaint, events: [{ type: 'withdraw', at }] },
        '2026-12-01T09:00:00+08:00',
      ).map(({ state, because }) => `${state} ${because[0]!.code}`);
    const inTime = 'stopped clock-withdrawn';
    expect(withdrawn('2026-10-01T16:50:00+08:00')).to.deep.equal([inTime, inTime, inTime]);
    const late = 'stopped clock-withdrawn-late';
    expect(withdrawn('2026-10-11T00:00:00+08:00')).to.deep.equal([late, late, inTime]);
    expect(withdrawn('2026-10-11T00:00:01+08:00')).to.deep.equal([late, late, late]);
  });

  it('lists the present round first and drops what was still running when it began', () => {
    const events = [
      { type: 'answer' as const, at: '2026-09-30T17:00:00+08:00' },
      { type: 'reopen' as const, at: '2026-10-02T09:00:00+08:00' },
    ];
    const found = complaintClocks(pack, { ...complaint, events }, '2026-10-02T10:00:00+08:00');
    expect(found.map(({ name, round, state }) => `${name} ${round} ${state}`)).to.deep.equal([
      'answer 2 running',
      'call-back 2 running',
      'answer 1 met',
    ]);
  });

  it('counts the working days by another calendar', () => {
    const years = { 2026: { off: '0101', worked: '' }, 2027: { off: '0101-0103', worked: '' } };
    const calendar = workingCalendar(years);
    const late = { receivedAt: '2026-12-30T10:00:00+08:00', events: [] };
    const found = complaintClocks(pack, late, late.receivedAt, { calendar })[1]!;
    expect(found.lastDay).to.equal('2027-01-05');
    expect(found.because.map(({ code }) => code)).not.to.include('clock-estimated');
  });

  it('tells the next level at once of press, mass complaints (13(3)), injuries and leaks (ours)', () => {
    const raised = (flags: readonly ComplaintFlag[], role?: Role) =>
      complaintClocks(pack, { ...complaint, flags, ...(role ? { firstReceiver: { role } } : {}) }, now)[0]!;
    const grave = raised(['media', 'mass', 'injury', 'data-leak']);
    expect(
      grave.steps.map(({ at, code, params, article }) => [at, code, params['who'], article]),
    ).to.deep.equal([
      [complaint.receivedAt, 'clock-step', 'receiver', undefined],
      [complaint.receivedAt, 'clock-raised', 'district', '13(3)'],
      [complaint.receivedAt, 'clock-raised', 'district', '13(3)'],
      [complaint.receivedAt, 'clock-raised', 'district', '13(3)'],
      [complaint.receivedAt, 'clock-raised', 'district', '13(3)'],
      ['2026-10-01T04:50:00+08:00', 'clock-step', 'branch-head', undefined],
      ['2026-10-01T10:50:00+08:00', 'clock-step', 'district', undefined],
      ['2026-10-01T16:50:00+08:00', 'clock-step', 'bureau', undefined],
    ]);
    const readings = ({ because }: Clock) => because.map(({ params }) => params['reading']);
    expect(readings(raised(['media']))).not.to.include('raised');
    expect(readings(raised(['data-leak']))).to.include('raised');
    const whom = (role: Role) =>
      raised(['media'], role).steps.find(({ code }) => code === 'clock-raised')!.params['who'];
    const levels = (['teller', 'branch-head', 'other-department', 'district', 'bureau'] as const).map(whom);
    expect(levels).to.deep.equal(['district', 'district', 'district', 'bureau', 'bureau']);
    expect(complaintClocks(pack, { ...complaint, flags: ['media'] }, now)[1]!.steps).to.deep.equal([]);
  });

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
    expect(complaintClocks(pack, { ...complaint, matter: 'complaint' }, now)).to.have.length(2);
  });

  const answered = { type: 'answer', at: '2026-09-30T16:49:59+08:00' };
  const wrong: [string, object, string, string][] = [
    ['a moment without offset', { ...complaint, receivedAt: '2026-09-30T16:50:00' }, now, 'receivedAt'],
    ['an impossible moment', { ...complaint, receivedAt: '2026-09-31T16:50:00+08:00' }, now, 'receivedAt'],
    ['no events', { receivedAt: complaint.receivedAt }, now, 'events'],
    ['an unknown event', { ...complaint, events: [{ type: 'shout', at: now }] }, now, 'events[0].type'],
    ['an answer before the complaint', { ...complaint, events: [answered] }, now, 'events[0].at'],
    [
      'a withdrawal before the complaint',
      { ...complaint, events: [{ ...answered, type: 'withdraw' }] },
      now,
      'events[0].at',
    ],
    [
      'a call-back before the complaint',
      { ...complaint, events: [{ ...answered, type: 'follow-up' }] },
      now,
      'events[0].at',
    ],
    ['an unknown role', { ...complaint, events: [{ ...answered, role: 'king' }] }, now, 'events[0].role'],
    ['an unknown flag', { ...complaint, flags: ['loud'] }, now, 'flags'],
    ['a flag for flags', { ...complaint, flags: 'media' }, now, 'flags'],
    ['an unknown receiver', { ...complaint, firstReceiver: { role: 'king' } }, now, 'firstReceiver.role'],
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
