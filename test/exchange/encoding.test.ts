import { expect } from '@open-wc/testing';
import { decodeText, encodeGb18030 } from '../../src/exchange/index.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('GB18030', () => {
  it('writes the codes of the standard', () => {
    expect([...encodeGb18030('A中')]).to.deep.equal([0x41, 0xd6, 0xd0]);
    expect([...encodeGb18030('𠮷')]).to.deep.equal([0x95, 0x34, 0xb2, 0x35]);
    expect([...encodeGb18030('\u3000')]).to.deep.equal([0xa1, 0xa1]);
    expect([...encodeGb18030('\u0080')]).to.deep.equal([0x81, 0x30, 0x81, 0x30]);
  });

  it('brings every public character of the basic plane back', () => {
    const characters: string[] = [];
    for (let point = 1; point < 0x10000; point++) {
      // Line feeds separate; some private characters lost their codes when GB18030-2022 moved them.
      const left = point === 0x0a || point === 0xfffd || (point >= 0xd800 && point <= 0xf8ff);
      if (!left) characters.push(String.fromCharCode(point));
    }
    const back = new TextDecoder('gb18030').decode(encodeGb18030(characters.join('\n'))).split('\n');
    expect(characters.filter((character, i) => back[i] !== character)).to.deep.equal([]);
  });

  it('brings characters beyond the basic plane back', () => {
    const text = '𠮷田玉兰 𪚥 \u{10ffff} 䶮 古丽米热·买买提';
    expect(new TextDecoder('gb18030').decode(encodeGb18030(text))).to.equal(text);
  });

  it('writes half a character as a question mark', () => {
    expect([...encodeGb18030('\ud842')]).to.deep.equal([0x3f]);
  });
});

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark, which is not part of the text', () => {
    expect(decodeText(utf8('客户号'))).to.deep.equal({ text: '客户号', encoding: 'utf-8' });
    expect(decodeText(utf8('\ufeff客户号'))).to.deep.equal({ text: '客户号', encoding: 'utf-8' });
  });

  it('reads GB18030 where the bytes are no UTF-8', () => {
    expect(decodeText(encodeGb18030('联通𠮷'))).to.deep.equal({ text: '联通𠮷', encoding: 'gb18030' });
  });

  it('reads the Unicode text that spreadsheets save', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x2d, 0x4e))).to.deep.equal({ text: '中', encoding: 'utf-16le' });
  });

  it('keeps to a byte order mark although a later byte is damaged', () => {
    const { text, encoding } = decodeText(bytes(0xef, 0xbb, 0xbf, 0x41, 0xff, 0x42));
    expect([text, encoding]).to.deep.equal(['A\ufffdB', 'utf-8']);
  });
});
