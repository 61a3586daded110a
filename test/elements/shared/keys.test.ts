import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import {
  formKey,
  isImeEvent,
  moveFocus,
  watchComposition,
  type FormKey,
} from '../../../src/elements/shared/keys.js';

const keydown = (init: KeyboardEventInit & { keyCode?: number }): KeyboardEvent =>
  new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init });

/** What a key pressed in an element asks of a form. */
function pressed(target: HTMLElement, init: KeyboardEventInit & { keyCode?: number }): FormKey | null {
  let asked: FormKey | null = null;
  const listen = (event: KeyboardEvent): void => {
    asked = formKey(event);
  };
  target.addEventListener('keydown', listen);
  target.dispatchEvent(keydown(init));
  target.removeEventListener('keydown', listen);
  return asked;
}

describe('keys of a form', () => {
  for (const [name, init, expected] of [
    ['Enter', { key: 'Enter' }, 'next'],
    ['Shift+Enter', { key: 'Enter', shiftKey: true }, 'previous'],
    ['Ctrl+Enter', { key: 'Enter', ctrlKey: true }, 'save'],
    ['Cmd+Enter', { key: 'Enter', metaKey: true }, 'save'],
    ['Esc', { key: 'Escape' }, 'cancel'],
    ['Alt+Enter', { key: 'Enter', altKey: true }, null],
    ['a letter', { key: 'l' }, null],
    ['Enter of a composition', { key: 'Enter', isComposing: true }, null],
    ['Enter with key code 229', { key: 'Enter', keyCode: 229 }, null],
    ['Esc of a composition', { key: 'Escape', isComposing: true }, null],
  ] as const) {
    it(`${name}: ${expected ?? 'nothing'}`, async () => {
      const input = await fixture<HTMLInputElement>(html`<input aria-label="x" />`);
      expect(pressed(input, init)).to.equal(expected);
    });
  }

  it('Enter stays with a text area and a button, Ctrl+Enter saves there too', async () => {
    const area = await fixture<HTMLTextAreaElement>(html`<textarea aria-label="x"></textarea>`);
    expect(pressed(area, { key: 'Enter' })).to.equal(null);
    expect(pressed(area, { key: 'Enter', ctrlKey: true })).to.equal('save');
    const button = await fixture<HTMLButtonElement>(html`<button>x</button>`);
    expect(pressed(button, { key: 'Enter' })).to.equal(null);
  });

  it('the Enter that follows the end of a composition in the same task is the input method’s', async () => {
    watchComposition();
    const input = await fixture<HTMLInputElement>(html`<input aria-label="x" />`);
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    expect(isImeEvent(keydown({ key: 'Enter' }))).to.equal(true);
    await nextFrame();
    await new Promise((resolve) => setTimeout(resolve));
    expect(isImeEvent(keydown({ key: 'Enter' }))).to.equal(false);
  });

  it('moves between the controls of a shadow root and says where they end', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<input id="a"><select id="b"></select><input disabled><textarea id="c"></textarea>';
    root.querySelector<HTMLElement>('#a')!.focus();
    expect([moveFocus(root, 1), root.activeElement!.id]).to.deep.equal([true, 'b']);
    expect([moveFocus(root, 1), root.activeElement!.id]).to.deep.equal([true, 'c']);
    expect([moveFocus(root, 1), root.activeElement!.id]).to.deep.equal([false, 'c']);
    expect([moveFocus(root, -1), root.activeElement!.id]).to.deep.equal([true, 'b']);
  });
});
