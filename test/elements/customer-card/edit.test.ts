import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { MemoryBackend } from '../../../src/data/memory-backend.js';
import type { CustomerSaveDetail } from '../../../src/elements/customer-card/customer-card.js';
import { ouyang, sparse, withParts } from '../../support/people.js';
import { backendWith } from '../../support/session.js';
import { textOf } from '../../support/shown.js';
import {
  attributesOf,
  button,
  find,
  focusedId,
  has,
  hintOf,
  input,
  kept,
  messageOf,
  never,
  newActor,
  openCard,
  replaced,
  shown,
  startEdit,
  type,
} from './card.js';
import { html } from 'lit';
import { waitUntil } from '../../support/wait-until.js';

const ouyangId = ouyang.customer.number;
const sparseId = sparse.customer.number;

describe('postal-customer-card: edit', () => {
  it('opens empty inputs for masked fields, says how to keep them, and keeps them', async () => {
    const backend = await backendWith(ouyang);
    const { card } = await openCard(backend, ouyangId);
    await startEdit(card);
    expect(focusedId(card)).to.equal('field-name');
    expect(input(card, 'phone').value).to.equal('');
    expect(hintOf(card, 'phone')).to.include('138****5678').and.to.include('leave empty to keep');
    expect(input(card, 'manager').value).to.equal('李娜');
    await type(card, 'manager', '王芳');
    find(card, '.save').click();
    await shown(card, '王芳');
    expect((await kept(backend, ouyangId)).customer).to.deep.equal({ ...ouyang.customer, manager: '王芳' });
  });

  it('reads typed text tolerantly and keeps it strictly', async () => {
    const backend = await backendWith(sparse);
    const { card } = await openCard(backend, sparseId);
    await startEdit(card);
    await type(card, 'phone', '＋86 138-0000-1234');
    await type(card, 'postcode', '２２２０００');
    await type(card, 'birthday', '1980年1月5日');
    find(card, '.save').click();
    await shown(card, '138****1234');
    const { customer, history } = await kept(backend, sparseId);
    expect(customer.phone).to.equal('13800001234');
    expect(customer.postcode).to.equal('222000');
    expect(customer.birthday).to.deep.equal({ on: '1980-01-05', calendar: 'solar' });
    expect(history.map(({ field }) => field)).to.have.members(['birthday', 'phone', 'postcode']);
  });

  it('says on leaving a field what is wrong with it, and no more once it is right', async () => {
    const { card } = await openCard(await backendWith(sparse), sparseId);
    await startEdit(card);
    await type(card, 'phone', '1380000');
    input(card, 'address').focus();
    await card.updateComplete;
    expect(messageOf(card, 'phone')).to.include('11 digits');
    expect(input(card, 'phone').getAttribute('aria-invalid')).to.equal('true');
    expect(input(card, 'phone').getAttribute('aria-describedby')).to.include('field-phone-message');
    await type(card, 'phone', '13800001234');
    expect(messageOf(card, 'phone')).to.equal('');
    expect(input(card, 'phone').getAttribute('aria-invalid')).to.equal('false');
  });

  it('lists all mistakes on save, takes the focus there and leads to each field', async () => {
    const backend = await backendWith(sparse);
    const { card } = await openCard(backend, sparseId);
    await startEdit(card);
    await type(card, 'phone', '123');
    await type(card, 'idNumber', '320700198001010017');
    find(card, '.save').click();
    await waitUntil(() => has(card, '.summary'));
    await waitUntil(() => card.shadowRoot!.activeElement === find(card, '.summary'));
    const links = [...find(card, '.summary').querySelectorAll('button')];
    expect(links.map((link) => link.textContent.trim().split(':')[0])).to.deep.equal(['ID number', 'Phone']);
    links[1]!.click();
    await waitUntil(() => focusedId(card) === 'field-phone');
    expect((await kept(backend, sparseId)).customer).to.deep.equal(sparse.customer);
  });

  it('saves an archive that is still incomplete', async () => {
    const backend = await backendWith(sparse);
    const { card } = await openCard(backend, sparseId);
    await startEdit(card);
    await type(card, 'address', '连云港市海州区测试路2号');
    find(card, '.save').click();
    await waitUntil(() => !has(card, '.form'));
    expect((await kept(backend, sparseId)).customer.address).to.equal('连云港市海州区测试路2号');
    await waitUntil(() => card.shadowRoot!.activeElement === find(card, '.edit'));
    expect(find(card, '[aria-live]').textContent).to.equal('Saved');
  });

  it('removes a masked value on demand, and not the required ones', async () => {
    const backend = await backendWith(ouyang);
    const { card } = await openCard(backend, ouyangId);
    await startEdit(card);
    expect(hintOf(card, 'name')).not.to.include('Remove');
    button(card, 'Remove: Phone').click();
    await card.updateComplete;
    expect(hintOf(card, 'phone')).to.include('Will be removed');
    button(card, 'Remove: Postcode').click();
    await card.updateComplete;
    button(card, 'Do not remove: Postcode').click();
    find(card, '.save').click();
    await waitUntil(() => !has(card, '.form'));
    const { customer } = await kept(backend, ouyangId);
    expect(customer).not.to.have.property('phone');
    expect(customer.postcode).to.equal('222000');
  });

  it('removes an open value that is emptied', async () => {
    const backend = await backendWith(ouyang);
    const { card } = await openCard(backend, ouyangId);
    await startEdit(card);
    await type(card, 'deputy', '');
    find(card, '.save').click();
    await waitUntil(() => !has(card, '.form'));
    expect((await kept(backend, ouyangId)).customer).not.to.have.property('deputy');
  });

  it('fills the birthday from the ID number and says so', async () => {
    const { card } = await openCard(await backendWith(sparse), sparseId);
    await startEdit(card);
    await type(card, 'idNumber', '320700198001010016');
    expect(input(card, 'birthday').value).to.equal('1980-01-01');
    expect(hintOf(card, 'birthday')).to.include('Filled in from the ID number');
    await type(card, 'idNumber', '32070019800101001');
    expect(input(card, 'birthday').value).to.equal('');
  });

  it('never overwrites a birthday typed by hand or kept already', async () => {
    const { card } = await openCard(await backendWith(sparse), sparseId);
    await startEdit(card);
    await type(card, 'birthday', '1979-12-31');
    await type(card, 'idNumber', '320700198001010016');
    expect(input(card, 'birthday').value).to.equal('1979-12-31');
    const born = { on: '1979-12-31', calendar: 'solar' } as const;
    const other = withParts(sparse, { customer: { ...sparse.customer, birthday: born } });
    const backend = await backendWith(other);
    const second = (await openCard(backend, sparseId)).card;
    await startEdit(second);
    await type(second, 'idNumber', '320700198001010016');
    expect(hintOf(second, 'birthday')).to.include('Differs from the date in the ID number');
    find(second, '.save').click();
    await waitUntil(() => !has(second, '.form'));
    expect((await kept(backend, sparseId)).customer.birthday).to.deep.equal(born);
  });

  it('keeps a lunar birthday, and changes the calendar of one that is kept', async () => {
    const backend = await backendWith(sparse);
    const { card } = await openCard(backend, sparseId);
    const choose = async (value: string): Promise<void> => {
      const calendar = find<HTMLSelectElement>(card, '.calendar');
      calendar.value = value;
      calendar.dispatchEvent(new Event('change'));
      await card.updateComplete;
    };
    await startEdit(card);
    await choose('lunar');
    await type(card, 'birthday', '六月初五');
    find(card, '.save').click();
    await waitUntil(() => !has(card, '.form'));
    expect((await kept(backend, sparseId)).customer.birthday).to.deep.equal({
      on: '--06-05',
      calendar: 'lunar',
    });
    await startEdit(card);
    expect(find<HTMLSelectElement>(card, '.calendar').value).to.equal('lunar');
    await choose('solar');
    find(card, '.save').click();
    await waitUntil(() => !has(card, '.form'));
    expect((await kept(backend, sparseId)).customer.birthday).to.deep.equal({
      on: '--06-05',
      calendar: 'solar',
    });
  });

  it('starts the archive of an unknown customer', async () => {
    const backend = new MemoryBackend();
    const { card } = await openCard(backend, 'new-1');
    find(card, '.edit').click();
    await waitUntil(() => focusedId(card) === 'field-name');
    await type(card, 'phone', '13800001234');
    find(card, '.save').click();
    await waitUntil(() => has(card, '.summary'));
    expect(messageOf(card, 'name')).not.to.equal('');
    await type(card, 'name', '李测试');
    find(card, '.save').click();
    await shown(card, '李**');
    const { customer, joined, figures } = await kept(backend, 'new-1');
    expect(customer).to.deep.equal({ number: 'new-1', kind: 'person', name: '李测试', phone: '13800001234' });
    expect([joined, figures]).to.deep.equal([null, []]);
  });

  it('keeps what the card does not show', async () => {
    const customer = { ...sparse.customer, fields: { hobby: 'chess' }, ofLater: true };
    const backend = await backendWith(withParts(sparse, { customer }));
    const { card } = await openCard(backend, sparseId);
    await startEdit(card);
    await type(card, 'manager', '李娜');
    find(card, '.save').click();
    await waitUntil(() => !has(card, '.form'));
    expect((await kept(backend, sparseId)).customer).to.deep.equal({ ...customer, manager: '李娜' });
  });

  it('opens at the field of a gap', async () => {
    const { card } = await openCard(await backendWith(sparse), sparseId);
    button(card, 'Fill in now').click();
    await waitUntil(() => focusedId(card) === 'field-phone');
  });

  it('asks the page first and tells it afterwards, with names of fields only', async () => {
    const backend = await backendWith(sparse);
    const { card, provider } = await openCard(backend, sparseId);
    await startEdit(card);
    await type(card, 'phone', '13800001234');
    const refuse = (event: Event): void => event.preventDefault();
    provider.addEventListener('postal-customer-save', refuse);
    find(card, '.save').click();
    expect(has(card, '.form')).to.equal(true);
    expect((await kept(backend, sparseId)).customer).not.to.have.property('phone');
    provider.removeEventListener('postal-customer-save', refuse);
    const asked = oneEvent(provider, 'postal-customer-save');
    const told = oneEvent(provider, 'postal-customer-saved');
    find(card, '.save').click();
    for (const event of [await asked, await told] as CustomEvent<CustomerSaveDetail>[]) {
      expect(event.detail).to.deep.equal({ customerId: sparseId, fields: ['phone'] });
      expect(event.composed).to.equal(true);
    }
    expect((await kept(backend, sparseId)).customer.phone).to.equal('13800001234');
  });

  it('writes nothing where nothing was changed', async () => {
    const backend = await backendWith(ouyang);
    const [before] = await backend.read('archive', [ouyangId]);
    const { card } = await openCard(backend, ouyangId);
    await startEdit(card);
    await type(card, 'phone', '138 0000 5678');
    find(card, '.save').click();
    await waitUntil(() => !has(card, '.form'));
    expect((await backend.read('archive', [ouyangId]))[0]!.revision).to.equal(before!.revision);
  });

  it('keeps what was typed when saving fails, and saves it on another try', async () => {
    const backend = await backendWith(sparse);
    let broken = true;
    const failing = replaced(backend, {
      write: (changes, options) => (broken ? never() : backend.write(changes, options)),
    });
    const { card } = await openCard(failing, sparseId, { timeLimit: 60 });
    await startEdit(card);
    await type(card, 'phone', '13800001234');
    find(card, '.save').click();
    await shown(card, 'cannot be reached');
    expect(textOf(card)).to.include('Not saved yet');
    expect(input(card, 'phone').value).to.equal('13800001234');
    broken = false;
    find(card, '[role=alert] button').click();
    await shown(card, '138****1234');
    expect(find(card, '.foot').textContent).to.include('Saved');
  });

  it('keeps ID and phone out of every attribute while they are typed and after', async () => {
    const { card } = await openCard(await backendWith(ouyang), ouyangId);
    const clean = (): void => {
      expect(attributesOf(card)).not.to.match(/1380000|3207001980|欧阳/);
    };
    await startEdit(card);
    clean();
    await type(card, 'phone', '13800001234');
    await type(card, 'idNumber', '320700198001010016');
    await type(card, 'name', '欧阳测试二');
    clean();
    find(card, '.save').click();
    await shown(card, '138****1234');
    clean();
    expect(textOf(card)).not.to.match(/13800001234|320700198001010016/);
  });

  it('has no names on its inputs and no autocompletion', async () => {
    const { card } = await openCard(await backendWith(ouyang), ouyangId);
    await startEdit(card);
    const controls = [...card.shadowRoot!.querySelectorAll('input, select, textarea')];
    expect(controls.length).to.be.greaterThan(8);
    for (const control of controls) {
      expect(control.hasAttribute('name')).to.equal(false);
      expect(control.getAttribute('autocomplete')).to.equal('off');
    }
  });

  it('leaves the form when it becomes read-only, and keeps what was typed as a draft', async () => {
    const { card } = await openCard(await backendWith(sparse), sparseId, { actor: newActor() });
    await startEdit(card);
    await type(card, 'phone', '13800001234');
    card.readOnly = true;
    await waitUntil(() => !has(card, '.form'));
    card.readOnly = false;
    await waitUntil(() => has(card, '.offer'));
  });

  it('shows a long field as a text area', async () => {
    const { card, provider } = await openCard(await backendWith(ouyang), ouyangId);
    const pack = provider.session.pack!;
    provider.policy = {
      ...pack,
      fields: [
        ...pack.fields!,
        { id: 'wishes', type: 'long-text', group: 'elsewhere', label: 'Wishes', clause: '16(3)' },
      ],
    };
    await shown(card, 'Other');
    await startEdit(card);
    const wishes = find<HTMLTextAreaElement>(card, 'textarea');
    wishes.focus();
    await sendKeys({ type: 'a' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'b' });
    expect(wishes.value).to.equal('a\nb');
  });

  it('follows another language while it is open', async () => {
    const { card, provider } = await openCard(await backendWith(ouyang), ouyangId, {
      card: html`<postal-customer-card></postal-customer-card>`,
    });
    await startEdit(card);
    await type(card, 'phone', '13800001234');
    provider.lang = 'zh-CN';
    await shown(card, '联系电话');
    expect(input(card, 'phone').value).to.equal('13800001234');
  });
});
