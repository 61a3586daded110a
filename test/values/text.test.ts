import { expect } from 'chai';
import { isEnglish, toHalfWidth } from '../../src/values/text.js';

describe('half-width text', () => {
  it('has ASCII letters, digits, spaces and punctuation', () => {
    expect(toHalfWidth('ＡＢｃ　１２３，（４）－＋')).to.equal('ABc 123,(4)-+');
    expect(toHalfWidth('1980。1。1 5–6—7−8')).to.equal('1980.1.1 5-6-7-8');
    expect(toHalfWidth('￥５')).to.equal('¥5');
  });

  it('is trimmed and free of invisible marks', () => {
    expect(toHalfWidth('\u3000\u202A138\u00A00000\u200B\u202C \n')).to.equal('138 0000');
  });

  it('keeps Chinese and rare characters', () => {
    expect(toHalfWidth('海州区𠮷路１号、二楼')).to.equal('海州区𠮷路1号、二楼');
  });
});

describe('the language of a locale', () => {
  it('is English for en alone', () => {
    expect(['en', 'en-GB', 'EN-us'].map(isEnglish)).to.deep.equal([true, true, true]);
    expect(['zh-CN', 'zh', 'english', '', 'fr'].map(isEnglish)).to.deep.equal([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
