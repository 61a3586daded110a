import { expect } from 'chai';
import { CalendarChinese } from 'date-chinese';
import { LunarYear, SolarDay } from 'tyme4ts';
import { explain } from '../../../src/policy/explain.js';
import { PolicyInputError } from '../../../src/policy/errors.js';
import { fromLunar, lunarFestival, toLunar } from '../../../src/policy/calendar/lunar.js';
import type { LunarDate } from '../../../src/policy/calendar/lunar.js';
import { addDays, dateOfDay, dayNumber, daysBetween } from '../../../src/values/dates.js';

const first = '1901-01-01';
const last = '2099-12-31';
const written = ({ year, month, day, leap }: LunarDate): string =>
  `${year}-${leap ? '-' : ''}${month}-${day}`;
const lunar = (year: number, month: number, day: number, leap = false): LunarDate => ({
  year,
  month,
  day,
  leap,
});

/** Every lunar month of tyme4ts whose days touch 1901 to 2099. */
const months = Array.from({ length: 200 }, (_, i) => LunarYear.fromYear(1900 + i).getMonths())
  .flat()
  .map((each) => ({
    // Julian day 2 440 588 began on 1970-01-01 at noon.
    begins: each.getFirstJulianDay().getDay() - 2_440_588,
    days: each.getDayCount(),
    year: each.getLunarYear().getYear(),
    month: Math.abs(each.getMonthWithLeap()),
    leap: each.isLeap(),
  }));

describe('toLunar and fromLunar', () => {
  it('agree with every day of every month of tyme4ts from 1901 to 2099', () => {
    const wrong: string[] = [];
    let count = 0;
    for (const { begins, days, year, month, leap } of months) {
      for (let day = 1; day <= days; day++) {
        const date = dateOfDay(begins + day - 1);
        if (date < first || date > last) continue;
        const expected = lunar(year, month, day, leap);
        if (written(toLunar(date)) !== written(expected) || fromLunar(expected) !== date) wrong.push(date);
        count++;
      }
    }
    expect(wrong).to.deep.equal([]);
    expect(count).to.equal(72_684);
    expect(count).to.equal(daysBetween(first, last) + 1);
  });

  it('agree with the days of tyme4ts', () => {
    for (let date = first; date <= last; date = addDays(date, 97)) {
      const [year, month, day] = date.split('-').map(Number) as [number, number, number];
      const theirs = SolarDay.fromYmd(year, month, day).getLunarDay();
      expect(written(toLunar(date)), date).to.equal(
        `${theirs.getYear()}-${theirs.getMonth()}-${theirs.getDay()}`,
      );
    }
  });

  it('agree with date-chinese on all beginnings of months but the six that it computes wrong', () => {
    const calendar = new CalendarChinese();
    const other = months
      .map(({ begins }) => dateOfDay(begins))
      .filter((date) => date >= first && date <= last)
      .filter((date) => {
        const [solarYear, solarMonth, solarDay] = date.split('-').map(Number) as [number, number, number];
        const [cycle, place, month, leap, day] = calendar
          .fromGregorian(solarYear, solarMonth, solarDay)
          .get();
        const year = (cycle - 1) * 60 + place - 2637;
        return written({ year, month, day, leap }) !== written(toLunar(date));
      });
    // 1906: a new moon at 00:06 by the time of 120° east, at 23:52 by Beijing's own. 2033: the year whose leap month it
    // puts after the seventh month. 2057: a new moon within seconds of midnight.
    expect(other).to.deep.equal([
      '1906-04-24',
      '2033-08-25',
      '2033-09-23',
      '2033-10-23',
      '2033-11-22',
      '2057-09-29',
    ]);
  });

  it('know days where other tables and Intl are wrong', () => {
    expect(toLunar('1996-07-20')).to.deep.equal(lunar(1996, 6, 5));
    expect(toLunar('2027-02-06')).to.deep.equal(lunar(2027, 1, 1));
    expect(toLunar('2030-02-02')).to.deep.equal(lunar(2029, 12, 30));
    expect(toLunar('2060-04-30')).to.deep.equal(lunar(2060, 4, 1));
  });

  it('know the leap months', () => {
    const leaps = [
      [2020, 4, '2020-05-23'],
      [2023, 2, '2023-03-22'],
      [2025, 6, '2025-07-25'],
      [2028, 5, '2028-06-23'],
      [2033, 11, '2033-12-22'],
    ] as const;
    for (const [year, month, date] of leaps) {
      expect(fromLunar(lunar(year, month, 1, true)), `${year}`).to.equal(date);
      expect(toLunar(date)).to.deep.equal(lunar(year, month, 1, true));
    }
    for (const year of [2021, 2022, 2024, 2026, 2027]) {
      for (let month = 1; month <= 12; month++) {
        expect(() => fromLunar(lunar(year, month, 1, true))).to.throw(PolicyInputError, 'lunar.leap');
      }
    }
  });

  it('count the days before the first new year they know to the lunar year before', () => {
    expect(toLunar(first)).to.deep.equal(lunar(1900, 11, 11));
    expect(fromLunar({ year: 1900, month: 11, day: 11 })).to.equal(first);
    expect(toLunar(last)).to.deep.equal(lunar(2099, 11, 20));
  });

  it('refuse what is not a day they know', () => {
    for (const date of [
      '1900-12-31',
      '2100-01-01',
      '2026-02-29',
      '2026-2-1',
      '',
      20260101,
      null,
      undefined,
    ]) {
      expect(() => toLunar(date as never), String(date)).to.throw(PolicyInputError, 'date:');
    }
  });

  it('refuse what is not a lunar date they know, and say where', () => {
    const bad: [unknown, string][] = [
      [null, 'lunar:'],
      ['2026-01-01', 'lunar:'],
      [{ year: 2026.5, month: 1, day: 1 }, 'lunar.year'],
      [{ year: '2026', month: 1, day: 1 }, 'lunar.year'],
      [{ year: 1899, month: 12, day: 1 }, 'lunar.year'],
      [{ year: 1900, month: 11, day: 10 }, 'lunar.year'],
      [{ year: 2099, month: 11, day: 21 }, 'lunar.year'],
      [{ year: 2100, month: 1, day: 1, leap: true }, 'lunar.year'],
      [{ year: 2026, month: 0, day: 1 }, 'lunar.month'],
      [{ year: 2026, month: 13, day: 1 }, 'lunar.month'],
      [{ year: 2026, month: NaN, day: 1 }, 'lunar.month'],
      [{ year: 2026, month: 1, day: 0 }, 'lunar.day'],
      [{ year: 2026, month: 1, day: 31 }, 'lunar.day'],
      [{ year: 2025, month: 12, day: 30 }, 'lunar.day'],
      [{ year: 2026, month: 1 }, 'lunar.day'],
      [{ year: 2026, month: 1, day: 1, leap: 1 }, 'lunar.leap'],
      [{ year: 2026, month: 6, day: 1, leap: true }, 'lunar.leap'],
      [JSON.parse('{ "year": 2026, "month": 1, "day": 1, "__proto__": {} }'), 'lunar.__proto__'],
    ];
    for (const [input, place] of bad) {
      try {
        fromLunar(input as never);
        expect.fail(`taken: ${JSON.stringify(input)}`);
      } catch (error) {
        expect(error, JSON.stringify(input)).to.be.instanceOf(PolicyInputError);
        expect((error as PolicyInputError).message).to.include(place);
        const { problem } = error as PolicyInputError;
        expect(explain(problem, 'zh-CN')).to.match(/应为.*[\u4e00-\u9fff].*，给出的是/);
        expect(explain(problem, 'en')).to.match(/expected .* was given /);
      }
    }
  });
});

