import { expect } from 'chai';
import { fieldTypes } from '../../src/values/field-types.js';
import type { FieldType, FieldValue } from '../../src/values/field-types.js';
import { refusalOf, valueOf } from './readings.js';

/** type, typed text, value, shown in English, masked */
const table: [FieldType, string, FieldValue, string, string][] = [
  ['text', ' 海州区　某路 １号 ', '海州区 某路 １号', '海州区 某路 １号', '***'],
  ['long-text', ' 第一行\n第二行 ', '第一行\n第二行', '第一行\n第二行', '***'],
  ['name', ' 欧阳娜 ', '欧阳娜', '欧阳娜', '欧阳*'],
  ['phone', '138-0000-5678', '13800005678', '138 0000 5678', '138****5678'],
  ['id-number', '32070019750101019x', '32070019750101019X', '32070019750101019X', '320***********019X'],
  ['credit-code', '91320700ma00000007', '91320700MA00000007', '91320700MA00000007', '91************0007'],
  ['mail-item', 'rr473124829gb', 'RR473124829GB', 'RR 473 124 829 GB', 'RR*******29GB'],
  ['postcode', '２２２０００', '222000', '222000', '222***'],
  ['date', '1980年1月1日', '1980-01-01', '1980-01-01', '***'],
  ['money', '20万', 200_000, '200,000.00', '***'],
  ['number', '1,234.5', 1234.5, '1234.5', '***'],
  ['choice', ' savings ', 'savings', 'savings', '***'],
];

describe('field types', () => {
  it('are all in the table below', () => {
    expect(table.map(([type]) => type)).to.have.members(Object.keys(fieldTypes));
  });

  for (const [type, text, value, shown, masked] of table) {
    it(`${type} is read, shown and masked`, () => {
      const { read, format, mask } = fieldTypes[type];
      expect(valueOf(read(text))).to.equal(value);
      expect(format(value, 'en')).to.equal(shown);
      expect(mask(value)).to.equal(masked);
      expect(refusalOf(read(' '))).to.equal('empty');
    });
  }

  it('show a kept value of another type as it is', () => {
    expect(fieldTypes.money.format('about 20', 'zh-CN')).to.equal('about 20');
    expect(fieldTypes.phone.format(110, 'zh-CN')).to.equal('110');
  });

  it('read numbers of any sign, and nothing else', () => {
    expect(valueOf(fieldTypes.number.read('-3'))).to.equal(-3);
    for (const text of ['1,2', '1e3', 'many', '--1']) {
      expect(refusalOf(fieldTypes.number.read(text)), text).to.equal('number-unreadable');
    }
  });
});
