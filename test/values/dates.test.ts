import { expect } from 'chai';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateOfDay,
  dayNumber,
  daysBetween,
  epochMs,
  formatDate,
  formatMonth,
  instantAt,
  isInstant,
  isPlainDate,
  readDate,
  shanghaiDate,
  shanghaiInstant,
  shanghaiTime,
  weekday,
} from '../../src/values/dates.js';
import { refusalOf, valueOf } from './readings.js';

const firstDay = dayNumber('1900-01-01');
const lastDay = dayNumber('2199-12-31');
const day = fc.integer({ min: firstDay, max: lastDay });

describe('plain dates', () => {
  it('are the days that the calendar has from 1900 to 2199', () => {
    for (const date of ['1900-01-01', '2199-12-31', '2000-02-29', '2024-02-29', '2013-04-30']) {
      expect(isPlainDate(date), date).to.equal(true);
    }
    const others = [
      '1900-02-29',
      '2100-02-29',
      '2013-02-29',
      '2013-04-31',
      '2013-00-10',
      '2013-13-01',
      '2013-01-00',
    ];
    for (const text of [
      ...others,
      '1899-12-31',
      '2200-01-01',
      '2013-1-1',
      '2013-01-01 ',
      '20130101',
      '',
      20130101,
    ]) {
      expect(isPlainDate(text), String(text)).to.equal(false);
    }
    expect(isPlainDate(new Date(0))).to.equal(false);
    expect(isPlainDate(null)).to.equal(false);
  });

  it('agree with the Gregorian calendar of the platform on every day', () => {
    for (let n = firstDay; n <= lastDay; n++) {
      const platform = new Date(n * 86_400_000);
      const date = platform.toISOString().slice(0, 10);
      if (dateOfDay(n) !== date || dayNumber(date) !== n) expect.fail(`${date} is not day ${n}`);
      if (weekday(date) % 7 !== platform.getUTCDay()) expect.fail(`${date} is not weekday ${weekday(date)}`);
    }
  });

  it('add and subtract days', () => {
    expect(addDays('2013-12-31', 1)).to.equal('2014-01-01');
    expect(addDays('2024-03-01', -1)).to.equal('2024-02-29');
    expect(daysBetween('2026-11-22', '2026-11-26')).to.equal(4);
    fc.assert(fc.property(day, day, (a, b) => daysBetween(dateOfDay(a), dateOfDay(b)) === b - a));
  });

  it('add months, clamped to the end of the month', () => {
    const table: [string, number, string][] = [
      ['2013-01-31', 1, '2013-02-28'],
      ['2024-01-31', 1, '2024-02-29'],
      ['2024-02-29', 12, '2025-02-28'],
      ['2013-03-31', -1, '2013-02-28'],
      ['2013-01-15', -1, '2012-12-15'],
      ['2013-11-30', 3, '2014-02-28'],
      ['2013-05-01', 0, '2013-05-01'],
    ];
    for (const [from, months, to] of table) expect(addMonths(from, months), `${from} ${months}`).to.equal(to);
  });

  it('refuse what is not a day, and name it', () => {
    expect(() => addDays('2013-02-29', 1)).to.throw(RangeError, '2013-02-29');
    expect(() => addDays('2013-02-28', 0.5)).to.throw(RangeError);
    expect(() => addDays('2199-12-31', 1)).to.throw(RangeError);
    expect(() => addDays('2013-02-28', NaN)).to.throw(RangeError);
    expect(() => addMonths('1900-01-31', -1)).to.throw(RangeError, '1900-01-31');
    expect(() => addMonths('2013-01-31', 1.5)).to.throw(RangeError);
    expect(() => daysBetween('2013-01-01', 'tomorrow')).to.throw(RangeError, 'tomorrow');
    expect(() => dayNumber(undefined as unknown as string)).to.throw(RangeError, 'undefined');
  });

  it('are written for people', () => {
    expect(formatDate('2026-11-26', 'zh-CN')).to.equal('11-26');
    expect(formatDate('2026-11-26', 'zh-CN', 'long')).to.equal('2026年11月26日（周四）');
    expect(formatDate('2026-02-01', 'zh-CN', 'long')).to.equal('2026年2月1日（周日）');
    expect(formatDate('2026-11-26', 'en')).to.equal('26 Nov');
    expect(formatDate('2026-11-26', 'en-GB', 'long')).to.equal('Thu 26 Nov 2026');
    expect(formatMonth('2026-11-26', 'zh-CN')).to.equal('2026年11月');
    expect(formatMonth('2026-11-26', 'en')).to.equal('November 2026');
  });
});