describe('lunarFestival', () => {
  it('knows 春节, 端午 and 中秋', () => {
    const known = [
      [2026, '02-17', '06-19', '09-25'],
      [2027, '02-06', '06-09', '09-15'],
      [2028, '01-26', '05-28', '10-03'],
      [2029, '02-13', '06-16', '09-22'],
      [2030, '02-03', '06-05', '09-12'],
      [2033, '01-31', '06-01', '09-08'],
    ] as const;
    for (const [year, ...days] of known) {
      const found = (['spring', 'dragon-boat', 'mid-autumn'] as const).map((id) => lunarFestival(year, id));
      expect(found).to.deep.equal(days.map((day) => `${year}-${day}`));
    }
  });

  it('keeps within the season from 1901 to 2099', () => {
    for (let year = 1901; year <= 2099; year++) {
      const [spring, boat, moon] = [
        lunarFestival(year, 'spring'),
        lunarFestival(year, 'dragon-boat'),
        lunarFestival(year, 'mid-autumn'),
      ];
      expect(spring >= `${year}-01-21` && spring <= `${year}-02-21`, spring).to.equal(true);
      expect(boat >= `${year}-05-27` && boat <= `${year}-06-26`, boat).to.equal(true);
      expect(moon >= `${year}-09-07` && moon <= `${year}-10-08`, moon).to.equal(true);
      // Seven lunar months and ten days after 端午's fifth of the fifth comes 中秋; a leap month may lie between.
      expect(dayNumber(moon) - dayNumber(boat)).to.be.within(97, 129);
    }
  });

  it('refuses other years and festivals', () => {
    for (const year of [1900, 2100, 2026.5, NaN, Infinity, -2026, '2026', null]) {
      expect(() => lunarFestival(year as never, 'spring'), String(year)).to.throw(PolicyInputError, 'year:');
    }
    for (const id of ['lantern', 'constructor', '', null, undefined]) {
      expect(() => lunarFestival(2026, id as never), String(id)).to.throw(
        PolicyInputError,
        'one-of (spring, dragon-boat, mid-autumn)',
      );
    }
  });
});
