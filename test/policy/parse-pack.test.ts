import { expect } from 'chai';
import { PackError } from '../../src/policy/errors.js';
import { explain } from '../../src/policy/explain.js';
import { lianyungang2013, packs } from '../../src/policy/packs/index.js';
import source from '../../src/policy/packs/lianyungang-finance-2013.json';
import { parsePack } from '../../src/policy/parse-pack.js';
import type { PolicyPack } from '../../src/policy/pack.js';
import type { Problem } from '../../src/values/problem.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- JSON that is taken apart on purpose
type Draft = Record<string, any>;

const lineOf = ({ code, params }: Problem): string => `${params['path'] as string} ${code}`;

/** The problems of the default pack after a change. */
function problemsAfter(change: (draft: Draft) => void): string[] {
  const draft = JSON.parse(JSON.stringify(source)) as Draft;
  change(draft);
  try {
    parsePack(draft);
    return [];
  } catch (error) {
    expect(error).to.be.instanceOf(PackError);
    const { problems, message } = error as PackError;
    for (const problem of problems) {
      expect(message).to.include(problem.params['path']);
      for (const locale of ['zh-CN', 'en'])
        expect(explain(problem, locale)).to.include(problem.params['path']);
    }
    return problems.map(lineOf);
  }
}

describe('parsePack', () => {
  it('takes every built-in pack as it stands', () => {
    for (const [id, pack] of packs) {
      expect(parsePack(pack)).to.deep.equal(pack);
      expect(pack.id).to.equal(id);
    }
    expect(packs.get('lianyungang-finance-2013')).to.equal(lianyungang2013);
  });

  it('makes a copy', () => {
    const draft = JSON.parse(JSON.stringify(source)) as Draft;
    const pack = parsePack(draft);
    draft['tiers'][0].from = 1;
    expect(pack.tiers![0]!.from).to.equal(50_000);
  });

  it('needs no section but the header and its clauses', () => {
    const { id, version, title, issuer, document, inForce, clauses } = source;
    const bare = { id, version, title: '\u5c0f\u5305', issuer, document, inForce, clauses };
    expect((parsePack(bare) satisfies PolicyPack).title).to.equal('\u5c0f\u5305');
    expect(title).not.to.equal('');
  });

  it('names every problem at once', () => {
    const problems = problemsAfter((draft) => {
      delete draft['id'];
      draft['colour'] = 'green';
      draft['inForce'].from = '2013-02-30';
      draft['tiers'][0].from = '50000';
      draft['tiers'][1].label = {};
      draft['rating'].gap = 'maybe';
      draft['rating'].up = { run: 0, clause: { document: 'civil-code' } };
      draft['rating'].down.clause = '6 (3)';
      draft['duties'].cadence[0].tiers = ['vipp'];
      draft['duties'].cadence[1].channel = 'fax';
      draft['duties'].cadence[2].clause = '16(9)';
      draft['duties'].cadence[6].when.option = 'diamondCall';
      draft['complaints'].clocks[0].readings = ['X99'];
      draft['options'].gap.default = 'maybe';
      draft['fields'][0].group = 'nowhere';
    });
    expect(problems.sort()).to.deep.equal(
      [
        'id pack-missing',
        'colour pack-unknown-key',
        'inForce.from pack-type',
        'tiers[0].from pack-type',
        'tiers[1].label pack-type',
        'rating.gap pack-value',
        'rating.up.run pack-range',
        'rating.up.clause.article pack-missing',
        'rating.down.clause pack-format',
        'rating.down.clause pack-unknown-clause',
        'duties.cadence[0].tiers pack-unknown-tier',
        'duties.cadence[1].channel pack-value',
        'duties.cadence[2].clause pack-unknown-clause',
        'duties.cadence[6].when.option pack-unknown-option',
        'complaints.clocks[0].readings pack-unknown-reading',
        'options.gap.default pack-option-value',
        'fields[0].group pack-unknown-group',
      ].sort(),
    );
  });

  const single: [string, (draft: Draft) => void, string[]][] = [
    ['a pack without its own document', (d) => (d['document'] = 'other'), ['document pack-unknown-clause']],
    [
      'a clause of an unknown document',
      (d) => (d['tiers'][0].clause = { document: 'civil', article: '1259' }),
      ['tiers[0].clause pack-unknown-clause'],
    ],
    ['bands that overlap', (d) => (d['tiers'][0].below = 300_000), ['tiers[0] pack-tier-order']],
    ['a band upside down', (d) => (d['tiers'][3].below = 1), ['tiers[3] pack-tier-order']],
    ['a tier twice', (d) => (d['tiers'][1].id = 'vip'), ['tiers[1].id pack-twice']],
    [
      'a setting that names a foreign option',
      (d) => (d['rating'].gap = { option: 'window' }),
      ['options.window.values pack-option-value'],
    ],
    [
      'a condition on a value the option lacks',
      (d) => (d['duties'].cadence[6].when.is = 'maybe'),
      ['duties.cadence[6].when.is pack-option-value'],
    ],
    ['rules without tiers', (d) => delete d['tiers'], ['rating pack-needs', 'duties pack-needs']],
    [
      'an archive that asks for an unknown field',
      (d) => (d['archive'].complete[0].field = 'fax'),
      ['archive.complete[0].field pack-unknown-field'],
    ],
    ['an unknown type of field', (d) => (d['fields'][0].type = 'colour'), ['fields[0].type pack-value']],
    ['three decimals', (d) => (d['tiers'][0].from = 50_000.001), ['tiers[0].from pack-type']],
    [
      'a share over a hundred',
      (d) => (d['complaints'].clocks[0].ladder.rungs[0].share = 101),
      ['complaints.clocks[0].ladder.rungs[0].share pack-range'],
    ],
  ];
  const course = (d: Draft): Draft => d['complaints'].course as Draft;
  const clock = (d: Draft, i: number): Draft => d['complaints'].clocks[i] as Draft;
  const complaints: typeof single = [
    [
      'a case that begins nowhere',
      (d) => (course(d)['start'] = 'x'),
      ['complaints.course.start pack-unknown-state'],
    ],
    [
      'a step from nowhere',
      (d) => (course(d)['steps'][5].from[1] = 'x'),
      ['complaints.course.steps[5].from[1] pack-unknown-state'],
    ],
    [
      'a step to nowhere',
      (d) => (course(d)['steps'][10].to = 'x'),
      ['complaints.course.steps[10].to pack-unknown-state'],
    ],
    [
      'a state twice',
      (d) => (course(d)['states'][2].id = 'received'),
      ['complaints.course.states[2].id pack-twice', 'complaints.course.steps[1].to pack-unknown-state'],
    ],
    [
      'an unknown event',
      (d) => (course(d)['steps'][0].event = 'shout'),
      ['complaints.course.steps[0].event pack-value'],
    ],
    [
      'a step without a clause of the pack',
      (d) => (course(d)['steps'][2].clause.article = '2.9'),
      ['complaints.course.steps[2].clause pack-unknown-clause'],
    ],
    [
      'an answer without hours',
      (d) => delete clock(d, 0)['hours'],
      ['complaints.clocks[0].hours pack-missing'],
    ],
    [
      'a call-back in hours',
      (d) => ((clock(d, 2)['hours'] = 24), delete clock(d, 2)['month']),
      ['complaints.clocks[2].month pack-missing', 'complaints.clocks[2].hours pack-unknown-key'],
    ],
    [
      'a clock on a value the option lacks',
      (d) => (clock(d, 1)['when'].is = 'maybe'),
      ['complaints.clocks[1].when.is pack-option-value'],
    ],
    [
      'a reading that is not there',
      (d) => (clock(d, 2)['month'].reading = 'X99'),
      ['complaints.clocks[2].month.reading pack-unknown-reading'],
    ],
    [
      'an unknown flag',
      (d) => (clock(d, 0)['raise'][0].flags = ['loud']),
      ['complaints.clocks[0].raise[0].flags[0] pack-value'],
    ],
  ];
  for (const [name, change, expected] of [...single, ...complaints]) {
    it(`refuses ${name}`, () => {
      const found = problemsAfter(change);
      for (const each of expected) expect(found).to.include(each);
    });
  }

  it('refuses names that reach a prototype', () => {
    const text = JSON.stringify(source);
    const planted = text
      .replace('"tiers":[{', '"tiers":[{"__proto__":{"from":1},')
      .replace('"options":{', '"options":{"constructor":{"prototype":{"x":1}},');
    let problems: string[] = [];
    try {
      parsePack(JSON.parse(planted));
    } catch (error) {
      problems = (error as PackError).problems.map(lineOf);
    }
    expect(problems).to.deep.equal([
      'options.constructor pack-forbidden-key',
      'tiers[0].__proto__ pack-forbidden-key',
    ]);
    expect(({} as Draft)['from']).to.equal(undefined);
  });

  it('refuses what is no pack at all', () => {
    for (const nothing of [null, undefined, 5, 'pack', [], {}]) {
      expect(() => parsePack(nothing)).to.throw(PackError);
    }
    const endless: Draft = {};
    endless['clauses'] = endless;
    expect(() => parsePack(endless)).to.throw(PackError, 'pack-too-deep');
  });
});
