import { expect } from 'chai';
import type { BackendErrorCode } from '../../src/data/backend.js';
import { words as en } from '../../src/locales/en/problems.js';
import { words as zh } from '../../src/locales/zh-CN/problems.js';
import { readCreditCode } from '../../src/values/credit-code.js';
import { fieldTypes } from '../../src/values/field-types.js';
import { readIdNumber } from '../../src/values/id-number.js';
import { readMailItem } from '../../src/values/mail-item.js';
import { readMoney } from '../../src/values/money.js';
import { readName } from '../../src/values/name.js';
import { readPeriod } from '../../src/values/periods.js';
import { readPhone } from '../../src/values/phone.js';
import type { Problem, Reading } from '../../src/values/problem.js';

type Wording = string | ((params: Problem['params']) => string);

const backendCodes: Record<BackendErrorCode, true> = {
  offline: true,
  unauthorised: true,
  forbidden: true,
  invalid: true,
  unavailable: true,
  quota: true,
  blocked: true,
  'newer-version': true,
};

const readings: Reading<unknown>[] = [
  ...Object.values(fieldTypes).flatMap(({ read }) => ['', '?', '-1', '1980-2-30', '1800-1-1'].map(read)),
  ...['1.234', '100000亿'].map(readMoney),
  readPeriod('soon'),
  ...['1380000567', '81234567'].map(readPhone),
  ...[
    '320700800101001',
    '3207',
    '32070019800101001A',
    '000700198001010016',
    '320700198002300016',
    '320700198001010017',
  ].map(readIdNumber),
  ...['9132', '91320700MA0000000O', '9132070AMA00000007', '91320700MA00000008'].map(readCreditCode),
  readMailItem('RR473124820GB'),
  ...['张\uFFFD', '张'.repeat(101)].map(readName),
];

function worded(words: object, { code, params }: Problem): string {
  const wording = new Map(Object.entries(words)).get(code) as Wording | undefined;
  if (wording === undefined) throw new Error(`no words for ${code}`);
  return typeof wording === 'string' ? wording : wording(params);
}

describe('the words of problems', () => {
  const problems = readings.flatMap(({ problems }) => problems);

  it('exist in both languages for whatever a reader finds', () => {
    expect(new Set(problems.map(({ code }) => code)).size).to.be.at.least(25);
    for (const problem of problems) {
      expect(worded(zh, problem), problem.code)
        .to.match(/。$/)
        .and.not.match(/undefined|NaN/);
      expect(worded(en, problem), problem.code)
        .to.match(/\.$/)
        .and.not.match(/undefined|NaN/);
    }
  });

  it('exist for every error of a backend', () => {
    for (const code of Object.keys(backendCodes)) {
      const problem = { code: `backend-${code}`, params: {} };
      expect(worded(zh, problem)).to.match(/。$/);
      expect(worded(en, problem)).to.match(/\.$/);
    }
  });

  it('say what is wrong with the figures at hand', () => {
    const digits = { code: 'phone-mobile-length', params: { digits: 10 } };
    expect(worded(zh, digits)).to.contain('10 位');
    expect(worded(en, digits)).to.contain('has 10');
    const record = { code: 'record-invalid', params: { path: 'joined', expected: 'YYYY-MM-DD' } };
    expect(worded(zh, record)).to.contain('“joined”').and.contain('YYYY-MM-DD');
    const again = { code: 'row-duplicate-customer', params: { number: 'C1', line: 7, file: 'a.csv' } };
    expect(worded(zh, again)).to.contain('“a.csv”第 7 行');
    expect(worded(en, { ...again, params: { ...again.params, file: null } })).to.contain('in line 7,');
    const pack = { code: 'pack-unknown', params: { given: 'x', known: ['lianyungang-2013'] } };
    expect(worded(zh, pack)).to.contain('lianyungang-2013');
    expect(worded(en, { code: 'pack-unknown', params: {} })).to.contain('the right name');
  });
});
