import { expect } from 'chai';
import fc from 'fast-check';
import { duties } from '../../src/policy/duties.js';
import type { DutyInput } from '../../src/policy/duty-input.js';
import { PolicyInputError } from '../../src/policy/errors.js';
import { lianyungang2013 as pack } from '../../src/policy/packs/index.js';
import { addDays } from '../../src/values/dates.js';
import cases from './cases/duties.json';
import { packWith } from './packs.js';

type Row = [
  id: string,
  status: string,
  suggested: string | null,
  metBy?: string | null,
  rejected?: [string, string][],
];

describe('duties', () => {
  for (const { name, clause, input, expected, options, only } of cases) {
    it(`${name} (${clause})`, () => {
      const found = duties(packWith(options), input as DutyInput);
      const rows = found
        .filter(({ id }) => id.startsWith(only ?? ''))
        .map((duty): Row => {
          const row: Row = [duty.id, duty.status, duty.suggested];
          const rejected = duty.rejected.map(({ contact, why }): [string, string] => [contact, why]);
          if (duty.metBy !== undefined || rejected.length) row.push(duty.metBy ?? null);
          if (rejected.length) row.push(rejected);
          return row;
        });
      const sorted = [...rows].sort(byWindow);
      expect(sorted).to.deep.equal([...(expected as Row[])].sort(byWindow));
    });
  }

  const input: DutyInput = {
    tier: 'gold',
    joined: '2020-01-15',
    contacts: [],
    from: '2026-01-01',
    to: '2026-12-31',
    today: '2026-05-20',
  };

  it('gives each duty its kind, channel, whole window and who must be there', () => {
    const [duty] = duties(pack, { ...input, tier: 'diamond', from: '2026-04-10', to: '2026-04-10' });
    expect(duty).to.deep.include({
      kind: 'cadence',
      channel: 'meeting',
      start: '2026-03-01',
      end: '2026-04-30',
      attendees: ['branch-head', 'manager'],
    });
    const [call] = duties(pack, { ...input, from: '2026-04-10', to: '2026-04-10' }).filter(
      ({ channel }) => channel === 'phone',
    );
    expect(call).to.deep.include({ kind: 'cadence', start: '2026-04-01', end: '2026-04-30' });
    expect(call).not.to.have.any.keys('metBy', 'attendees');
  });

  it('lists them in order of time', () => {
    const starts = duties(pack, input).map(({ start }) => start);
    expect(starts).to.deep.equal([...starts].sort());
    expect(starts).to.have.length(14);
  });

  it('says how clauses are read: vip calls, the absent diamond call, the missing colleague', () => {
    const codesOf = (tier: string) =>
      duties(pack, { ...input, tier, to: '2026-01-31' })[0]!.because.map(
        ({ code, article, option, params }) => [code, article, option ?? params['reading'] ?? null],
      );
    expect(codesOf('vip')).to.deep.include(['reading', '12', 'X7']);
    expect(codesOf('diamond')).to.deep.include(['overlay-off', '16(1)', 'diamondMonthlyCall']);
    expect(codesOf('diamond')).to.deep.include(['reading', '12', 'X9']);
    const contacts = [{ id: 'm', on: '2026-01-10', channel: 'meeting', participants: ['manager'] }] as const;
    const [defect] = duties(pack, { ...input, tier: 'diamond', contacts, to: '2026-01-31' });
    const why = defect!.because.find(({ code }) => code === 'met-with-defect')!;
    expect([why.article, why.params['roles']]).to.deep.equal(['12', ['branch-head']]);
  });

  it('says when one call met both duties', () => {
    const found = duties(pack, {
      ...input,
      joined: '2026-05-20',
      from: '2026-06-01',
      to: '2026-06-30',
      today: '2026-06-20',
      contacts: [{ id: 'c', on: '2026-06-05', channel: 'phone' }],
    });
    for (const duty of found) {
      expect(duty.because.map(({ params }) => params['reading'])).to.include('X12');
    }
  });

  it('says when the calendar is an estimate', () => {
    const late = { ...input, from: '2027-03-01', to: '2027-03-31' };
    const [duty] = duties(pack, late).filter(({ channel }) => channel === 'phone');
    expect(duty!.because.map(({ code }) => code)).to.include('calendar-estimated');
    expect(duties(pack, input)[0]!.because.map(({ code }) => code)).not.to.include('calendar-estimated');
  });

  it('takes another calendar', () => {
    const calendar = { covers: () => true, isWorkingDay: (day: string) => day.endsWith('7') };
    const [duty] = duties(pack, { ...input, from: '2026-05-01', to: '2026-05-31' }, { calendar }).filter(
      ({ channel }) => channel === 'phone',
    );
    expect(duty!.suggested).to.equal('2026-05-27');
  });

  it('knows a customer who was never registered by since alone', () => {
    const found = duties(pack, { ...input, tier: 'vip', joined: null, since: '2026-04-01' });
    expect(found.map(({ id }) => id)).to.deep.equal([
      'vip-call:2026-04-01',
      'vip-call:2026-07-01',
      'vip-call:2026-10-01',
    ]);
  });

  describe('properties', () => {
    const tier = fc.constantFrom('vip', 'gold', 'platinum', 'diamond');
    const day = fc.integer({ min: 0, max: 1200 }).map((n) => addDays('2024-01-01', n));
    const contact = fc.record({
      on: day,
      channel: fc.constantFrom('phone' as const, 'meeting' as const, 'visit' as const, 'sms' as const),
      reached: fc.boolean(),
    });
    const contacts = fc
      .array(contact, { maxLength: 12 })
      .map((list) => list.map((each, i) => ({ ...each, id: `c${i}` })));

    for (const window of ['calendar', 'rolling']) {
      it(`the windows of a cadence partition time (${window})`, () => {
        fc.assert(
          fc.property(tier, contacts, day, (id, logged, today) => {
            const found = duties(packWith({ window }), {
              tier: id,
              joined: '2023-05-15',
              contacts: logged,
              from: '2024-01-01',
              to: '2026-12-31',
              today,
            });
            const rules = new Set(found.map((duty) => duty.id.split(':')[0]));
            for (const rule of rules) {
              const windows = found.filter((duty) => duty.id.startsWith(`${rule}:`));
              expect(windows[0]!.start <= '2024-01-01').to.equal(true);
              expect(windows[windows.length - 1]!.end >= '2026-12-31').to.equal(true);
              for (let i = 1; i < windows.length; i++) {
                expect(windows[i]!.start).to.equal(addDays(windows[i - 1]!.end, 1));
              }
            }
          }),
          { numRuns: 60 },
        );
      });
    }

    it('the order of the contacts is irrelevant', () => {
      fc.assert(
        fc.property(
          contacts.chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
          ),
          tier,
          day,
          ([list, shuffled], id, today) => {
            const of = (each: typeof list) =>
              duties(pack, { ...input, tier: id, from: '2024-01-01', today, contacts: each });
            expect(of(shuffled)).to.deep.equal(of(list));
          },
        ),
        { numRuns: 40 },
      );
    });

    it('a suggestion never leaves an open window, and the met and waived have none', () => {
      fc.assert(
        fc.property(tier, contacts, day, (id, logged, today) => {
          for (const duty of duties(pack, {
            ...input,
            tier: id,
            from: '2024-01-01',
            today,
            contacts: logged,
          })) {
            if (duty.status === 'due' || duty.status === 'upcoming') {
              expect(duty.start <= duty.suggested! && duty.suggested! <= duty.end).to.equal(true);
            } else if (duty.status === 'overdue') expect(duty.suggested! >= today).to.equal(true);
            else expect(duty.suggested).to.equal(null);
          }
        }),
        { numRuns: 60 },
      );
    });
  });
});

