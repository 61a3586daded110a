import { expect } from 'chai';
import { checkArchive, checkComplaint } from '../../src/records/schemas.js';
import { fromJson, toJson } from '../../src/values/json.js';
import type { Problem } from '../../src/values/problem.js';
import { emptyArchive, fullArchive, fullComplaint } from './archives.js';

const placesOf = (problems: Problem[]): unknown[] => problems.map(({ params }) => params['path']);

describe('an archive', () => {
  it('is right, full or empty', () => {
    expect(checkArchive(fullArchive)).to.deep.equal([]);
    expect(checkArchive(emptyArchive)).to.deep.equal([]);
  });

  it('keeps fields that this release does not know, at every level', () => {
    const later = {
      ...fullArchive,
      expenses: [{ on: '2030-01-01', amount: 5 }],
      customer: {
        ...fullArchive.customer,
        nickname: '娜娜',
        birthday: { on: '1964-02-29', calendar: 'solar', leap: true },
      },
      figures: fullArchive.figures.map((figure) => ({ ...figure, currency: 'CNY' })),
      contacts: fullArchive.contacts.map((contact) => ({ ...contact, minutes: 3 })),
      waivers: fullArchive.waivers.map((waiver) => ({ ...waiver, form: 'F1' })),
      history: fullArchive.history.map((change) => ({ ...change, why: 'moved' })),
    };
    const before = toJson(later);
    expect(checkArchive(later)).to.deep.equal([]);
    expect(toJson(later)).to.equal(before);
    expect(fromJson(before)).to.deep.equal(later);
  });

  it('is told each place that is wrong, and what belongs there', () => {
    const table: [unknown, string, string][] = [
      [null, '', 'object'],
      [{ ...fullArchive, joined: '2013-02-29' }, 'joined', 'YYYY-MM-DD'],
      [{ ...fullArchive, joined: undefined }, 'joined', 'YYYY-MM-DD'],
      [{ ...fullArchive, contacts: {} }, 'contacts', 'array'],
      [
        { ...fullArchive, customer: { ...fullArchive.customer, kind: 'firm' } },
        'customer.kind',
        'person | organisation',
      ],
      [
        { ...fullArchive, customer: { ...fullArchive.customer, name: ' ' } },
        'customer.name',
        'non-empty string',
      ],
      [{ ...fullArchive, customer: { ...fullArchive.customer, phone: 138 } }, 'customer.phone', 'string'],
      [
        {
          ...fullArchive,
          customer: { ...fullArchive.customer, birthday: { on: '2-29', calendar: 'solar' } },
        },
        'customer.birthday.on',
        'YYYY-MM-DD | --MM-DD',
      ],
      [
        { ...fullArchive, customer: { ...fullArchive.customer, fields: { hobby: {} } } },
        'customer.fields.hobby',
        'string | number | boolean',
      ],
      [
        { ...fullArchive, figures: [{ period: '2013-Q5', amount: 1 }] },
        'figures.0.period',
        '2013-Q1 | 2013-04 | 2013',
      ],
      [{ ...fullArchive, figures: [{ period: '2013-Q1', amount: -1 }] }, 'figures.0.amount', '>= 0.00'],
    ];
    for (const [value, path, expected] of table) {
      expect(checkArchive(value), path).to.deep.equal([
        { code: 'record-invalid', params: { path, expected } },
      ]);
    }
  });

  it('is told all places at once, and never the values found there', () => {
    const problems = checkArchive({
      ...emptyArchive,
      customer: { number: 'C1', kind: 'person', name: 13_800_005_678 },
      contacts: [{ id: 'c1', on: 'today', channel: 'fax', participants: ['driver'] }],
      waivers: [{ from: '2026-01-01' }],
    });
    expect(placesOf(problems)).to.have.members([
      'customer.name',
      'contacts.0.on',
      'contacts.0.channel',
      'contacts.0.participants.0',
      'waivers.0.by',
      'waivers.0.why',
    ]);
    expect(toJson(problems)).to.not.contain('138').and.not.contain('fax');
  });
});

describe('a complaint', () => {
  it('is right with and without a known customer', () => {
    expect(checkComplaint(fullComplaint)).to.deep.equal([]);
    expect(checkComplaint({ ...fullComplaint, customer: 'C1', severity: 2 })).to.deep.equal([]);
  });

  it('is told each place that is wrong', () => {
    const problems = checkComplaint({
      ...fullComplaint,
      receivedAt: '2026-11-22 14:30',
      firstReceiver: { outlet: null, person: 't01', role: 'guard' },
      flags: ['media', 'loud'],
      events: [
        { type: 'forget', at: '2026-11-22T14:30:00+08:00', by: 't01' },
        { type: 'report', at: '2026-11-22T14:30:00+08:00', by: 't01', role: 'guard' },
      ],
    });
    expect(placesOf(problems)).to.deep.equal([
      'receivedAt',
      'firstReceiver.role',
      'flags.1',
      'events.0.type',
      'events.1.role',
    ]);
  });
});
