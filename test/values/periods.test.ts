import { expect } from 'chai';
import fc from 'fast-check';
import { dateOfDay, dayNumber } from '../../src/values/dates.js';
import {
  comparePeriods,
  formatPeriod,
  formatPeriodShort,
  grainOf,
  isPeriod,
  nextPeriod,
  periodOf,
  periodRange,
  readPeriod,
  windowAfter,
  windowOf,
  windowsOverlapping,
} from '../../src/values/periods.js';
import type { Grain } from '../../src/values/periods.js';
import { refusalOf, valueOf } from './readings.js';

const grains: Grain[] = ['month', 'two-months', 'quarter', 'half-year', 'year'];
const day = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2190-12-31') });

describe('periods', () => {
  it('are quarters, months and years', () => {
    for (const period of ['2013-Q1', '2013-Q4', '2013-04', '2013-12', '2013', '1900', '2199-Q4']) {
      expect(isPeriod(period), period).to.equal(true);
    }
    for (const text of [
      '2013-Q0',
      '2013-Q5',
      '2013-00',
      '2013-13',
      '2013-4',
      '2013Q1',
      '1899',
      '2200',
      '',
      2013,
    ]) {
      expect(isPeriod(text), String(text)).to.equal(false);
    }
    expect(['2013-Q1', '2013-04', '2013'].map(grainOf)).to.deep.equal(['quarter', 'month', 'year']);
    expect(() => grainOf('2013-Q5')).to.throw(RangeError, '2013-Q5');
  });

  it('have a first and a last day', () => {
    expect(periodRange('2013-Q1')).to.deep.equal({ start: '2013-01-01', end: '2013-03-31' });
    expect(periodRange('2013-Q4')).to.deep.equal({ start: '2013-10-01', end: '2013-12-31' });
    expect(periodRange('2024-02')).to.deep.equal({ start: '2024-02-01', end: '2024-02-29' });
    expect(periodRange('2013')).to.deep.equal({ start: '2013-01-01', end: '2013-12-31' });
  });

  it('contain their days', () => {
    expect(periodOf('2013-03-31', 'quarter')).to.equal('2013-Q1');
    expect(periodOf('2013-04-01', 'quarter')).to.equal('2013-Q2');
    expect(periodOf('2013-12-31', 'month')).to.equal('2013-12');
    expect(periodOf('2013-12-31', 'year')).to.equal('2013');
    expect(() => periodOf('2013-02-30', 'quarter')).to.throw(RangeError, '2013-02-30');
    fc.assert(
      fc.property(day, fc.constantFrom('month', 'quarter', 'year'), (n, grain) => {
        const { start, end } = periodRange(periodOf(dateOfDay(n), grain));
        return dayNumber(start) <= n && n <= dayNumber(end);
      }),
    );
  });

  it('follow each other', () => {
    expect(nextPeriod('2013-Q4')).to.equal('2014-Q1');
    expect(nextPeriod('2013-Q1', -1)).to.equal('2012-Q4');
    expect(nextPeriod('2013-11', 14)).to.equal('2015-01');
    expect(nextPeriod('2013', 2)).to.equal('2015');
    expect(() => nextPeriod('2199-Q4')).to.throw(RangeError);
  });

  it('have an order', () => {
    expect(comparePeriods('2013-Q1', '2013-Q2')).to.be.lessThan(0);
    expect(comparePeriods('2013-Q4', '2013-Q2')).to.be.greaterThan(0);
    expect(comparePeriods('2013-Q2', '2013-Q2')).to.equal(0);
    const mixed = ['2014', '2013-Q2', '2013', '2013-02', '2013-Q1', '2013-01'];
    expect(mixed.sort(comparePeriods)).to.deep.equal([
      '2013-01',
      '2013-Q1',
      '2013',
      '2013-02',
      '2013-Q2',
      '2014',
    ]);
  });

  it('are written for people', () => {
    expect(formatPeriod('2026-Q3', 'zh-CN')).to.equal('2026年第3季度');
    expect(formatPeriod('2026-Q3', 'en')).to.equal('Q3 2026');
    expect(formatPeriod('2026-11', 'zh-CN')).to.equal('2026年11月');
    expect(formatPeriod('2026-11', 'en')).to.equal('November 2026');
    expect(formatPeriod('2026', 'zh-CN')).to.equal('2026年');
    expect(formatPeriod('2026', 'en')).to.equal('2026');
    expect(['2026-Q3', '2026-11', '2026'].map(formatPeriodShort)).to.deep.equal(['26Q3', '26-11', '2026']);
  });
});

describe('a typed period', () => {
  it('is read in every usual form', () => {
    const forms: Record<string, string[]> = {
      '2013-Q1': ['2013Q1', '2013-q1', '2013年1季度', '2013年第一季度', '２０１３Ｑ１', '2013 年 第 1 季度'],
      '2013-Q4': ['2013年四季度', '2013/Q4'],
      '2013-04': ['2013-04', '2013-4', '2013/04', '2013年4月'],
      '2013': ['2013', '2013年'],
    };
    for (const period of Object.keys(forms)) {
      for (const text of forms[period]!) expect(valueOf(readPeriod(text)), text).to.equal(period);
    }
  });

  it('is refused with the reason', () => {
    expect(refusalOf(readPeriod(' '))).to.equal('empty');
    for (const text of ['2013Q5', '13Q1', '2013-13', '2013-00', '1899', '2013年五季度', 'Q1', '2013-Q1-Q2']) {
      expect(refusalOf(readPeriod(text)), text).to.equal('period-unreadable');
    }
  });
});

describe('calendar windows', () => {
  it('begin where the calendar cuts the year', () => {
    const table: [Grain, string, string][] = [
      ['month', '2024-02-01', '2024-02-29'],
      ['two-months', '2024-01-01', '2024-02-29'],
      ['quarter', '2024-01-01', '2024-03-31'],
      ['half-year', '2024-01-01', '2024-06-30'],
      ['year', '2024-01-01', '2024-12-31'],
    ];
    for (const [grain, start, end] of table)
      expect(windowOf('2024-02-29', grain), grain).to.deep.equal({ start, end });
    expect(windowOf('2013-12-31', 'two-months')).to.deep.equal({ start: '2013-11-01', end: '2013-12-31' });
    expect(windowOf('2013-07-01', 'half-year')).to.deep.equal({ start: '2013-07-01', end: '2013-12-31' });
  });

  it('follow each other without a gap', () => {
    expect(windowAfter({ start: '2013-11-01', end: '2013-12-31' }, 'two-months')).to.deep.equal({
      start: '2014-01-01',
      end: '2014-02-28',
    });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 1200 }),
        fc.constantFrom(...grains),
        (from, length, grain) => {
          const windows = windowsOverlapping(dateOfDay(from), dateOfDay(from + length), grain);
          const starts = windows.map(({ start }) => dayNumber(start));
          const ends = windows.map(({ end }) => dayNumber(end));
          expect(starts[0]).to.be.at.most(from);
          expect(ends[0]).to.be.at.least(from);
          expect(starts[starts.length - 1]).to.be.at.most(from + length);
          expect(ends[ends.length - 1]).to.be.at.least(from + length);
          expect(starts.slice(1)).to.deep.equal(ends.slice(0, -1).map((end) => end + 1));
        },
      ),
    );
  });

  it('reach to the end of the last year, and never run backwards', () => {
    expect(windowsOverlapping('2199-12-15', '2199-12-31', 'month')).to.have.length(1);
    expect(() => windowsOverlapping('2013-02-01', '2013-01-31', 'month')).to.throw(RangeError, '2013-02-01');
  });
});
