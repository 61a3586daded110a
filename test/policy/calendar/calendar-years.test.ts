import { expect } from 'chai';
import { parseCalendarYears } from '../../../src/policy/calendar/calendar-years.js';
import { chinaYears } from '../../../src/policy/calendar/china-years.js';
import { addWorkingDays, workingCalendar } from '../../../src/policy/calendar/working-days.js';
import { words } from '../../../src/locales/en/reasons.js';
import { explain } from '../../../src/policy/explain.js';
import { PolicyInputError } from '../../../src/policy/errors.js';

/** A made-up notice, as a bureau would save it. */
const file = `{ "2027": { "off": "0101-0103 0206-0212  0405 0501-0505 1001-1007", "worked": "0130 0220\\n1009" } }`;
const parsed = (text: string, known?: typeof chinaYears) => parseCalendarYears(JSON.parse(text), known);

describe('parseCalendarYears', () => {
  it('adds the year of a file to the built-in years', () => {
    const years = parsed(file);
    const calendar = workingCalendar(years);
    expect(Object.keys(years)).to.deep.equal([...Object.keys(chinaYears), '2027']);
    expect(['2026-12-31', '2027-06-01', '2028-01-01'].map((day) => calendar.covers(day))).to.deep.equal([
      true,
      true,
      false,
    ]);
    const days = ['2027-01-01', '2027-01-04', '2027-01-30', '2027-02-20', '2027-04-05', '2027-10-09'];
    expect(days.map((day) => calendar.isWorkingDay(day))).to.deep.equal([
      false,
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(addWorkingDays('2026-12-31', 1)).to.deep.equal({ date: '2027-01-01', coverage: 'none' });
    expect(addWorkingDays('2026-12-31', 1, calendar)).to.deep.equal({ date: '2027-01-04', coverage: 'full' });
    expect(calendar.isWorkingDay('2026-10-10')).to.equal(true);
  });

  it('leaves the built-in years as they are', () => {
    const before = JSON.stringify(chinaYears);
    parsed('{ "2026": { "off": "1231", "worked": "1226" } }');
    expect(JSON.stringify(chinaYears)).to.equal(before);
  });

  it('adds days to a year that is known, and the days of the file win', () => {
    const calendar = workingCalendar(
      parsed('{ "2026": { "off": "1010 1230-1231", "worked": "1004 1226 0920" } }'),
    );
    const asked = ['10-04', '10-05', '10-10', '12-26', '12-30', '12-31', '09-20', '05-09'];
    expect(asked.filter((day) => calendar.isWorkingDay(`2026-${day}`))).to.deep.equal([
      '10-04',
      '12-26',
      '09-20',
      '05-09',
    ]);
  });

  it('takes one file after another', () => {
    const calendar = workingCalendar(parsed('{ "2027": { "off": "0104", "worked": "0103" } }', parsed(file)));
    const asked = ['01-02', '01-03', '01-04', '01-05'];
    expect(asked.map((day) => calendar.isWorkingDay(`2027-${day}`))).to.deep.equal([
      false,
      true,
      false,
      true,
    ]);
    expect(parsed('{}')).to.deep.equal(chinaYears);
  });

  it('reads back what is built in', () => {
    expect(parseCalendarYears(chinaYears, {})).to.deep.equal(chinaYears);
    const calendar = workingCalendar(parseCalendarYears(chinaYears));
    const built = workingCalendar(chinaYears);
    for (const year of ['2007', '2013', '2026']) {
      for (let day = 0; day < 365; day++) {
        const { date } = addWorkingDays(`${year}-01-01`, day, {
          covers: () => true,
          isWorkingDay: () => true,
        });
        expect(calendar.isWorkingDay(date), date).to.equal(built.isWorkingDay(date));
      }
    }
  });

  it('refuses a bad file, and says where and what was expected, in both languages', () => {
    const whole = '0101-0103 1001-1007';
    const bad: [json: unknown, path: string, expected: string][] = [
      [null, 'years', 'object'],
      [file, 'years', 'object'],
      [[], 'years', 'object'],
      [{ year: 2027, days: [] }, 'years.year', 'year'],
      [{ 20277: { off: whole, worked: '' } }, 'years.20277', 'year'],
      [{ 1899: { off: whole, worked: '' } }, 'years.1899', 'year'],
      [JSON.parse('{ "__proto__": {} }'), 'years.__proto__', 'absent'],
      [{ 2027: null }, 'years.2027', 'object'],
      [{ 2027: '0101' }, 'years.2027', 'object'],
      [{ 2027: { off: whole } }, 'years.2027.worked', 'text'],
      [{ 2027: { worked: '' } }, 'years.2027.off', 'text'],
      [{ 2027: { off: ['0101'], worked: '' } }, 'years.2027.off', 'text'],
      [{ 2027: { off: whole, worked: '', work: '0109' } }, 'years.2027.work', 'absent'],
      // What the well-known file lists say of a year without a notice.
      [{ 2027: { off: '', worked: '' } }, 'years.2027.off', 'whole-notice'],
      [{ 2027: { off: '0101-0103', worked: '' } }, 'years.2027.off', 'whole-notice'],
      [{ 2027: { off: `${whole} 1-3`, worked: '' } }, 'years.2027.off[2]', 'calendar-day'],
      [{ 2027: { off: `${whole} 0229`, worked: '' } }, 'years.2027.off[2]', 'calendar-day'],
      [{ 2027: { off: `${whole} 0405-0403`, worked: '' } }, 'years.2027.off[2]', 'calendar-day'],
      [{ 2027: { off: `${whole}, 0405`, worked: '' } }, 'years.2027.off[1]', 'calendar-day'],
      [{ 2027: { off: `${whole} 0405-0406-0407`, worked: '' } }, 'years.2027.off[2]', 'calendar-day'],
      [{ 2027: { off: whole, worked: '0130 0230' } }, 'years.2027.worked[1]', 'calendar-day'],
      [{ 2027: { off: whole, worked: '0130-0131' } }, 'years.2027.worked[0]', 'calendar-day'],
      [{ 2027: { off: whole, worked: '0130 0201' } }, 'years.2027.worked[1]', 'weekend-day'],
      [{ 2027: { off: whole, worked: '0102' } }, 'years.2027.worked[0]', 'off-or-worked'],
    ];
    for (const [json, path, expected] of bad) {
      try {
        parseCalendarYears(json);
        expect.fail(`taken: ${JSON.stringify(json)}`);
      } catch (error) {
        expect(error, path).to.be.instanceOf(PolicyInputError);
        const found = error as PolicyInputError;
        expect([found.path, found.expected]).to.deep.equal([path, expected]);
        expect(explain(found.problem, 'zh-CN')).to.match(/应为.*[\u4e00-\u9fff].*，给出的是/);
        expect(explain(found.problem, 'en')).to.include(
          `expected ${(words.expected as Record<string, string>)[expected]},`,
        );
      }
    }
  });
});
