import { expect, html } from '@open-wc/testing';
import { BackendError } from '../../../src/data/backend.js';
import { ouyang } from '../../support/people.js';
import { backendWith } from '../../support/session.js';
import { all, click, find, has, openTimeline, replaced, shown, text } from './timeline.js';
import { textOf } from '../../support/shown.js';

describe('postal-contact-timeline: states', () => {
  it('asks for a customer', async () => {
    const { timeline } = await openTimeline(await backendWith(), null);
    await shown(timeline, 'Choose a customer first.');
    expect(has(timeline, '.open-log')).to.equal(false);
  });

  it('says that there is no archive yet', async () => {
    const { timeline } = await openTimeline(await backendWith(), '3207-0000099');
    await shown(timeline, 'There is no archive of this customer yet.');
    expect(has(timeline, '.open-log, .error')).to.equal(false);
  });

  it('says that it could not read, warns once, and reads again when asked', async () => {
    const backend = await backendWith(ouyang);
    let broken = true;
    const failing = replaced(backend, {
      read: (kind, ids) =>
        broken ? Promise.reject(new BackendError('offline', 'offline')) : backend.read(kind, ids),
    });
    const heard: string[] = [];
    const { warn } = console;
    console.warn = (...parts: unknown[]) => heard.push(parts.join(' '));
    try {
      const { timeline } = await openTimeline(failing);
      expect(text(timeline, '[role="alert"]')).to.include('Try again');
      broken = false;
      await click(timeline, '[role="alert"] button');
      await shown(timeline, 'Nov call');
    } finally {
      console.warn = warn;
    }
    expect(heard).to.have.length(1);
  });

  it('gives up on a backend that never answers', async () => {
    const backend = replaced(await backendWith(ouyang), { read: () => new Promise(() => {}) });
    const { timeline } = await openTimeline(backend, undefined, { timeLimit: 30 });
    await shown(timeline, 'Try again');
  });

  it('is read-only by attribute and by property', async () => {
    const content = html`<postal-contact-timeline readonly></postal-contact-timeline>`;
    const { timeline } = await openTimeline(await backendWith(ouyang), undefined, { content });
    await shown(timeline, 'Nov call');
    expect(timeline.readOnly).to.equal(true);
    expect(has(timeline, '.open-log')).to.equal(false);
    find(timeline, '.basis').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'l', bubbles: true, composed: true }),
    );
    await timeline.updateComplete;
    expect(has(timeline, '.log')).to.equal(false);
    timeline.readOnly = false;
    await timeline.updateComplete;
    expect(has(timeline, '.open-log')).to.equal(true);
    timeline.readOnly = true;
    await timeline.updateComplete;
    expect(timeline.hasAttribute('readonly')).to.equal(true);
  });

  it('follows the customer of the session, or its own', async () => {
    const other = { ...ouyang, customer: { ...ouyang.customer, number: '3207-0000008', name: '王测试' } };
    const { timeline, provider } = await openTimeline(await backendWith(ouyang, other));
    await click(timeline, '.basis');
    provider.customerId = other.customer.number;
    await shown(timeline, '王**');
    expect(all(timeline, '.detail')).to.be.empty;
    timeline.customerId = ouyang.customer.number;
    await shown(timeline, '欧阳**');
  });

  it('takes the words of the page at once when its language changes', async () => {
    const { timeline, provider } = await openTimeline(await backendWith(ouyang));
    provider.lang = 'zh-CN';
    await shown(timeline, '联系计划');
    expect(textOf(timeline)).not.to.include('Contact plan');
  });

  it('has room for buttons of the page', async () => {
    const content = html`<postal-contact-timeline
      ><button slot="actions">Print</button></postal-contact-timeline
    >`;
    const { timeline } = await openTimeline(await backendWith(ouyang), undefined, { content });
    const button = timeline.querySelector('button')!;
    expect(button.assignedSlot!.closest('.head')).to.exist;
  });
});
