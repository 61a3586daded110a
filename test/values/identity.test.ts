import { expect } from 'chai';
import fc from 'fast-check';
import { maskCreditCode, readCreditCode } from '../../src/values/credit-code.js';
import { dateOfDay, dayNumber } from '../../src/values/dates.js';
import { birthOf, maskIdNumber, readIdNumber, sexOf } from '../../src/values/id-number.js';
import { refusalOf, valueOf } from './readings.js';

const good = [
  '320700198001010016',
  '320700196402291024',
  '32070019750101019X',
  '810000199006060015',
  '830000198501100028',
];

describe('an identity number', () => {
  it('is read, also with spaces, a small x and in full width', () => {
    for (const id of good) expect(valueOf(readIdNumber(id)), id).to.equal(id);
    expect(valueOf(readIdNumber(' 320700 19750101 019x '))).to.equal('32070019750101019X');
    expect(valueOf(readIdNumber('３２０７００１９８００１０１００１６'))).to.equal('320700198001010016');
  });

  it('is refused with the reason', () => {
    const table: [string, string][] = [
      ['', 'empty'],
      ['320700800101001', 'id-number-old'],
      ['3207001980010100', 'id-number-length'],
      ['32070019800101001A', 'id-number-unreadable'],
      ['000700198001010016', 'id-number-region'],
      ['810001199006060015', 'id-number-region'],
      ['320700198002300016', 'id-number-birth'],
      ['320700198001010017', 'id-number-check'],
    ];
    for (const [text, code] of table) expect(refusalOf(readIdNumber(text)), text).to.equal(code);
  });

  it('has for each person one check character, which notices every wrong character and every swap', () => {
    const birth = fc.integer({ min: dayNumber('1920-01-01'), max: dayNumber('2020-12-31') });
    fc.assert(
      fc.property(birth, fc.integer({ min: 0, max: 999 }), (n, sequence) => {
        const body = `320700${dateOfDay(n).replace(/-/g, '')}${String(sequence).padStart(3, '0')}`;
        const accepted = [...'0123456789X'].filter((check) => readIdNumber(body + check).ok);
        expect(accepted).to.have.length(1);
        const id = body + accepted[0]!;
        for (let i = 14; i < 17; i++) {
          for (const digit of '0123456789') {
            const other = id.slice(0, i) + digit + id.slice(i + 1);
            if (other !== id) expect(readIdNumber(other).ok, other).to.equal(false);
          }
          const swapped = id.slice(0, i) + id.charAt(i + 1) + id.charAt(i) + id.slice(i + 2);
          if (swapped !== id) expect(readIdNumber(swapped).ok, swapped).to.equal(false);
        }
      }),
    );
  });

  it('tells birthday and sex', () => {
    expect(birthOf('320700196402291024')).to.equal('1964-02-29');
    expect(sexOf('320700196402291024')).to.equal('female');
    expect(sexOf('32070019750101019X')).to.equal('male');
  });

  it('appears in no error', () => {
    for (const tell of [birthOf, sexOf]) {
      expect(() => tell('320700198013010016'))
        .to.throw(RangeError)
        .with.property('message')
        .not.contain('3207');
    }
  });

  it('is masked but for its ends', () => {
    expect(maskIdNumber('320700198001010016')).to.equal('320***********0016');
    expect(maskIdNumber('3207001')).to.equal('***');
  });
});

describe('a credit code', () => {
  it('is read, also in small letters and with dashes', () => {
    expect(valueOf(readCreditCode('91320700MA00000007'))).to.equal('91320700MA00000007');
    expect(valueOf(readCreditCode('123207000000000009'))).to.equal('123207000000000009');
    expect(valueOf(readCreditCode('91320700-ma00000007'))).to.equal('91320700MA00000007');
  });

  it('is refused with the reason', () => {
    const table: [string, string][] = [
      ['', 'empty'],
      ['91320700MA0000000', 'credit-code-length'],
      ['91320700MA0OO0OI07', 'credit-code-letters'],
      ['9132070AMA00000007', 'credit-code-unreadable'],
      ['91320700MA00000008', 'credit-code-check'],
      ['91320700MA00000070', 'credit-code-check'],
    ];
    for (const [text, code] of table) expect(refusalOf(readCreditCode(text)), text).to.equal(code);
    expect(readCreditCode('91320700MA0OO0OI07').problems[0]!.params).to.deep.equal({ letters: 'O I' });
  });

  it('notices every wrong character', () => {
    const code = '91320700MA00000007';
    for (let i = 0; i < 18; i++) {
      for (const character of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        const other = code.slice(0, i) + character + code.slice(i + 1);
        expect(readCreditCode(other).ok, other).to.equal(other === code);
      }
    }
  });

  it('is masked but for its ends', () => {
    expect(maskCreditCode('91320700MA00000007')).to.equal('91************0007');
  });
});
