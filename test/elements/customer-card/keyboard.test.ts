import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ouyang, sparse } from '../../support/people.js';
import { backendWith } from '../../support/session.js';
import { textOf } from '../../support/shown.js';
import { button, chord, find, focusedId, has, input, kept, openCard, startEdit, type } from './card.js';
import { waitUntil } from '../../support/wait-until.js';

const sparseId = sparse.customer.number;

describe('postal-customer-card: keyboard', () => {
  it('edits by F2 while the focus is inside, and not elsewhere', async () => {
    const { card } = await openCard(await backendWith(sparse), sparseId);
    await sendKeys({ press: 'F2' });
    expect(has(card, '.form')).to.equal(false);
    find(card, '.edit').focus();
    await sendKeys({ press: 'F2' });
    await waitUntil(() => focusedId(card) === 'field-name');
  });

  it('goes on by Enter, back by Shift+Enter, and to the save button after the last field', async () => {
    const { card } = await openCard(await backendWith(sparse), sparseId);
    await startEdit(card);
    await sendKeys({ press: 'Enter' });
    expect(focusedId(card)).to.equal('field-idNumber');
    await chord('Shift', 'Enter');
    expect(focusedId(card)).to.equal('field-name');
    input(card, 'deputy').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => card.shadowRoot!.activeElement === find(card, '.save'));
  });

  it('leaves Enter alone with enter-next="off"', async () => {
    const { card } = await openCard(await backendWith(sparse), sparseId, {
      card: html`<postal-customer-card enter-next="off"></postal-customer-card>`,
    });
    await startEdit(card);
    let prevented: boolean | undefined;
    const watch = (event: Event): void => void (prevented = event.defaultPrevented);
    card.addEventListener('keydown', watch);
    await sendKeys({ press: 'Enter' });
    expect(focusedId(card)).to.equal('field-name');
    expect(prevented).to.equal(false);
  });

  it('saves a typed phone from the keyboard alone', async () => {
    const backend = await backendWith(sparse);
    const { card } = await openCard(backend, sparseId);
    find(card, '.edit').focus();
    await sendKeys({ press: 'F2' });
    await waitUntil(() => focusedId(card) === 'field-name');
    for (let press = 0; press < 4; press++) await sendKeys({ press: 'Enter' });
    expect(focusedId(card)).to.equal('field-phone');
    await sendKeys({ type: '13800001234' });
    await chord('Control', 'Enter');
    await waitUntil(() => !has(card, '.form'));
    expect((await kept(backend, sparseId)).customer.phone).to.equal('13800001234');
  });

  it('leaves at once by Esc where nothing was typed, and gives the focus back', async () => {
    const { card } = await openCard(await backendWith(sparse), sparseId);
    await startEdit(card);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !has(card, '.form'));
    await waitUntil(() => card.shadowRoot!.activeElement === find(card, '.edit'));
  });

  it('asks inline before typed text is left: go on, keep or discard', async () => {
    const { card } = await openCard(await backendWith(sparse), sparseId);
    await startEdit(card);
    await type(card, 'phone', '138');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => card.shadowRoot!.activeElement === find(card, '.stay'));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !has(card, '.leaving'));
    expect(input(card, 'phone').value).to.equal('138');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => has(card, '.leaving'));
    button(card, 'Keep as draft').click();
    await waitUntil(() => has(card, '.offer'));
    find(card, '.restore').click();
    await waitUntil(() => has(card, '.form'));
    expect(input(card, 'phone').value).to.equal('138');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => has(card, '.leaving'));
    button(card, 'Discard').click();
    await waitUntil(() => !has(card, '.form'));
    expect(has(card, '.offer')).to.equal(false);
  });

  it('leaves the Enter of an input method alone', async () => {
    const { card } = await openCard(await backendWith(ouyang), ouyang.customer.number);
    await startEdit(card);
    const name = input(card, 'name');
    const press = (init: KeyboardEventInit): boolean =>
      name.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          bubbles: true,
          composed: true,
          cancelable: true,
          ...init,
        }),
      );
    expect(press({ isComposing: true })).to.equal(true);
    name.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    expect(press({}), 'during composition').to.equal(true);
    expect(press({ ctrlKey: true })).to.equal(true);
    name.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    expect(press({}), 'right after composition').to.equal(true);
    expect(focusedId(card)).to.equal('field-name');
    await new Promise((resolve) => setTimeout(resolve));
    expect(press({})).to.equal(false);
    expect(focusedId(card)).to.equal('field-idNumber');
    expect(textOf(card)).to.include('Save');
  });
});