describe('a typed date', () => {
  it('is read in every usual form', () => {
    const forms = [
      '1980-1-1',
      '1980/1/1',
      '1980.1.1',
      '1980年1月1日',
      '19800101',
      '１９８０－０１－０１',
      ' 1980 年 1 月 1 号 ',
    ];
    for (const text of [...forms, '1980。1。1', '1980—1—1']) {
      expect(valueOf(readDate(text)), text).to.equal('1980-01-01');
    }
  });

  it('is refused with the reason', () => {
    const table: [string, string][] = [
      ['', 'empty'],
      ['　', 'empty'],
      ['yesterday', 'date-unreadable'],
      ['80-1-1', 'date-unreadable'],
      ['1980-1/1', 'date-unreadable'],
      ['1980-13-1', 'date-not-in-calendar'],
      ['2013-2-29', 'date-not-in-calendar'],
      ['1899-12-31', 'date-out-of-range'],
      ['22000101', 'date-out-of-range'],
    ];
    for (const [text, code] of table) expect(refusalOf(readDate(text)), text).to.equal(code);
  });

  it('reads back what it wrote', () => {
    fc.assert(fc.property(day, (n) => dayNumber(valueOf(readDate(dateOfDay(n)))) === n));
  });
});

describe('instants', () => {
  it('need a real day, a real time and an offset', () => {
    const good = ['2026-11-26T09:05:00+08:00', '2026-11-26T09:05Z', '2026-11-26T09:05:00.5-03:30'];
    for (const text of good) expect(isInstant(text), text).to.equal(true);
    const bad = [
      '2026-11-26T09:05:00',
      '2026-11-26',
      '2026-02-29T00:00Z',
      '2026-11-26T24:00Z',
      '2026-11-26T09:60Z',
    ];
    for (const text of [...bad, '2026-11-26 09:05Z', '2026-11-26T09:05:00+15:00', '', 0]) {
      expect(isInstant(text), String(text)).to.equal(false);
    }
  });

  it('are the moment that the platform reads', () => {
    for (const text of [
      '2026-11-26T09:05:00+08:00',
      '1969-12-31T23:59:59.999Z',
      '2026-11-26T09:05:07.250-03:30',
    ]) {
      expect(epochMs(text), text).to.equal(Date.parse(text));
    }
    expect(() => epochMs('2026-11-26T09:05:00')).to.throw(RangeError, '2026-11-26T09:05:00');
  });

  it('are written in the time of Shanghai', () => {
    expect(instantAt(Date.UTC(2026, 10, 26, 1, 5))).to.equal('2026-11-26T09:05:00+08:00');
    expect(instantAt(Date.UTC(2026, 10, 26, 16, 0, 0, 7))).to.equal('2026-11-27T00:00:00.007+08:00');
    expect(instantAt(-1)).to.equal('1970-01-01T07:59:59.999+08:00');
    expect(() => instantAt(NaN)).to.throw(RangeError, 'NaN');
    expect(() => instantAt(Infinity)).to.throw(RangeError);
    fc.assert(fc.property(fc.integer({ min: -2e12, max: 7e12 }), (ms) => epochMs(instantAt(ms)) === ms));
  });

  it('have a day and a time in Shanghai, wherever they were written', () => {
    expect(shanghaiDate('2026-11-25T16:00:00Z')).to.equal('2026-11-26');
    expect(shanghaiDate('2026-11-25T15:59:59Z')).to.equal('2026-11-25');
    expect(shanghaiTime('2026-11-25T16:00:00Z')).to.equal('00:00');
    expect(shanghaiTime(Date.UTC(2026, 10, 26, 6, 30))).to.equal('14:30');
    expect(shanghaiInstant('2026-11-26', '14:30')).to.equal('2026-11-26T14:30:00+08:00');
    expect(() => shanghaiInstant('2026-11-26', '24:00')).to.throw(RangeError, '24:00');
    expect(() => shanghaiInstant('2026-11-31', '12:00')).to.throw(RangeError, '2026-11-31');
  });
});
