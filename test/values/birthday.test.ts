import { expect } from 'chai';
import { readBirthday } from '../../src/values/birthday.js';
import { refusalOf, valueOf } from './readings.js';

describe('readBirthday', () => {
  for (const [typed, value] of [
    ['1980-6-5', '1980-06-05'],
    ['１９８０．６．５', '1980-06-05'],
    ['19800605', '1980-06-05'],
    ['1980年6月5日', '1980-06-05'],
    ['6-5', '--06-05'],
    ['--06-05', '--06-05'],
    ['6月5日', '--06-05'],
    ['2-29', '--02-29'],
  ] as const) {
    it(`reads ${typed} as a solar birthday`, () => {
      expect(valueOf(readBirthday(typed, 'solar'))).to.equal(value);
    });
  }

  for (const [typed, value] of [
    ['六月初五', '--06-05'],
    ['1980年六月初五', '1980-06-05'],
    ['正月十五', '--01-15'],
    ['腊月二十三', '--12-23'],
    ['腊月廿三', '--12-23'],
    ['冬月二十', '--11-20'],
    ['十二月三十', '--12-30'],
    ['2-30', '--02-30'],
    ['6月5日', '--06-05'],
  ] as const) {
    it(`reads ${typed} as a lunar birthday`, () => {
      expect(valueOf(readBirthday(typed, 'lunar'))).to.equal(value);
    });
  }

  for (const [typed, calendar, code] of [
    [' ', 'solar', 'empty'],
    ['tomorrow', 'solar', 'date-unreadable'],
    ['闰六月初五', 'lunar', 'date-unreadable'],
    ['六月初初', 'lunar', 'date-unreadable'],
    ['2-30', 'solar', 'date-not-in-calendar'],
    ['1981-2-29', 'solar', 'date-not-in-calendar'],
    ['13-1', 'lunar', 'date-not-in-calendar'],
    ['1-31', 'lunar', 'date-not-in-calendar'],
    ['1-0', 'lunar', 'date-not-in-calendar'],
    ['1880-1-1', 'solar', 'date-out-of-range'],
  ] as const) {
    it(`refuses ${typed} (${calendar}) with ${code}`, () => {
      expect(refusalOf(readBirthday(typed, calendar))).to.equal(code);
    });
  }
});
