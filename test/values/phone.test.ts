import { expect } from 'chai';
import fc from 'fast-check';
import { formatPhone, maskPhone, phoneTail, readPhone } from '../../src/values/phone.js';
import { refusalOf, valueOf } from './readings.js';

describe('a typed phone number', () => {
  it('is read in every usual form', () => {
    const forms: Record<string, string[]> = {
      m13800005678: [
        '13800005678',
        '138 0000 5678',
        '138-0000-5678',
        '+86 138 0000 5678',
        '0086-13800005678',
        '8613800005678',
        '013800005678',
        '１３８００００５６７８',
        '\u202A138-0000-5678\u202C',
      ],
      'l0518-81234567': [
        '0518-81234567',
        '051881234567',
        '(0518) 8123 4567',
        '（０５１８）８１２３４５６７',
        '+86 518 81234567',
      ],
      'l0518-8123456': ['0518-8123456'],
      'l010-60000000': ['010-60000000', '01060000000', '+86-10-6000-0000'],
      'l0518-81234567-123': [
        '0518-81234567-123',
        '051881234567转123',
        '0518-81234567 ext. 123',
        '0518 81234567x123',
      ],
      s4000000000: ['400-000-0000', '4000000000', '400 0000 000'],
    };
    for (const key of Object.keys(forms)) {
      for (const text of forms[key]!) expect(valueOf(readPhone(text)), text).to.equal(key.slice(1));
    }
  });

  it('is refused with the reason', () => {
    const table: [string, string][] = [
      [' ', 'empty'],
      ['1380000567', 'phone-mobile-length'],
      ['138000056789', 'phone-mobile-length'],
      ['81234567', 'phone-area-missing'],
      ['12800005678', 'phone-unreadable'],
      ['0518-123', 'phone-unreadable'],
      ['+852 2123 4567', 'phone-unreadable'],
      ['call me', 'phone-unreadable'],
    ];
    for (const [text, code] of table) expect(refusalOf(readPhone(text)), text).to.equal(code);
    expect(readPhone('1380000567').problems[0]!.params).to.deep.equal({ digits: 10 });
  });

  it('is read again from the way it is written', () => {
    const mobile = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 99_999 }));
    fc.assert(
      fc.property(mobile, ([second, rest]) => {
        const phone = `1${second}80000${String(rest).padStart(5, '0').slice(-4)}`;
        return valueOf(readPhone(formatPhone(phone))) === phone;
      }),
    );
  });
});

describe('a phone number', () => {
  it('is masked but for its ends', () => {
    expect(maskPhone('13800005678')).to.equal('138****5678');
    expect(maskPhone('0518-81234567')).to.equal('0518-****4567');
    expect(maskPhone('0518-81234567-123')).to.equal('0518-****4567');
    expect(maskPhone('4000001234')).to.equal('400***1234');
    expect(maskPhone('ask his wife, 5678')).to.equal('***');
  });

  it('is grouped for reading', () => {
    expect(formatPhone('13800005678')).to.equal('138 0000 5678');
    expect(formatPhone('4000001234')).to.equal('400 000 1234');
    expect(formatPhone('0518-81234567-123')).to.equal('0518-81234567-123');
  });

  it('has a tail of four digits, not of its extension', () => {
    expect(phoneTail('13800005678')).to.equal('5678');
    expect(phoneTail('0518-81234567')).to.equal('4567');
    expect(phoneTail('0518-81234567-123')).to.equal('4567');
  });
});
