import { expect } from 'chai';
import { maskName, readName } from '../../src/values/name.js';
import { readPostcode } from '../../src/values/postcode.js';
import { refusalOf, valueOf } from './readings.js';

describe('a typed name', () => {
  it('is read with one space and one kind of middle dot', () => {
    const table: [string, string][] = [
      [' 张　伟 ', '张 伟'],
      ['阿依古丽・买买提', '阿依古丽·买买提'],
      ['阿依古丽•买买提', '阿依古丽·买买提'],
      ['Ｊｏｈｎ  Smith', 'John Smith'],
      ['𠮷田', '𠮷田'],
      ['连云港某某贸易（集团）有限公司', '连云港某某贸易（集团）有限公司'],
    ];
    for (const [text, name] of table) expect(valueOf(readName(text)), text).to.equal(name);
  });

  it('is refused with the reason', () => {
    const table: [string, string][] = [
      ['\u3000', 'empty'],
      ['张\uFFFD', 'name-garbled'],
      ['138', 'name-unreadable'],
      ['?!', 'name-unreadable'],
      ['张'.repeat(101), 'name-too-long'],
    ];
    for (const [text, code] of table) expect(refusalOf(readName(text)), text).to.equal(code);
    expect(valueOf(readName('𠮷'.repeat(100)))).to.have.length(200);
  });
});

describe('a masked name', () => {
  it('shows the surname alone', () => {
    const table: [string, string][] = [
      ['张伟', '张*'],
      ['张晓伟', '张**'],
      ['欧阳娜', '欧阳*'],
      ['欧阳', '欧*'],
      ['司马相如', '司马**'],
      ['𠮷田', '𠮷*'],
      ['张', '***'],
      ['', '***'],
    ];
    for (const [name, masked] of table) expect(maskName(name), name).to.equal(masked);
  });
});

describe('a typed postcode', () => {
  it('has six digits', () => {
    expect(valueOf(readPostcode(' ２２２ ０００ '))).to.equal('222000');
    expect(refusalOf(readPostcode(''))).to.equal('empty');
    for (const text of ['22200', '2220000', '922000', 'abc']) {
      expect(refusalOf(readPostcode(text)), text).to.equal('postcode-unreadable');
    }
  });
});
