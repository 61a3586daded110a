import { expect } from 'chai';
import { formatMailItem, readMailItem } from '../../src/values/mail-item.js';
import { codesOf, refusalOf, valueOf } from './readings.js';

describe('a mail item number', () => {
  it('is read in both kinds', () => {
    expect(valueOf(readMailItem('rr 473 124 829 gb'))).to.equal('RR473124829GB');
    expect(valueOf(readMailItem('ＲＲ１２３４５６７８５ＣＮ'))).to.equal('RR123456785CN');
    expect(valueOf(readMailItem('1234 5678 9012 3'))).to.equal('1234567890123');
  });

  it('has the check digits 0 and 5 where the remainder is 10 and 11', () => {
    expect(valueOf(readMailItem('RR000000080CN'))).to.equal('RR000000080CN');
    expect(valueOf(readMailItem('RR000000005CN'))).to.equal('RR000000005CN');
  });

  it('is kept with a remark where the check digit is wrong', () => {
    const reading = readMailItem('RR473124820GB');
    expect(reading).to.deep.include({ ok: true, value: 'RR473124820GB' });
    expect(reading.problems).to.deep.equal([{ code: 'mail-item-check', params: { expected: 9 } }]);
  });

  it('is refused with the reason', () => {
    expect(refusalOf(readMailItem(' '))).to.equal('empty');
    for (const text of ['123', '123456789012', 'R473124829GB', 'RR4731248290GB', 'parcel']) {
      expect(codesOf(readMailItem(text)), text).to.deep.equal(['mail-item-unreadable']);
    }
  });

  it('is grouped for reading', () => {
    expect(formatMailItem('RR473124829GB')).to.equal('RR 473 124 829 GB');
    expect(formatMailItem('1234567890123')).to.equal('1234 5678 9012 3');
    expect(formatMailItem('parcel')).to.equal('parcel');
  });
});
