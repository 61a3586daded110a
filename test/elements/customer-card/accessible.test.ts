import { expect, html } from '@open-wc/testing';
import { MemoryBackend } from '../../../src/data/memory-backend.js';
import { ouyang, sparse } from '../../support/people.js';
import { backendWith } from '../../support/session.js';
import { find, has, never, newActor, replaced, openCard, saveElsewhere, startEdit, type } from './card.js';
import { waitUntil } from '../../support/wait-until.js';

const ouyangId = ouyang.customer.number;
const sparseId = sparse.customer.number;

for (const lang of ['zh-CN', 'en']) {
  describe(`postal-customer-card: accessible in ${lang}`, () => {
    it('filled', async () => {
      const { card } = await openCard(await backendWith(ouyang), ouyangId, { lang });
      await expect(card).to.be.accessible();
    });

    it('with gaps, dark and compact', async () => {
      const { card, provider } = await openCard(await backendWith(sparse), sparseId, { lang });
      provider.setAttribute('data-postal-theme', 'dark');
      provider.setAttribute('data-postal-density', 'compact');
      await card.updateComplete;
      await expect(card).to.be.accessible();
    });

    it('empty and missing', async () => {
      const { card, provider } = await openCard(new MemoryBackend(), null, { lang });
      await expect(card).to.be.accessible();
      provider.customerId = 'nobody-2';
      await waitUntil(() => has(card, '.missing'));
      await expect(card).to.be.accessible();
    });

    it('loading and failed', async () => {
      const silent = replaced(new MemoryBackend(), { read: never });
      const opened = openCard(silent, ouyangId, { lang, timeLimit: 3000 });
      await waitUntil(() =>
        document.querySelector('postal-customer-card')?.shadowRoot?.querySelector('.panel'),
      );
      await expect(document.querySelector('postal-customer-card')!).to.be.accessible();
      document.querySelector('postal-provider')!.session.configure({ timeLimit: 30 });
      const { card } = await opened;
      expect(has(card, '[role=alert]')).to.equal(true);
      await expect(card).to.be.accessible();
    });

    it('read-only', async () => {
      const { card } = await openCard(await backendWith(ouyang), ouyangId, {
        lang,
        card: html`<postal-customer-card readonly></postal-customer-card>`,
      });
      await expect(card).to.be.accessible();
    });

    it('editing with mistakes, and asking before it leaves', async () => {
      const { card } = await openCard(await backendWith(ouyang), ouyangId, { lang });
      await startEdit(card);
      await expect(card).to.be.accessible();
      await type(card, 'phone', '123');
      find(card, '.save').click();
      await waitUntil(() => has(card, '.summary'));
      await expect(card).to.be.accessible();
      find(card, '.foot button').click();
      await waitUntil(() => has(card, '.leaving'));
      await expect(card).to.be.accessible();
    });

    it('offering a draft', async () => {
      const backend = await backendWith(sparse);
      const actor = newActor();
      const { card, provider } = await openCard(backend, sparseId, { lang, actor });
      await startEdit(card);
      await type(card, 'phone', '123');
      await provider.session.drafts.flush();
      provider.remove();
      const again = (await openCard(backend, sparseId, { lang, actor })).card;
      await waitUntil(() => has(again, '.offer'));
      await expect(again).to.be.accessible();
    });

    it('in conflict', async () => {
      const backend = await backendWith(ouyang);
      const { card } = await openCard(backend, ouyangId, { lang });
      await startEdit(card);
      await type(card, 'manager', '王芳');
      await saveElsewhere(backend, ouyangId, { manager: '赵云' });
      find(card, '.save').click();
      await waitUntil(() => has(card, '.conflict'));
      await expect(card).to.be.accessible();
    });
  });
}
