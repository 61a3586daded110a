import { expect } from 'chai';
import { readTimeOfDay } from '../../src/values/time-of-day.js';

describe('readTimeOfDay', () => {
  for (const [typed, expected] of [
    ['9:05', '09:05'],
    ['0905', '09:05'],
    ['905', '09:05'],
    ['09.05', '09:05'],
    ['9点5分', '09:05'],
    ['１４：３０', '14:30'],
    ['23:59', '23:59'],
    ['0:00', '00:00'],
  ] as const) {
    it(`reads ${typed} as ${expected}`, () => {
      expect(readTimeOfDay(typed)).to.deep.equal({ ok: true, value: expected, problems: [] });
    });
  }

  for (const [typed, code] of [
    ['', 'empty'],
    ['24:00', 'time-unreadable'],
    ['9:60', 'time-unreadable'],
    ['noon', 'time-unreadable'],
    ['12345', 'time-unreadable'],
  ] as const) {
    it(`does not guess at "${typed}"`, () => {
      const reading = readTimeOfDay(typed);
      expect(reading.ok).to.equal(false);
      expect(reading.problems[0]!.code).to.equal(code);
    });
  }
});
