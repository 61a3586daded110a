import { expect } from '@open-wc/testing';
import { dayName, dutyName, grainOfRange } from '../../../src/elements/contact-timeline/duty-names.js';
import { timelineWords } from '../../../src/elements/contact-timeline/timeline-words.js';
import type { Duty } from '../../../src/policy/duties.js';

const today = '2026-11-22';
const duty = (start: string, end: string, kind: Duty['kind'] = 'cadence'): Duty => ({
  id: 'x',
  kind,
  channel: 'phone',
  start,
  end,
  suggested: null,
  status: 'due',
  rejected: [],
  because: [],
});

describe('names of duties', () => {
  for (const [start, end, zh, en] of [
    ['2026-11-01', '2026-11-30', '11月电话', 'Nov call'],
    ['2025-11-01', '2025-11-30', '2025年11月电话', 'Nov 2025 call'],
    ['2026-11-01', '2026-12-31', '11至12月电话', 'Nov–Dec call'],
    ['2026-10-01', '2026-12-31', '第4季度电话', 'Q4 call'],
    ['2026-01-01', '2026-06-30', '上半年电话', 'First-half call'],
    ['2027-07-01', '2027-12-31', '2027年下半年电话', 'Second-half 2027 call'],
    ['2026-01-01', '2026-12-31', '2026年电话', '2026 call'],
    ['2026-10-15', '2026-11-14', '10-15 至 11-14电话', '15 Oct to 14 Nov call'],
  ] as const) {
    it(`${start} to ${end}`, () => {
      expect(dutyName(timelineWords('zh-CN'), duty(start, end), today)).to.equal(zh);
      expect(dutyName(timelineWords('en'), duty(start, end), today)).to.equal(en);
    });
  }

  it('tells the call to a new customer', () => {
    const call = duty('2026-11-01', '2026-11-30', 'new-customer');
    expect(dutyName(timelineWords('zh-CN'), call, today)).to.equal('11月新客户电话');
    expect(dutyName(timelineWords('en'), call, today)).to.equal('Nov new-customer call');
  });

  it('knows a range that is no calendar window', () => {
    expect(grainOfRange({ start: '2026-10-15', end: '2026-11-14' })).to.equal(null);
    expect(grainOfRange({ start: '2026-02-01', end: '2026-03-31' })).to.equal(null);
  });

  it('leaves out the year that runs', () => {
    expect(dayName('en', '2026-11-30', today)).to.equal('Mon 30 Nov');
    expect(dayName('en', '2025-11-30', today)).to.equal('Sun 30 Nov 2025');
    expect(dayName('zh-CN', '2026-11-30', today)).to.equal('11月30日（周一）');
    expect(dayName('zh-CN', '2025-11-30', today)).to.equal('2025年11月30日（周日）');
  });
});
