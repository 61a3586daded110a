import { expect } from 'chai';
import fc from 'fast-check';
import { formatWan, formatYuan, fromFen, isYuan, readMoney, toFen } from '../../src/values/money.js';
import { refusalOf, valueOf } from './readings.js';

const fen = fc.integer({ min: 0, max: 1e15 });

describe('money', () => {
  it('is an amount from 0 with two decimals at most', () => {
    for (const yuan of [0, 0.01, 49_999.99, 50_000, 199_999.99, 1e13, 0.29, 1.15, 4.35]) {
      expect(isYuan(yuan), String(yuan)).to.equal(true);
    }
    for (const x of [-0.01, 0.001, 1e13 + 1, NaN, Infinity, '5', null, undefined]) {
      expect(isYuan(x), String(x)).to.equal(false);
    }
  });

  it('is whole in fen', () => {
    expect([0.29, 1.15, 4.35, 199_999.99].map(toFen)).to.deep.equal([29, 115, 435, 19_999_999]);
    expect(Object.is(toFen(-0), 0)).to.equal(true);
    expect(() => toFen(0.005)).to.throw(RangeError, '0.005');
    expect(() => fromFen(0.5)).to.throw(RangeError, '0.5');
    expect(() => fromFen(-1)).to.throw(RangeError, '-1');
    fc.assert(fc.property(fen, (n) => isYuan(fromFen(n)) && toFen(fromFen(n)) === n));
  });

  it('is written to the fen', () => {
    expect(formatYuan(534_200, 'zh-CN')).to.equal('534,200.00');
    expect(formatYuan(0.05, 'en')).to.equal('0.05');
    expect(formatYuan(1e13)).to.equal('10,000,000,000,000.00');
  });

  it('is written for a glance, never rounded up over a threshold', () => {
    const table: [number, string, string][] = [
      [534_200, '53.42万', '534,200'],
      [460_000, '46.0万', '460,000'],
      [465_000, '46.5万', '465,000'],
      [499_999.99, '49.99万', '499,999'],
      [500_000, '50.0万', '500,000'],
      [0, '0.0万', '0'],
      [123_456_789, '12,345.67万', '123,456,789'],
    ];
    for (const [yuan, zh, en] of table) {
      expect(formatWan(yuan, 'zh-CN')).to.equal(zh);
      expect(formatWan(yuan, 'en')).to.equal(en);
    }
  });
});

describe('a typed amount', () => {
  it('is read in every usual form', () => {
    const forms: [string, number][] = [
      ['20万', 200_000],
      ['20 万元', 200_000],
      ['20w', 200_000],
      ['1.5亿', 150_000_000],
      ['1亿2000万', 120_000_000],
      ['1万2000元', 12_000],
      ['0.29万', 2900],
      ['200,000', 200_000],
      ['¥50 000.00', 50_000],
      ['￥５０，０００', 50_000],
      ['RMB 50,000.5', 50_000.5],
      ['20,0000', 200_000],
      ['49999.99元', 49_999.99],
      ['0', 0],
    ];
    for (const [text, yuan] of forms) expect(valueOf(readMoney(text)), text).to.equal(yuan);
  });

  it('is refused with the reason', () => {
    const table: [string, string][] = [
      ['', 'empty'],
      ['-5', 'money-negative'],
      ['¥-5', 'money-negative'],
      ['1.234', 'money-decimals'],
      ['0.00000000001亿', 'money-decimals'],
      ['100000亿1元', 'money-too-large'],
      ['3万5', 'money-unreadable'],
      ['1,5', 'money-unreadable'],
      ['1e5', 'money-unreadable'],
      ['元', 'money-unreadable'],
      ['about 5', 'money-unreadable'],
      ['万', 'money-unreadable'],
    ];
    for (const [text, code] of table) expect(refusalOf(readMoney(text)), text).to.equal(code);
  });

  it('reads back what was written', () => {
    fc.assert(fc.property(fen, (n) => valueOf(readMoney(formatYuan(fromFen(n)))) === fromFen(n)));
  });
});
