import { expect } from 'chai';
import { applyComplaintEvent } from '../../src/policy/apply-complaint-event.js';
import { archiveGaps } from '../../src/policy/archive-gaps.js';
import { complaintClocks } from '../../src/policy/complaint-clocks.js';
import { nextComplaintEvents } from '../../src/policy/complaint-course.js';
import { dossier } from '../../src/policy/dossier.js';
import { duties } from '../../src/policy/duties.js';
import { explain } from '../../src/policy/explain.js';
import type { PackError } from '../../src/policy/errors.js';
import { lianyungang2013 as pack } from '../../src/policy/packs/index.js';
import source from '../../src/policy/packs/lianyungang-finance-2013.json';
import { parsePack } from '../../src/policy/parse-pack.js';
import { rate } from '../../src/policy/rate.js';
import { whatIf } from '../../src/policy/what-if.js';

/** Members that old libraries plant, and worse ones that bear the names of optional members. */
const onObjects = {
  extend: () => 0,
  tier: 'diamond',
  source: 'guess',
  below: 1,
  since: '2026-01-01',
  until: '1999-01-01',
  when: { option: 'x', is: 'y' },
  attendees: 5,
  option: 'x',
  inferred: true,
  reached: false,
  document: 'zz',
  ladder: 7,
  spread: {},
  waivers: 3,
  matter: 'praise',
  matters: [],
  month: 7,
  hours: 1,
  after: 'close',
  raise: 5,
  flags: 'loud',
  role: 'king',
  roles: ['teller'],
  firstReceiver: 5,
  readings: ['X99'],
  asOf: 'never',
  calendar: 'moon',
};
/** What a pack check must bear: a method, and a member that a pack may have. */
const onObjectsByLibraries = { extend: () => 0, signed: 5, to: 'never', open: 'x', counting: 'X99' };
const onLists = { toJSON: () => 'list', each: () => 0, reduce: () => 0, include: () => true, to: 'gold' };

function withPlanted<T>(run: () => T, objects: object = onObjects): T {
  const plant = (target: object, members: object): (() => void) => {
    const names = Object.keys(members);
    const before = names.map((name) => Object.getOwnPropertyDescriptor(target, name));
    Object.assign(target, members);
    return () => {
      names.forEach((name, i) => {
        if (before[i]) Object.defineProperty(target, name, before[i]);
        else Reflect.deleteProperty(target, name);
      });
    };
  };
  const undo = [plant(Object.prototype, objects), plant(Array.prototype, onLists)];
  try {
    return run();
  } finally {
    for (const each of undo) each();
  }
}

/** All that policy says of one customer, as text. */
function everything(): string[] {
  const figures = [
    { period: '2025-Q4', amount: 1_200_000 },
    { period: '2026-Q1', amount: 600_000 },
    { period: '2026-Q3', amount: 700_000 },
  ];
  const contacts = [{ id: 'a', on: '2026-05-10', channel: 'meeting' as const }];
  const customer = { number: '7001', kind: 'person' as const, name: 'N' };
  const rating = rate(pack, { figures });
  const found = duties(pack, {
    tier: 'diamond',
    joined: '2026-01-10',
    contacts,
    from: '2026-01-01',
    to: '2026-12-31',
    today: '2026-06-30',
  });
  const complaint = { receivedAt: '2026-09-30T16:50:00+08:00', events: [] };
  const clocks = complaintClocks(pack, complaint, '2026-10-01T09:00:00+08:00');
  const taken = applyComplaintEvent(pack, complaint, { type: 'receive', at: complaint.receivedAt, by: 'm' });
  const next = nextComplaintEvents(pack, taken.complaint);
  const gaps = archiveGaps(pack, { customer, figures });
  const whole = dossier(
    pack,
    { customer, joined: '2026-01-10', figures, contacts, waivers: [] },
    '2026-11-22T10:00:00+08:00',
  );
  const lines = [
    `${rating.tier} ${rating.since} ${rating.missing.join()} ${rating.outlook?.to}`,
    `${whatIf(pack, { figures }, 700_000).tier}`,
    ...found.map((duty) => `${duty.id} ${duty.status} ${duty.suggested} ${duty.metBy}`),
    ...whole.duties.map((duty) => `${duty.id} ${duty.status} ${duty.suggested} ${duty.metBy}`),
    ...clocks.map((clock) => `${clock.name} ${clock.state} ${clock.due} ${clock.steps.length}`),
    `${taken.state} ${taken.round} ${taken.escalated}`,
    ...next.map((each) => `${each.type} ${each.to} ${Object.keys(each).join()}`),
    ...gaps.gaps.map((gap) => gap.field),
  ];
  const reasons = [...rating.because, ...gaps.because, ...taken.because];
  for (const part of [...found, ...clocks, ...next, ...gaps.gaps]) reasons.push(...part.because);
  for (const reason of reasons) lines.push(explain(reason, 'zh-CN'), explain(reason, 'en'));
  return lines;
}

describe('on a page that adds to the prototypes of objects and lists', () => {
  it('policy says the same', () => {
    const clean = everything();
    const polluted = withPlanted(everything);
    expect(polluted).to.deep.equal(clean);
    expect(clean.length).to.be.greaterThan(50);
  });

  it('a pack is checked as anywhere else', () => {
    const broken = { ...source, id: 5, colour: 'green' };
    const problemsOf = (): unknown => {
      try {
        return parsePack(broken);
      } catch (error) {
        return (error as PackError).problems.map(({ code, params }) => [code, params['path']]);
      }
    };
    const clean = problemsOf();
    expect(clean).to.deep.equal([
      ['pack-type', 'id'],
      ['pack-unknown-key', 'colour'],
    ]);
    expect(withPlanted(problemsOf, onObjectsByLibraries)).to.deep.equal(clean);
    expect(withPlanted(() => parsePack(source), onObjectsByLibraries)).to.deep.equal(source);
  });
});