describe('duties refuses', () => {
  const good = {
    tier: 'gold',
    joined: '2020-01-15',
    contacts: [],
    from: '2026-01-01',
    to: '2026-12-31',
    today: '2026-05-20',
  };
  const contact = { id: 'c', on: '2026-01-01', channel: 'phone' };
  const wrong: [string, object, string][] = [
    ['an unknown tier', { ...good, tier: 'bronze' }, 'tier'],
    ['an impossible date', { ...good, from: '2026-02-30' }, 'from'],
    ['from after to', { ...good, from: '2027-01-01' }, 'to'],
    ['no today', { ...good, today: undefined }, 'today'],
    ['no joined', { ...good, joined: undefined }, 'joined'],
    ['a tier without joined or since', { ...good, joined: null }, 'joined'],
    ['an instant for a day', { ...good, joined: '2020-01-15T00:00:00+08:00' }, 'joined'],
    ['until before since', { ...good, since: '2026-04-01', until: '2026-03-31' }, 'until'],
    [
      'an unknown channel',
      { ...good, contacts: [contact, { ...contact, channel: 'fax' }] },
      'contacts[1].channel',
    ],
    [
      'a channel called __proto__',
      { ...good, contacts: [{ ...contact, channel: '__proto__' }] },
      'contacts[0].channel',
    ],
    [
      'an impossible contact day',
      { ...good, contacts: [{ ...contact, on: '2026-13-01' }] },
      'contacts[0].on',
    ],
    [
      'an unknown role',
      { ...good, contacts: [{ ...contact, participants: ['boss'] }] },
      'contacts[0].participants',
    ],
    [
      'reached that is no boolean',
      { ...good, contacts: [{ ...contact, reached: 'no' }] },
      'contacts[0].reached',
    ],
    ['no contacts', { ...good, contacts: undefined }, 'contacts'],
    [
      'a waiver that ends before it begins',
      { ...good, waivers: [{ from: '2026-02-01', to: '2026-01-01', by: 'x', why: 'y' }] },
      'waivers[0].to',
    ],
  ];
  for (const [name, input, path] of wrong) {
    it(name, () => {
      expect(() => duties(pack, input as DutyInput))
        .to.throw(PolicyInputError)
        .with.property('path', path);
    });
  }
});

function byWindow(a: Row, b: Row): number {
  const [left, right] = [a, b].map(([id]) => `${id.split(':')[1]} ${id}`);
  return left! < right! ? -1 : 1;
}
