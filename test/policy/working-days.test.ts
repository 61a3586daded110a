import { expect } from 'chai';
import known from 'chinese-days/dist/chinese-days.json';
import { chinaYears } from '../../src/policy/calendar/china-years.js';
import { addWorkingDays, chinaCalendar, workingCalendar } from '../../src/policy/calendar/working-days.js';
import { PolicyInputError } from '../../src/policy/errors.js';
import { addDays } from '../../src/values/dates.js';

const holidays = new Set(Object.keys(known.holidays));
const makeUpDays = new Set(Object.keys(known.workdays));

describe('chinaCalendar', () => {
  it('agrees with chinese-days on every day from 2004 to 2026', () => {
    const wrong: string[] = [];
    let days = 0;
    // 1 January 2004 was a Thursday.
    for (
      let day = '2004-01-01', place = 3;
      day <= '2026-12-31';
      day = addDays(day, 1), place = (place + 1) % 7
    ) {
      const worked = makeUpDays.has(day) || (place < 5 && !holidays.has(day));
      if (chinaCalendar.isWorkingDay(day) !== worked || !chinaCalendar.covers(day)) wrong.push(day);
      days++;
    }
    expect(wrong).to.deep.equal([]);
    expect(days).to.equal(8401);
  });

  it('knows the notices of 2013 and 2026', () => {
    const worked2013 = '01-05 01-06 02-16 02-17 04-07 04-27 04-28 06-08 06-09 09-22 09-29 10-12';
    const worked2026 = '01-04 02-14 02-28 05-09 09-20 10-10';
    for (const day of worked2013.split(' '))
      expect(chinaCalendar.isWorkingDay(`2013-${day}`), day).to.equal(true);
    for (const day of worked2026.split(' '))
      expect(chinaCalendar.isWorkingDay(`2026-${day}`), day).to.equal(true);
    const off2026 = '01-01 01-03 02-15 02-23 04-04 04-06 05-01 05-05 06-19 06-21 09-25 09-27 10-01 10-07';
    for (const day of off2026.split(' '))
      expect(chinaCalendar.isWorkingDay(`2026-${day}`), day).to.equal(false);
  });

  it('covers no other year', () => {
    expect(
      ['2003-12-31', '2004-01-01', '2026-12-31', '2027-01-01'].map((day) => chinaCalendar.covers(day)),
    ).to.deep.equal([false, true, true, false]);
  });

  it('takes a later notice', () => {
    const later = workingCalendar({ ...chinaYears, 2027: { off: '0101-0103', worked: '0109' } });
    expect(later.covers('2027-12-31')).to.equal(true);
    expect(
      ['2027-01-01', '2027-01-04', '2027-01-09', '2027-01-10'].map((day) => later.isWorkingDay(day)),
    ).to.deep.equal([false, true, true, false]);
    const free = workingCalendar({ 2027: { off: '0101', worked: '' } });
    expect([free.isWorkingDay('2027-01-01'), free.isWorkingDay('2027-01-04')]).to.deep.equal([false, true]);
  });
});

describe('addWorkingDays', () => {
  it('counts make-up days and skips holidays', () => {
    expect(addWorkingDays('2026-09-30', 7)).to.deep.equal({ date: '2026-10-15', coverage: 'full' });
    expect(addWorkingDays('2026-02-13', 7)).to.deep.equal({ date: '2026-03-02', coverage: 'full' });
    expect(addWorkingDays('2026-11-22', 0)).to.deep.equal({ date: '2026-11-22', coverage: 'full' });
  });

  it('says where it had to estimate', () => {
    expect(addWorkingDays('2026-12-31', 1)).to.deep.equal({ date: '2027-01-01', coverage: 'none' });
    expect(addWorkingDays('2026-12-30', 1)).to.deep.equal({ date: '2026-12-31', coverage: 'full' });
    expect(addWorkingDays('2027-03-01', 0).coverage).to.equal('none');
    expect(addWorkingDays('2003-12-30', 10).coverage).to.equal('none');
  });

  it('counts by another calendar', () => {
    const everyDay = { covers: () => true, isWorkingDay: () => true };
    expect(addWorkingDays('2026-12-30', 3, everyDay)).to.deep.equal({ date: '2027-01-02', coverage: 'full' });
  });

  it('refuses bad input', () => {
    for (const n of [-1, 1.5, NaN, Infinity])
      expect(() => addWorkingDays('2026-01-01', n)).to.throw(PolicyInputError, 'n:');
    expect(() => addWorkingDays('2026-02-29', 1)).to.throw(PolicyInputError, 'date:');
  });
});
