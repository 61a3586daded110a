import { expect } from '@open-wc/testing';
import { ouyang } from '../../support/people.js';
import { backendWith } from '../../support/session.js';
import { textOf } from '../../support/shown.js';
import { button, find, has, input, kept, openCard, saveElsewhere, shown, startEdit, type } from './card.js';
import { waitUntil } from '../../support/wait-until.js';

const id = ouyang.customer.number;

describe('postal-customer-card: conflict', () => {
  it('puts changes of different fields together without asking', async () => {
    const backend = await backendWith(ouyang);
    const { card } = await openCard(backend, id);
    await startEdit(card);
    await type(card, 'manager', '王芳');
    await saveElsewhere(backend, id, { phone: '13800001111' });
    find(card, '.save').click();
    await waitUntil(() => !has(card, '.form'));
    const { customer } = await kept(backend, id);
    expect([customer.manager, customer.phone]).to.deep.equal(['王芳', '13800001111']);
  });

  it('shows both values of a field that both changed, says by whom, and waits for a choice', async () => {
    const backend = await backendWith(ouyang);
    const { card } = await openCard(backend, id);
    await startEdit(card);
    await type(card, 'manager', '王芳');
    await type(card, 'phone', '13800002222');
    await type(card, 'address', '测试路2号');
    await saveElsewhere(backend, id, { manager: '赵云', phone: '13900003333' });
    find(card, '.save').click();
    await waitUntil(() => has(card, '.conflict'));
    const text = textOf(find(card, '.conflict'));
    expect(text).to.include('Use mine: 王芳').and.to.include('Use theirs: 赵云').and.to.include('3207-0018');
    expect(text).to.include('139****3333').and.not.to.include('13900003333');
    expect(text).not.to.include('Address');
    expect((await kept(backend, id)).customer.manager).to.equal('赵云');

    find(card, '.save').click();
    await shown(card, 'Some fields have no choice yet');
    button(card, 'Use mine: 王芳').click();
    button(card, 'Use theirs: 139').click();
    await card.updateComplete;
    expect(button(card, 'Use mine: 王芳').getAttribute('aria-pressed')).to.equal('true');
    find(card, '.save').click();
    await waitUntil(() => !has(card, '.form'));
    const { customer } = await kept(backend, id);
    expect([customer.manager, customer.phone, customer.address]).to.deep.equal([
      '王芳',
      '13900003333',
      '测试路2号',
    ]);
  });

  it('asks again where somebody saves once more in between', async () => {
    const backend = await backendWith(ouyang);
    const { card } = await openCard(backend, id);
    await startEdit(card);
    await type(card, 'manager', '王芳');
    await saveElsewhere(backend, id, { manager: '赵云' });
    find(card, '.save').click();
    await waitUntil(() => has(card, '.conflict'));
    button(card, 'Use mine').click();
    await saveElsewhere(backend, id, { manager: '孙丽' });
    find(card, '.save').click();
    await shown(card, 'Use theirs: 孙丽');
    button(card, 'Use mine').click();
    find(card, '.save').click();
    await waitUntil(() => !has(card, '.form'));
    expect((await kept(backend, id)).customer.manager).to.equal('王芳');
  });

  it('does not ask where both typed the same', async () => {
    const backend = await backendWith(ouyang);
    const { card } = await openCard(backend, id);
    await startEdit(card);
    await type(card, 'manager', '王芳');
    await saveElsewhere(backend, id, { manager: '王芳' });
    const [before] = await backend.read('archive', [id]);
    find(card, '.save').click();
    await waitUntil(() => !has(card, '.form'));
    expect((await backend.read('archive', [id]))[0]!.revision).to.equal(before!.revision);
  });

  it('says that the archive was deleted, and makes it anew only on demand', async () => {
    const backend = await backendWith(ouyang);
    const { card } = await openCard(backend, id);
    await startEdit(card);
    await type(card, 'name', '欧阳测试');
    await type(card, 'manager', '王芳');
    const [stored] = await backend.read('archive', [id]);
    const gone = { kind: 'archive', id, base: stored!.revision, schema: 1, body: null, key: 'gone' } as const;
    await backend.write([gone], { atomic: true });
    find(card, '.save').click();
    await shown(card, 'was deleted while you were typing');
    expect(await backend.read('archive', [id])).to.have.length(0);
    expect(input(card, 'manager').value).to.equal('王芳');
    await type(card, 'name', '欧阳测试');
    find(card, '.save').click();
    await waitUntil(() => !has(card, '.form'));
    expect((await kept(backend, id)).customer).to.include({ name: '欧阳测试', manager: '王芳' });
  });
});
