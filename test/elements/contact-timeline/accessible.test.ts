import { expect, html } from '@open-wc/testing';
import { BackendError } from '../../../src/data/backend.js';
import { ouyang, sparse } from '../../support/people.js';
import { backendWith } from '../../support/session.js';
import {
  choose,
  click,
  diamond,
  openForm,
  openTimeline,
  replaced,
  settled,
  type,
  untiered,
} from './timeline.js';

const backend = () => backendWith(ouyang, sparse, diamond, untiered);
const failing = async () =>
  replaced(await backend(), { read: () => Promise.reject(new BackendError('offline', 'offline')) });

for (const lang of ['zh-CN', 'en']) {
  describe(`postal-contact-timeline is accessible, ${lang}`, () => {
    it('without a customer', async () => {
      const { timeline } = await openTimeline(await backend(), null, { lang });
      await expect(timeline).to.be.accessible();
    });

    it('while it reads, and with what it read', async () => {
      let answer = (): void => {};
      const held = await backend();
      const slow = replaced(held, {
        read: async (kind, ids) => {
          await new Promise<void>((resolve) => (answer = resolve));
          return held.read(kind, ids);
        },
      });
      const opening = openTimeline(slow, undefined, { lang });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const timeline = document.querySelector('postal-contact-timeline')!;
      await expect(timeline).to.be.accessible();
      answer();
      await opening;
      await settled(timeline);
      await expect(timeline).to.be.accessible();
    });

    it('with everything open', async () => {
      const { timeline } = await openTimeline(await backend(), diamond.customer.number, { lang });
      await click(timeline, '.basis');
      await click(timeline, '[data-group="done"]');
      await click(timeline, '[data-duty="diamond-meeting:2026-09-01"]');
      await expect(timeline).to.be.accessible();
    });

    it('without contacts, without duties, without an archive', async () => {
      for (const id of [sparse.customer.number, untiered.customer.number, '3207-0000099']) {
        const { timeline } = await openTimeline(await backend(), id, { lang });
        await expect(timeline).to.be.accessible();
      }
    });

    it('when reading failed', async () => {
      const { timeline } = await openTimeline(await failing(), undefined, { lang });
      await expect(timeline).to.be.accessible();
    });

    it('read-only', async () => {
      const content = html`<postal-contact-timeline readonly></postal-contact-timeline>`;
      const { timeline } = await openTimeline(await backend(), undefined, { lang, content });
      await expect(timeline).to.be.accessible();
    });

    it('while a contact is logged, with mistakes, with the question', async () => {
      const { timeline } = await openTimeline(await backend(), diamond.customer.number, { lang });
      await openForm(timeline);
      await expect(timeline).to.be.accessible();
      await click(timeline, '.save');
      await expect(timeline).to.be.accessible();
      await choose(timeline, 'meeting');
      await choose(timeline, 'reached');
      await type(timeline, 'on', '2026-11-20');
      await click(timeline, '.save');
      await expect(timeline).to.be.accessible();
      await click(timeline, '.cancel');
      await expect(timeline).to.be.accessible();
    });

    it('in the dark', async () => {
      const content = html`<div data-postal-theme="dark">
        <postal-contact-timeline></postal-contact-timeline>
      </div>`;
      const { timeline } = await openTimeline(await backend(), undefined, { lang, content });
      await openForm(timeline);
      await choose(timeline, 'phone');
      await expect(timeline).to.be.accessible();
    });
  });
}
