import { expect } from 'chai';
import { applyComplaintEvent } from '../../src/policy/apply-complaint-event.js';
import { archiveGaps } from '../../src/policy/archive-gaps.js';
import { citation } from '../../src/policy/citation.js';
import { complaintClocks } from '../../src/policy/complaint-clocks.js';
import type { ClockStep } from '../../src/policy/complaint-clocks.js';
import { complaintState, nextComplaintEvents } from '../../src/policy/complaint-course.js';
import type { ComplaintStepError } from '../../src/policy/errors.js';
import { duties } from '../../src/policy/duties.js';
import { explain } from '../../src/policy/explain.js';
import { rate } from '../../src/policy/rate.js';
import { tierBand } from '../../src/policy/tier-band.js';
import type { Reason } from '../../src/policy/reason.js';
import { words as en } from '../../src/locales/en/reasons.js';
import { words as zh } from '../../src/locales/zh-CN/reasons.js';
import { problem } from '../../src/values/problem.js';
import { complaintFlags } from '../../src/records/vocabulary.js';
import clockCases from './cases/clocks.json';
import dutyCases from './cases/duties.json';
import ratingCases from './cases/rating.json';
import stepCases from './cases/steps.json';
import { courseOfCase } from './courses.js';
import type { StepCase } from './courses.js';
import { packWith } from './packs.js';

const pack = packWith();
const customer = { number: '7001', kind: 'person', name: '张伟' } as const;

/** The reasons of every result that the cases know, each result's own list. */
function everyResult(): (readonly Reason[])[] {
  const archives = [
    [],
    [{ period: '2026-Q1', amount: 60_000 }],
    [{ period: '2026-Q1', amount: 60_000, spread: { savings: 1 } }],
  ];
  return [
    ...ratingCases.map(({ input, options }) => rate(packWith(options), input as never).because),
    ...dutyCases.flatMap(({ input, options }) =>
      duties(packWith(options), input as never).map(({ because }) => because),
    ),
    duties(pack, {
      tier: 'vip',
      joined: '2026-01-01',
      contacts: [],
      from: '2027-01-01',
      to: '2027-02-01',
      today: '2026-11-22',
    })[0]!.because,
    ...clockCases.flatMap(({ input, now, ...more }) =>
      complaintClocks(packWith('options' in more ? more.options : {}), input as never, now).map(
        ({ because }) => because,
      ),
    ),
    ...(stepCases as StepCase[]).flatMap(stepResults),
    complaintClocks(
      pack,
      { ...clockCases[0]!.input, flags: complaintFlags } as never,
      clockCases[0]!.now,
    )[0]!.steps.filter((step): step is ClockStep & Reason => step.article !== undefined),
    ...archives.flatMap((figures) =>
      [customer, { ...customer, phone: '13800001234' }].flatMap((each) => {
        const { because, gaps } = archiveGaps(pack, { customer: each, figures });
        return [because, ...gaps.map((gap) => gap.because)];
      }),
    ),
    ...pack.tiers!.map(({ id }) => tierBand(pack, id)),
  ];
}

/** The reasons of a step, of the state that it leads to, of the steps after it; why there is no such step. */
function stepResults(row: StepCase): (readonly Reason[])[] {
  const { complaint, event } = courseOfCase(row);
  try {
    const { because, complaint: after } = applyComplaintEvent(pack, complaint, event);
    return [because, ...nextComplaintEvents(pack, after).map((next) => next.because)];
  } catch (error) {
    return [complaintState(pack, complaint).because, [(error as ComplaintStepError).reason]];
  }
}

/** Words that are not reasons of results: why a contact is rejected or a lunar birthday moved, who is told at a step of a clock. */
const otherWords = [
  'not-reached',
  'other-channel',
  'still-to-come',
  'attendee-missing',
  'lunar-plain-month',
  'lunar-short-month',
  'clock-step',
];

describe('every result', () => {
  const results = everyResult();
  const reasons = results.flat();

  it('has a reason, whose clause stands in the pack', () => {
    for (const because of results) expect(because).not.to.have.length(0);
    for (const { document, article } of reasons) {
      expect(pack.clauses[document]?.articles, `${document} ${article}`).to.have.property(article);
    }
  });

  it('has its sentence in both languages, without a hole, with its citation', () => {
    for (const reason of reasons) {
      for (const locale of ['zh-CN', 'en']) {
        const sentence = explain(reason, locale);
        expect(sentence).not.to.match(/undefined|null|NaN|\[object/);
        expect(sentence.startsWith(`${reason.code} `), sentence).to.equal(false);
        expect(sentence.endsWith(citation(reason, locale)), sentence).to.equal(true);
      }
      expect(explain(reason, 'zh-CN')).to.match(/[\u4e00-\u9fff]/);
      expect(explain(reason, 'en')).not.to.match(/[\u4e00-\u9fff]/);
    }
  });

  it('leaves no sentence unused', () => {
    const used = new Set([...reasons.map(({ code }) => code), ...otherWords]);
    expect(Object.keys(zh.reason).filter((code) => !used.has(code))).to.deep.equal([]);
    expect(Object.keys(en.reason)).to.have.members(Object.keys(zh.reason));
  });

  it('words the rejection of a contact, the move of a birthday and the steps of a clock', () => {
    for (const code of otherWords.slice(0, -1)) {
      expect(explain(problem(code), 'zh-CN')).to.match(/[\u4e00-\u9fff]/);
      expect(explain(problem(code), 'en')).to.match(/ /);
    }
    const { steps } = complaintClocks(pack, clockCases[0]!.input as never, clockCases[0]!.now)[0]!;
    expect(steps.map((step) => explain(step, 'en'))).to.deep.equal([
      'With the person asked first',
      'At 50 % of the time: reminder to branch head',
      'At 75 % of the time: reminder to district bureau',
      'At 100 % of the time: reminder to bureau',
    ]);
  });
});
