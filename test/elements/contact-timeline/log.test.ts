import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PostalContactTimeline } from '../../../src/elements/contact-timeline/contact-timeline.js';
import { ouyang } from '../../support/people.js';
import { backendWith } from '../../support/session.js';
import {
  all,
  choose,
  click,
  diamond,
  find,
  focused,
  has,
  keptContacts,
  openForm,
  openTimeline,
  pressWithControl,
  shown,
  text,
  type,
} from './timeline.js';

const key = (target: Element, init: KeyboardEventInit): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }),
  );

const focusedValue = (host: PostalContactTimeline): string => (focused(host) as HTMLInputElement).value;

describe('postal-contact-timeline: logging a contact', () => {
  it('takes at most five keys besides the note', async () => {
    const backend = await backendWith(ouyang);
    const { timeline } = await openTimeline(backend);
    find(timeline, '.open-log').focus();
    let keys = 0;
    timeline.addEventListener('keydown', () => keys++);
    await sendKeys({ press: 'l' });
    await timeline.updateComplete;
    await sendKeys({ press: '1' });
    await timeline.updateComplete;
    await sendKeys({ press: '1' });
    await timeline.updateComplete;
    expect(focused(timeline)).to.equal(find(timeline, '#note'));
    const before = keys;
    await sendKeys({ type: 'maturing deposit, will renew' });
    const noteKeys = keys - before;
    await pressWithControl('Enter');
    await shown(timeline, 'Saved: Call · reached. Meets Nov call');
    expect(keys - noteKeys).to.be.at.most(5);
    const saved = (await keptContacts(backend)).find(({ on }) => on === '2026-11-22')!;
    expect(saved).to.include({ channel: 'phone', reached: true, note: 'maturing deposit, will renew' });
    expect(saved.by).to.match(/^3207-/);
    expect(focused(timeline)).to.equal(find(timeline, '.open-log'));
    expect(text(timeline, '.big')).to.equal('Second-half meeting Due');
  });

  it('opens by L only where nobody writes and no other key is held', async () => {
    const { timeline } = await openTimeline(await backendWith(ouyang));
    const button = find(timeline, '.open-log');
    for (const init of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }]) {
      key(button, { key: 'l', ...init });
      await timeline.updateComplete;
      expect(has(timeline, '.log')).to.equal(false);
    }
    await openForm(timeline);
    find(timeline, '#note').focus();
    await sendKeys({ type: 'l' });
    expect(find<HTMLTextAreaElement>(timeline, '#note').value).to.equal('l');
  });

  it('leaves keys outside of it to the page', async () => {
    const { timeline } = await openTimeline(await backendWith(ouyang));
    (document.activeElement as HTMLElement | null)?.blur();
    await sendKeys({ press: 'l' });
    await timeline.updateComplete;
    expect(has(timeline, '.log')).to.equal(false);
  });

  it('chooses by digit in the group that has the focus, and goes on', async () => {
    const { timeline } = await openTimeline(await backendWith(ouyang));
    await openForm(timeline);
    await sendKeys({ press: '9' });
    await timeline.updateComplete;
    expect(find<HTMLInputElement>(timeline, '[value="event"]').checked).to.equal(true);
    expect(focusedValue(timeline)).to.equal('reached');
    await sendKeys({ press: '3' });
    expect(all(timeline, '[name="outcome"]:checked')).to.be.empty;
    await sendKeys({ press: '2' });
    await timeline.updateComplete;
    expect(find<HTMLInputElement>(timeline, '[value="not-reached"]').checked).to.equal(true);
  });

  it('moves by Enter and back by Shift+Enter, each group of choices once', async () => {
    const { timeline } = await openTimeline(await backendWith(ouyang));
    await openForm(timeline);
    const press = async (init: KeyboardEventInit): Promise<void> => {
      key(focused(timeline)!, init);
      await timeline.updateComplete;
    };
    await press({ key: 'Enter' });
    expect(focusedValue(timeline)).to.equal('reached');
    await press({ key: 'Enter' });
    expect(focused(timeline)!.id).to.equal('note');
    find(timeline, '#on').focus();
    await press({ key: 'Enter', shiftKey: true });
    expect(focused(timeline)!.id).to.equal('note');
  });

  it('leaves Enter and Ctrl+Enter to an input method that is composing', async () => {
    const backend = await backendWith(ouyang);
    const { timeline } = await openTimeline(backend);
    await openForm(timeline);
    await choose(timeline, 'phone');
    await choose(timeline, 'reached');
    const day = find(timeline, '#on');
    day.focus();
    expect(key(day, { key: 'Enter', isComposing: true })).to.equal(true);
    expect(key(day, { key: 'Enter', ctrlKey: true, isComposing: true })).to.equal(true);
    expect(key(day, { key: 'Escape', isComposing: true })).to.equal(true);
    await timeline.updateComplete;
    expect(focused(timeline)).to.equal(day);
    expect(await keptContacts(backend)).to.have.length(4);
  });

  it('says at once what the contact would do for the plan', async () => {
    const { timeline } = await openTimeline(await backendWith(ouyang));
    await openForm(timeline);
    expect(text(timeline, '.preview')).to.include('Choose channel and outcome');
    await choose(timeline, 'phone');
    await choose(timeline, 'reached');
    expect(text(timeline, '.preview')).to.equal('This meets: Nov call.');
    await choose(timeline, 'not-reached');
    expect(text(timeline, '.preview')).to.include('counts for no duty: not reached');
    await choose(timeline, 'visit');
    await choose(timeline, 'reached');
    expect(text(timeline, '.preview')).to.equal('This meets: Second-half meeting.');
    await choose(timeline, 'phone');
    await type(timeline, 'on', '2026-10-20');
    expect(text(timeline, '.preview')).to.equal('It will be kept; no duty changes by it.');
  });

  it('asks who attended where a rule names them, and says who is missing', async () => {
    const backend = await backendWith(diamond);
    const { timeline } = await openTimeline(backend, diamond.customer.number);
    await openForm(timeline);
    await choose(timeline, 'phone');
    expect(has(timeline, '.attendees')).to.equal(false);
    await choose(timeline, 'visit');
    await choose(timeline, 'reached');
    expect(text(timeline, '.attendees')).to.include('branch head').and.include('account manager');
    expect(text(timeline, '.preview')).to.include('still missing: branch head, account manager');
    await choose(timeline, 'manager');
    expect(text(timeline, '.preview')).to.include('still missing: branch head.');
    await choose(timeline, 'branch-head');
    expect(text(timeline, '.preview')).to.equal('This meets: Nov–Dec meeting.');
    await click(timeline, '.save');
    await shown(timeline, 'Saved: Visit');
    const saved = (await keptContacts(backend, diamond.customer.number))[1]!;
    expect(saved.participants).to.deep.equal(['manager', 'branch-head']);
  });

  it('asks for what is missing before it saves', async () => {
    const backend = await backendWith(ouyang);
    const { timeline } = await openTimeline(backend);
    await openForm(timeline);
    await click(timeline, '.save');
    expect(all(timeline, '.message').map((each) => each.textContent)).to.deep.equal([
      'Choose the channel.',
      'Choose whether the customer was reached.',
    ]);
    expect(focusedValue(timeline)).to.equal('phone');
    await choose(timeline, 'phone');
    await choose(timeline, 'reached');
    await type(timeline, 'on', 'soon');
    await click(timeline, '.save');
    expect(has(timeline, '#on-message')).to.equal(true);
    expect(focused(timeline)!.id).to.equal('on');
    expect(await keptContacts(backend)).to.have.length(4);
  });

  it('refuses the future, and wants a reason for the past', async () => {
    const backend = await backendWith(ouyang);
    const { timeline } = await openTimeline(backend);
    await openForm(timeline);
    await choose(timeline, 'phone');
    await choose(timeline, 'reached');
    await type(timeline, 'on', '2026-11-23');
    await click(timeline, '.save');
    expect(text(timeline, '#on-message')).to.include('A contact after today cannot be logged');
    await type(timeline, 'on', '2026年11月20日');
    await click(timeline, '.save');
    expect(text(timeline, '#reason-message')).to.include('say why it is logged later');
    await type(timeline, 'reason', 'was out of the office');
    await click(timeline, '.save');
    await shown(timeline, 'Saved: Call');
    const saved = (await keptContacts(backend))[4]!;
    expect(saved).to.include({ on: '2026-11-20', onReason: 'was out of the office' });
    await shown(timeline, 'Logged later: was out of the office');
  });

  it('moves the day by arrows, never past today', async () => {
    const { timeline } = await openTimeline(await backendWith(ouyang));
    await openForm(timeline);
    const day = find<HTMLInputElement>(timeline, '#on');
    day.focus();
    await sendKeys({ press: 'ArrowUp' });
    await timeline.updateComplete;
    expect(day.value).to.equal('2026-11-22');
    await sendKeys({ press: 'ArrowDown' });
    await timeline.updateComplete;
    expect(day.value).to.equal('2026-11-21');
    expect(has(timeline, '#reason')).to.equal(true);
  });

  it('tells the page before and after, without personal data, and obeys preventDefault', async () => {
    const backend = await backendWith(ouyang);
    const { timeline } = await openTimeline(backend);
    const refuse = (event: Event): void => event.preventDefault();
    document.addEventListener('postal-contact-save', refuse, { once: true });
    await openForm(timeline);
    await choose(timeline, 'wechat');
    await choose(timeline, 'reached');
    await type(timeline, 'note', 'kept');
    await click(timeline, '.save');
    expect(await keptContacts(backend)).to.have.length(4);
    expect(find<HTMLTextAreaElement>(timeline, '#note').value).to.equal('kept');
    setTimeout(() => find(timeline, '.save').click());
    const event = await oneEvent(document.body, 'postal-contact-saved');
    expect(event.detail).to.deep.equal({
      customerId: ouyang.customer.number,
      channel: 'wechat',
    });
    expect(event.composed && event.bubbles).to.equal(true);
    expect(await keptContacts(backend)).to.have.length(5);
  });

  it('leaves at Esc, and asks first where something would be lost', async () => {
    const { timeline } = await openTimeline(await backendWith(ouyang));
    await openForm(timeline);
    await sendKeys({ press: 'Escape' });
    await timeline.updateComplete;
    expect(has(timeline, '.log')).to.equal(false);
    await openForm(timeline);
    await sendKeys({ press: '1' });
    await timeline.updateComplete;
    await sendKeys({ press: 'Escape' });
    await shown(timeline, 'Discard it?');
    expect(focused(timeline)!.className).to.equal('keep');
    await sendKeys({ press: 'Escape' });
    await timeline.updateComplete;
    expect(has(timeline, '.question')).to.equal(false);
    expect(find<HTMLInputElement>(timeline, '[value="phone"]').checked).to.equal(true);
    await click(timeline, '.cancel');
    await click(timeline, '.discard');
    expect(has(timeline, '.log')).to.equal(false);
    expect(focused(timeline)).to.equal(find(timeline, '.open-log'));
  });
});
