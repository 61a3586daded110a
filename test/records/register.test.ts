import { expect } from 'chai';
import { registerEntry } from '../../src/records/register.js';
import { checkRegisterEntry } from '../../src/records/schemas.js';
import { emptyArchive, fullArchive } from './archives.js';

describe('the register entry of an archive', () => {
  it('holds what lists and search need', () => {
    expect(registerEntry(fullArchive)).to.deep.equal({
      name: '欧阳娜',
      outlet: '0703',
      manager: 'm01',
      phoneTail: '5678',
      lastContact: '2026-10-14',
    });
  });

  it('has null for what the archive does not know', () => {
    expect(registerEntry(emptyArchive)).to.deep.equal({
      name: '连云港某某贸易有限公司',
      outlet: null,
      manager: null,
      phoneTail: null,
      lastContact: null,
    });
  });

  it('finds the newest contact in any order and counts none that did not reach', () => {
    const contacts = [...fullArchive.contacts].reverse();
    expect(registerEntry({ ...fullArchive, contacts }).lastContact).to.equal('2026-10-14');
    const attempts = contacts.map((contact) => ({ ...contact, reached: false }));
    expect(registerEntry({ ...fullArchive, contacts: attempts }).lastContact).to.equal(null);
  });

  it('takes the tail of a landline from its number', () => {
    const customer = { ...fullArchive.customer, phone: '0518-81234567-123' };
    expect(registerEntry({ ...fullArchive, customer }).phoneTail).to.equal('4567');
  });

  it('leaves the archive as it was', () => {
    const before = fullArchive.contacts.map(({ id }) => id);
    registerEntry(fullArchive);
    expect(fullArchive.contacts.map(({ id }) => id)).to.deep.equal(before);
  });

  it('is a right register entry', () => {
    expect(checkRegisterEntry(registerEntry(fullArchive))).to.deep.equal([]);
    expect(checkRegisterEntry(registerEntry(emptyArchive))).to.deep.equal([]);
    expect(checkRegisterEntry({}).map(({ params }) => params['path'])).to.deep.equal([
      'name',
      'outlet',
      'manager',
      'phoneTail',
      'lastContact',
    ]);
  });
});
