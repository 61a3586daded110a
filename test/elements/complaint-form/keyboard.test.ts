import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ouyang } from '../../support/people.js';
import { shownText } from '../../support/shown.js';
import {
  countingBackend,
  fill,
  fillAll,
  focused,
  newPlace,
  numbered,
  part,
  press,
  recordButton,
  recorded,
  scene,
} from './support.js';
import { waitUntil } from '../../support/wait-until.js';

/** Counts the keys pressed while `run` runs; typed text is not counted. */
async function keysOf(run: (press: (keys: string) => Promise<void>) => Promise<void>): Promise<number> {
  let count = 0;
  await run(async (keys) => {
    const heard = (): number => count++;
    document.addEventListener('keydown', heard, true);
    await press(keys);
    document.removeEventListener('keydown', heard, true);
  });
  return count;
}

const narrative = '包裹未派送';
const insert = (text: string) => sendKeys({ type: text });

function key(target: Element, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key: 'Enter',
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  target.dispatchEvent(event);
  return event;
}

describe('postal-complaint-form by keyboard', () => {
  it('takes a phone complaint of a customer in few keys besides the text', async () => {
    const backend = await countingBackend();
    const { element } = await scene({ backend, customerId: ouyang.customer.number });
    await shownText(element, '欧阳**');
    element.focus();
    expect(focused(element)).to.equal('matter');
    const keys = await keysOf(async (press) => {
      await press('Enter');
      await press('2');
      await press('Enter');
      await insert(narrative);
      await press('Control+Enter');
    });
    await recorded(element);
    expect(keys).to.be.at.most(12);
    expect((await backend.complaints())[0]).to.include({ channel: 'phone', narrative });
  });

  it('takes a mail consultation of somebody unknown in few keys besides the text', async () => {
    const backend = await countingBackend();
    const { element } = await scene({ backend });
    element.focus();
    const keys = await keysOf(async (press) => {
      await press('2');
      await press('Enter');
      await press('3');
      await press('Enter');
      await insert('王测试');
      await press('Enter');
      await insert('13900001234');
      await press('Enter');
      await insert(narrative);
      await press('Control+Enter');
    });
    await recorded(element);
    expect(keys).to.be.at.most(12);
    expect((await backend.complaints())[0]).to.include({
      matter: 'consultation',
      channel: 'mail',
      complainant: '王测试',
      reach: '13900001234',
      narrative,
    });
  });

  it('goes back with Shift+Enter and leaves Enter to the narrative', async () => {
    const { element } = await scene();
    part(element, '#reach').focus();
    await press('Shift+Enter');
    expect(focused(element)).to.equal('who');
    part(element, '#narrative').focus();
    await press('Enter');
    expect(focused(element)).to.equal('narrative');
    expect(part<HTMLTextAreaElement>(element, '#narrative').value).to.equal('\n');
  });

  it('records once on two quick Ctrl+Enter', async () => {
    const backend = await countingBackend();
    const { element } = await scene({ backend });
    fillAll(element);
    part(element, '#narrative').focus();
    await press('Control+Enter');
    await press('Control+Enter');
    await recorded(element);
    expect(await backend.complaints()).to.have.length(1);
  });

  it('moves the focus to the summary, and from there to the field', async () => {
    const { element } = await scene();
    part(element, '#who').focus();
    await press('Control+Enter');
    await waitUntil(() => focused(element) === 'summary');
    expect(part(element, '#summary').textContent).to.include('还有 3 处');
    await press('Tab');
    await press('Tab');
    await press('Enter');
    expect(focused(element)).to.equal('reach');
    expect(part(element, '#reach').getAttribute('aria-invalid')).to.equal('true');
    fill(element, 'reach', '13900001234');
    await element.updateComplete;
    expect(part(element, '#reach').getAttribute('aria-invalid')).to.equal('false');
  });

  it('keeps the focus inside once recorded', async () => {
    const { element } = await scene();
    fillAll(element);
    part(element, '#narrative').focus();
    await press('Control+Enter');
    await waitUntil(() => focused(element) === 'done');
  });

  it('takes no Enter that belongs to the input method', async () => {
    const backend = await countingBackend();
    const { element } = await scene({ backend });
    fillAll(element);
    await numbered(element);
    const who = part(element, '#who');
    who.focus();
    expect(key(who, { isComposing: true }).defaultPrevented).to.equal(false);
    expect(key(who, { keyCode: 229 }).defaultPrevented).to.equal(false);
    key(who, { isComposing: true, ctrlKey: true });
    // Some engines send the committing Enter right after the composition ended.
    who.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    who.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    expect(key(who, {}).defaultPrevented).to.equal(false);
    expect(focused(element)).to.equal('who');
    expect(backend.attempts).to.equal(0);
    expect(recordButton(element).getAttribute('aria-disabled')).to.equal('false');
  });

  it('shows no Enter of its own to the handlers of the page', async () => {
    const content = html`<form>
      <postal-complaint-form draft-key=${newPlace()}></postal-complaint-form>
    </form>`;
    const { element, provider } = await scene({ content });
    const heard: string[] = [];
    for (const type of ['keydown', 'keypress', 'keyup', 'submit']) {
      provider.addEventListener(type, (event) => {
        event.preventDefault();
        if (!(event instanceof KeyboardEvent) || event.key === 'Enter') heard.push(type);
      });
    }
    for (const id of ['matter', 'who', 'narrative']) {
      part(element, `#${id}`).focus();
      await press('Enter');
    }
    await press('Control+Enter');
    expect(heard).to.deep.equal([]);
  });

  it('leaves Enter to the page with enter-next="off", but not the new line of the narrative', async () => {
    const content = html`<postal-complaint-form
      enter-next="off"
      draft-key=${newPlace()}
    ></postal-complaint-form>`;
    const { element, provider } = await scene({ content });
    let heard = 0;
    provider.addEventListener('keydown', () => heard++);
    part(element, '#who').focus();
    await press('Enter');
    expect(focused(element)).to.equal('who');
    expect(heard).to.equal(1);
    part(element, '#narrative').focus();
    await press('Enter');
    expect(heard).to.equal(1);
  });

  it('opens the reasons with Enter', async () => {
    const { element } = await scene();
    part(element, 'summary').focus();
    await press('Enter');
    expect(part<HTMLDetailsElement>(element, 'details').open).to.equal(true);
  });

  it('can be reached by Tab from the field before it', async () => {
    const content = html`<input id="before" /><postal-complaint-form
        draft-key=${newPlace()}
      ></postal-complaint-form>`;
    const { element, provider } = await scene({ content });
    provider.querySelector<HTMLElement>('#before')!.focus();
    await press('Tab');
    expect(document.activeElement).to.equal(element);
  });

  it('does nothing while it is disabled', async () => {
    const backend = await countingBackend();
    const { element } = await scene({ backend });
    fillAll(element);
    element.disabled = true;
    await element.updateComplete;
    recordButton(element).click();
    key(part(element, '#narrative'), { ctrlKey: true });
    await fixture(html`<p></p>`);
    expect(backend.attempts).to.equal(0);
  });
});
