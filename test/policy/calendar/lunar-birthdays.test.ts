import { expect } from 'chai';
import { lunarBirthdays } from '../../../src/policy/calendar/lunar-birthdays.js';
import { fromLunar, toLunar } from '../../../src/policy/calendar/lunar.js';
import { explain } from '../../../src/policy/explain.js';
import { PolicyInputError } from '../../../src/policy/errors.js';
import { problem } from '../../../src/values/problem.js';

const onTheDay = (...days: string[]) => days.map((on) => ({ on, moved: [] }));

describe('lunarBirthdays', () => {
  it('finds the lunar day in each year', () => {
    const birth = { month: 6, day: 5 };
    expect(lunarBirthdays(1996, birth)).to.deep.equal(onTheDay('1996-07-20'));
    expect(lunarBirthdays(2026, birth)).to.deep.equal(onTheDay('2026-07-18'));
  });

  it('keeps a birth in a plain month in the plain month of a year with that leap month', () => {
    expect(lunarBirthdays(2025, { month: 6, day: 5 })).to.deep.equal(onTheDay('2025-06-29'));
    expect(lunarBirthdays(2025, { month: 6, day: 5, leap: false })).to.deep.equal(onTheDay('2025-06-29'));
  });

  it('celebrates a birth in a leap month in that leap month, else in the plain month and says so', () => {
    const birth = { month: 4, day: 5, leap: true };
    expect(lunarBirthdays(2020, birth)).to.deep.equal(onTheDay('2020-05-27'));
    expect(lunarBirthdays(2026, birth)).to.deep.equal([{ on: '2026-05-21', moved: ['lunar-plain-month'] }]);
    // 2025 has another leap month.
    expect(lunarBirthdays(2025, birth)).to.deep.equal([{ on: '2025-05-02', moved: ['lunar-plain-month'] }]);
  });

  it('celebrates a birth on the 30th on the 29th of a short month and says so', () => {
    const newYearsEve = { month: 12, day: 30 };
    expect(lunarBirthdays(2024, newYearsEve)).to.deep.equal(onTheDay('2024-02-09'));
    expect(lunarBirthdays(2026, newYearsEve)).to.deep.equal([
      { on: '2026-02-16', moved: ['lunar-short-month'] },
    ]);
  });

  it('says both where both hold', () => {
    // 1963 had a leap fourth month and 2026 has none; its fourth month has 29 days.
    expect(lunarBirthdays(2026, { month: 4, day: 30, leap: true })).to.deep.equal([
      { on: '2026-06-14', moved: ['lunar-plain-month', 'lunar-short-month'] },
    ]);
    // A leap month that the year has can be short too.
    expect(lunarBirthdays(2020, { month: 4, day: 30, leap: true })).to.deep.equal([
      { on: '2020-06-20', moved: ['lunar-short-month'] },
    ]);
  });

  it('knows years with none or two about the turn of the year', () => {
    const birth = { month: 11, day: 20 };
    expect(lunarBirthdays(2022, birth)).to.deep.equal(onTheDay('2022-12-13'));
    expect(lunarBirthdays(2023, birth)).to.deep.equal([]);
    expect(lunarBirthdays(2024, birth)).to.deep.equal(onTheDay('2024-01-01', '2024-12-20'));
    expect(lunarBirthdays(1901, birth)).to.deep.equal(onTheDay('1901-01-10', '1901-12-30'));
  });

  it('gives every birth one day in every lunar year', () => {
    for (const leap of [false, true]) {
      for (let month = 1; month <= 12; month++) {
        for (const day of [1, 15, 29, 30]) {
          const lunarYears: number[] = [];
          for (let year = 1901; year <= 2099; year++) {
            for (const { on, moved } of lunarBirthdays(year, { month, day, leap })) {
              const found = toLunar(on);
              expect(found.month).to.equal(month);
              expect(found.day).to.equal(moved.includes('lunar-short-month') ? 29 : day);
              expect(found.leap).to.equal(leap && !moved.includes('lunar-plain-month'));
              expect(Number(on.slice(0, 4))).to.equal(year);
              lunarYears.push(found.year);
            }
          }
          const all = Array.from({ length: lunarYears.length }, (_, i) => lunarYears[0]! + i);
          expect(lunarYears).to.deep.equal(all);
          expect(lunarYears.length).to.be.within(198, 200);
        }
      }
    }
  });

  it('has words for a birthday that moved', () => {
    expect(explain(problem('lunar-plain-month'), 'zh-CN')).to.equal(
      '出生在闰月，当年没有这个闰月，按平月过生日',
    );
    expect(explain(problem('lunar-short-month'), 'en')).to.include('celebrated on the 29th');
  });

  it('says the same on a page where every object has strange members', () => {
    Object.assign(Object.prototype, { leap: true, month: 6, days: 1, first: 0, extend: () => 0 });
    try {
      expect(lunarBirthdays(2025, { month: 6, day: 5 }).map(({ on }) => on)).to.deep.equal(['2025-06-29']);
      expect(fromLunar({ year: 2025, month: 6, day: 1 })).to.equal('2025-06-25');
      expect(() => lunarBirthdays(2025, { day: 5 } as never)).to.throw(PolicyInputError, 'birth.month');
    } finally {
      for (const name of ['leap', 'month', 'days', 'first', 'extend'])
        Reflect.deleteProperty(Object.prototype, name);
    }
  });

  it('refuses bad input, and says where', () => {
    for (const year of [1900, 2100, NaN, 2026.5, '2026']) {
      expect(() => lunarBirthdays(year as never, { month: 1, day: 1 })).to.throw(PolicyInputError, 'year:');
    }
    const bad: [unknown, string][] = [
      [null, 'birth:'],
      ['06-05', 'birth:'],
      [{ day: 1 }, 'birth.month'],
      [{ month: 13, day: 1 }, 'birth.month'],
      [{ month: 1, day: 31 }, 'birth.day'],
      [{ month: 1, day: '1' }, 'birth.day'],
      [{ month: 1, day: 1, leap: 'no' }, 'birth.leap'],
    ];
    for (const [birth, place] of bad) {
      expect(() => lunarBirthdays(2026, birth as never), place).to.throw(PolicyInputError, place);
    }
  });
});
