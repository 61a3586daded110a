import { expect } from 'chai';
import fc from 'fast-check';
import {
  complaintNumber,
  formatComplaintNumber,
  isComplaintNumber,
} from '../../src/values/complaint-number.js';
import { dateOfDay, dayNumber } from '../../src/values/dates.js';

const parts = { outlet: '0703', on: '2026-11-22', terminal: '01', counter: 4 };

const numbers = fc
  .record({
    outlet: fc.integer({ min: 0, max: 9999 }),
    on: fc.integer({ min: dayNumber('2013-01-01'), max: dayNumber('2112-12-31') }),
    terminal: fc.integer({ min: 0, max: 99 }),
    counter: fc.integer({ min: 1, max: 99 }),
  })
  .map(({ outlet, on, terminal, counter }) =>
    complaintNumber({
      outlet: String(outlet).padStart(4, '0'),
      on: dateOfDay(on),
      terminal: String(terminal).padStart(2, '0'),
      counter,
    }),
  );

describe('a complaint number', () => {
  it('says outlet, day, terminal and counter', () => {
    expect(complaintNumber(parts)).to.match(/^0703263260104\d$/);
    expect(complaintNumber({ ...parts, on: '2024-12-31' }).slice(4, 9)).to.equal('24366');
    expect(complaintNumber({ ...parts, on: '2026-01-01', counter: 99 }).slice(4, 13)).to.equal('260010199');
  });

  it('is refused for parts that do not fit', () => {
    expect(() => complaintNumber({ ...parts, outlet: '703' })).to.throw(RangeError, '703');
    expect(() => complaintNumber({ ...parts, terminal: '1' })).to.throw(RangeError, '1');
    expect(() => complaintNumber({ ...parts, on: '2026-02-29' })).to.throw(RangeError, '2026-02-29');
    for (const counter of [0, 100, 1.5, NaN]) {
      expect(() => complaintNumber({ ...parts, counter })).to.throw(RangeError, String(counter));
    }
  });

  it('is known again, also as written for people', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(number).to.match(/^\d{14}$/);
        expect(isComplaintNumber(number)).to.equal(true);
        expect(isComplaintNumber(` ${formatComplaintNumber(number)} `)).to.equal(true);
      }),
    );
    expect(formatComplaintNumber('07032632601049')).to.equal('0703-26326-01-04-9');
    expect(formatComplaintNumber('07')).to.equal('07');
    for (const text of ['', '0703', 'x'.repeat(14), '00000000000000']) {
      expect(isComplaintNumber(text), text).to.equal(false);
    }
  });

  it('shows every single wrong digit', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        for (let i = 0; i < 14; i++) {
          for (const digit of '0123456789') {
            const other = number.slice(0, i) + digit + number.slice(i + 1);
            if (other !== number && isComplaintNumber(other)) expect.fail(`${other} passes for ${number}`);
          }
        }
      }),
    );
  });

  it('shows every swap of neighbours', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        for (let i = 0; i < 13; i++) {
          const other = number.slice(0, i) + number.charAt(i + 1) + number.charAt(i) + number.slice(i + 2);
          if (other !== number && isComplaintNumber(other)) expect.fail(`${other} passes for ${number}`);
        }
      }),
    );
  });
});
