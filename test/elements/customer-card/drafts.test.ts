import { expect, oneEvent } from '@open-wc/testing';
import type { CustomerSaveDetail } from '../../../src/elements/customer-card/customer-card.js';
import { ouyang, sparse } from '../../support/people.js';
import { backendWith } from '../../support/session.js';
import { textOf } from '../../support/shown.js';
import {
  button,
  clock,
  find,
  has,
  input,
  kept,
  newActor,
  openCard,
  replaced,
  saveElsewhere,
  settled,
  shown,
  startEdit,
  type,
} from './card.js';
import { waitUntil } from '../../support/wait-until.js';

const sparseId = sparse.customer.number;

describe('postal-customer-card: drafts', () => {
  it('offers what was typed to the element that comes after it, with its age', async () => {
    const backend = await backendWith(sparse);
    const actor = newActor();
    const { card, provider } = await openCard(backend, sparseId, { actor });
    await startEdit(card);
    await type(card, 'phone', '1380000');
    await type(card, 'address', '测试路');
    await provider.session.drafts.flush();
    provider.remove();
    clock.move(5 * 60_000);
    const again = (await openCard(backend, sparseId, { actor })).card;
    await shown(again, '5 min old');
    clock.move(-5 * 60_000);
    expect(has(again, '.form')).to.equal(false);
    expect((await kept(backend, sparseId)).customer).to.deep.equal(sparse.customer);
    find(again, '.restore').click();
    await waitUntil(() => has(again, '.form'));
    expect(input(again, 'phone').value).to.equal('1380000');
    expect(input(again, 'address').value).to.equal('测试路');
    await type(again, 'phone', '13800001234');
    find(again, '.save').click();
    await shown(again, '138****1234');
  });

  it('removes the draft once it is saved', async () => {
    const backend = await backendWith(sparse);
    const actor = newActor();
    const { card } = await openCard(backend, sparseId, { actor });
    await startEdit(card);
    await type(card, 'phone', '13800001234');
    find(card, '.save').click();
    await waitUntil(() => !has(card, '.form'));
    const { card: again, provider } = await openCard(backend, sparseId, { actor });
    expect(await provider.session.drafts.get({ element: 'customer-card', record: sparseId, actor })).to.equal(
      null,
    );
    expect(has(again, '.offer')).to.equal(false);
  });

  it('discards the draft on demand and touches nothing else', async () => {
    const backend = await backendWith(sparse);
    const actor = newActor();
    const { card, provider } = await openCard(backend, sparseId, { actor });
    await startEdit(card);
    await type(card, 'phone', '1380000');
    await provider.session.drafts.flush();
    provider.remove();
    const again = (await openCard(backend, sparseId, { actor })).card;
    await waitUntil(() => has(again, '.offer'));
    button(again, 'Discard draft').click();
    await waitUntil(() => !has(again, '.offer'));
    const { provider: third } = await openCard(backend, sparseId, { actor });
    expect(await third.session.drafts.get({ element: 'customer-card', record: sparseId, actor })).to.equal(
      null,
    );
  });

  it('has the draft decided on before a new edit', async () => {
    const backend = await backendWith(sparse);
    const actor = newActor();
    const { card, provider } = await openCard(backend, sparseId, { actor });
    await startEdit(card);
    await type(card, 'phone', '1380000');
    await provider.session.drafts.flush();
    provider.remove();
    const again = (await openCard(backend, sparseId, { actor })).card;
    find(again, '.edit').click();
    await waitUntil(() => again.shadowRoot!.activeElement === find(again, '.restore'));
    expect(has(again, '.form')).to.equal(false);
  });

  it('never offers the draft of another actor', async () => {
    const backend = await backendWith(sparse);
    const { card, provider } = await openCard(backend, sparseId);
    await startEdit(card);
    await type(card, 'phone', '1380000');
    await provider.session.drafts.flush();
    provider.actorId = newActor();
    await waitUntil(() => !has(card, '.form'));
    find(card, '.edit').click();
    await waitUntil(() => has(card, '.form'));
    expect(input(card, 'phone').value).to.equal('');
  });

  it('leaves the typing behind as a draft when another customer is chosen', async () => {
    const backend = await backendWith(ouyang, sparse);
    const { card, provider } = await openCard(backend, sparseId);
    await startEdit(card);
    await type(card, 'address', '测试路');
    provider.customerId = ouyang.customer.number;
    await shown(card, '欧阳**');
    expect(has(card, '.form')).to.equal(false);
    expect(has(card, '.offer')).to.equal(false);
    provider.customerId = sparseId;
    await settled(card);
    await waitUntil(() => has(card, '.offer'));
    find(card, '.restore').click();
    await waitUntil(() => has(card, '.form'));
    expect(input(card, 'address').value).to.equal('测试路');
  });

  it('finishes saving in the background when another customer is chosen meanwhile', async () => {
    const backend = await backendWith(ouyang, sparse);
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const slow = replaced(backend, {
      write: async (changes, options) => {
        await released;
        return backend.write(changes, options);
      },
    });
    const { card, provider } = await openCard(slow, sparseId);
    await startEdit(card);
    await type(card, 'phone', '13800001234');
    find(card, '.save').click();
    await shown(card, 'Saving');
    provider.customerId = ouyang.customer.number;
    await shown(card, '欧阳**');
    const told = oneEvent<CustomEvent<CustomerSaveDetail>>(card, 'postal-customer-saved');
    release();
    expect((await told).detail).to.deep.equal({ customerId: sparseId, fields: ['phone'] });
    expect((await kept(backend, sparseId)).customer.phone).to.equal('13800001234');
    expect(has(card, '.done')).to.equal(false);
    provider.customerId = sparseId;
    await shown(card, '138****1234');
    expect(has(card, '.offer')).to.equal(false);
  });

  it('keeps its form when it is moved in the page', async () => {
    const { card, provider } = await openCard(await backendWith(sparse), sparseId);
    await startEdit(card);
    await type(card, 'address', '测试路');
    const elsewhere = document.createElement('div');
    provider.append(elsewhere);
    elsewhere.append(card);
    await card.updateComplete;
    expect(input(card, 'address').value).to.equal('测试路');
  });

  it('asks about every field where a draft is older than the archive', async () => {
    const backend = await backendWith(ouyang);
    const actor = newActor();
    const id = ouyang.customer.number;
    const { card, provider } = await openCard(backend, id, { actor });
    await startEdit(card);
    await type(card, 'manager', '王芳');
    await provider.session.drafts.flush();
    provider.remove();
    await saveElsewhere(backend, id, { manager: '赵云' });
    const again = (await openCard(backend, id, { actor })).card;
    await waitUntil(() => has(again, '.offer'));
    find(again, '.restore').click();
    await waitUntil(() => has(again, '.form'));
    find(again, '.save').click();
    await waitUntil(() => has(again, '.conflict'));
    expect(textOf(find(again, '.conflict')))
      .to.include('王芳')
      .and.to.include('赵云');
  });
});
