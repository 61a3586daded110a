import { expect, html } from '@open-wc/testing';
import { MemoryBackend } from '../../../src/data/memory-backend.js';
import type { Archive } from '../../../src/records/archive.js';
import { ouyang, sparse, withParts } from '../../support/people.js';
import { backendWith } from '../../support/session.js';
import { textOf } from '../../support/shown.js';
import { attributesOf, find, has, never, openCard, replaced, settled, shown } from './card.js';
import { waitUntil } from '../../support/wait-until.js';

const ouyangId = ouyang.customer.number;

describe('postal-customer-card: view', () => {
  it('shows the fields of the pack by group, personal data masked', async () => {
    const { card } = await openCard(await backendWith(ouyang), ouyangId);
    const text = textOf(card);
    for (const word of [
      'Identity',
      'Contact',
      'Care',
      'Phone',
      '欧阳**',
      '138****5678',
      '320***********0016',
    ]) {
      expect(text).to.include(word);
    }
    expect(text).to.include('李娜').and.to.include('3207-0081264');
    for (const secret of ['13800005678', '320700198001010016', '测试', '222000', '测试路']) {
      expect(text).not.to.include(secret);
    }
  });

  it('keeps phone and ID number out of every attribute', async () => {
    const { card } = await openCard(await backendWith(ouyang), ouyangId);
    expect(attributesOf(card)).not.to.match(/13800005678|320700198001010016|欧阳/);
  });

  it('shows the tier beside the title', async () => {
    const { card } = await openCard(await backendWith(ouyang), ouyangId);
    await waitUntil(() => textOf(find(card, 'postal-tier-badge')).includes('Gold'));
  });

  it('shows the spread in percent, the last six quarters and why the tier applies', async () => {
    const { card } = await openCard(await backendWith(ouyang), ouyangId, { lang: 'zh-CN' });
    const text = textOf(card);
    for (const word of ['储蓄 52%', '理财 21%', '保险 14%', '国债 9%', '基金 4%', '534,200.00']) {
      expect(text).to.include(word);
    }
    expect(card.shadowRoot!.querySelectorAll('.quarters li')).to.have.length(6);
    expect(textOf(find(card, '.quarters .newest')))
      .to.include('26Q3')
      .and.to.include('53.42万');
    expect(textOf(find(card, '.because'))).to.include('第六条');
  });

  it('marks quarters without a figure and figures counted by hand', async () => {
    const archive = withParts(ouyang, {
      figures: [
        { period: '2026-Q1', amount: 300000 },
        { period: '2026-Q3', amount: 310000, source: 'manual' },
      ],
    });
    const { card } = await openCard(await backendWith(archive), ouyangId);
    const quarters = textOf(find(card, '.quarters'));
    expect(quarters).to.include('no figure').and.to.include('by hand');
    await shown(card, 'There is no spread of assets for this quarter.');
  });

  it('says what the archive lacks, under which clause, what it costs and what to do', async () => {
    const { card } = await openCard(await backendWith(sparse), sparse.customer.number, { lang: 'zh-CN' });
    const notice = textOf(find(card, '[part=gaps]'));
    expect(notice).to.include('档案缺 2 项：联系方式、资产分布。');
    expect(notice).to.include('第十九条（一）').and.to.include('支局长、客户经理各 10 元，共 20 元');
    expect(notice).to.include('请在客户本次办理业务时询问').and.to.include('导入');
    expect(has(card, '.lacking')).to.equal(true);
  });

  it('says nothing of gaps where there are none', async () => {
    const { card } = await openCard(await backendWith(ouyang), ouyangId);
    expect(has(card, '[part=gaps]')).to.equal(false);
  });

  it('asks to choose a customer where none is chosen', async () => {
    const { card } = await openCard(await backendWith(ouyang), null);
    expect(textOf(card)).to.include('Choose a customer first.');
    expect(has(card, '.edit')).to.equal(false);
  });

  it('follows the customer of its session, and its own id where it has one', async () => {
    const backend = await backendWith(ouyang, sparse);
    const { card, provider } = await openCard(backend, ouyangId);
    provider.customerId = sparse.customer.number;
    await shown(card, '章*');
    card.customerId = ouyangId;
    await shown(card, '欧阳**');
  });

  it('shows the same whether it is set up before or after it is put on the page', async () => {
    const { provider } = await openCard(await backendWith(ouyang, sparse), sparse.customer.number);
    const card = document.createElement('postal-customer-card');
    card.customerId = ouyangId;
    card.readOnly = true;
    provider.append(card);
    await settled(card);
    await shown(card, '欧阳**');
    expect(has(card, '.edit')).to.equal(false);
    expect(card.hasAttribute('readonly')).to.equal(true);
  });

  it('reads as loading until the answer, and offers to try again where it fails', async () => {
    const backend = await backendWith(ouyang);
    let answer = false;
    const slow = replaced(backend, {
      read: (kind, ids) => (answer ? backend.read(kind, ids) : never()),
    });
    const opened = openCard(slow, ouyangId, { timeLimit: 60 });
    await waitUntil(() => document.querySelector('postal-customer-card')?.shadowRoot);
    expect(textOf(document.querySelector('postal-customer-card')!)).to.include('Loading…');
    const { card } = await opened;
    expect(find(card, '[role=alert]').textContent).to.include('cannot be reached');
    answer = true;
    find(card, '[role=alert] button').click();
    await shown(card, '欧阳**');
  });

  it('offers to start the archive of an unknown customer', async () => {
    const { card } = await openCard(new MemoryBackend(), 'nobody-1');
    expect(textOf(card)).to.include('There is no archive for customer nobody-1 yet.');
    expect(textOf(find(card, '.edit'))).to.include('Start archive');
  });

  it('names a wrong pack in the page language and lets the page go on', async () => {
    const { card, provider } = await openCard(await backendWith(ouyang), ouyangId, { lang: 'zh-CN' });
    provider.policy = 'nowhere';
    await shown(card, 'nowhere');
    expect(has(card, '[role=alert]')).to.equal(true);
    provider.policy = 'lianyungang-finance-2013';
    await shown(card, '欧阳**');
  });

  it('says that a damaged record cannot be read', async () => {
    const damaged = { ...ouyang, figures: [{ period: 'soon', amount: 'much' }] } as unknown as Archive;
    const { card } = await openCard(await backendWith(damaged), ouyangId);
    await shown(card, 'cannot be read');
    expect(has(card, '.edit')).to.equal(false);
  });

  it('shows a pack without rules for archives', async () => {
    const { card, provider } = await openCard(await backendWith(sparse), sparse.customer.number);
    const { archive: _archive, fieldGroups: _groups, ...pack } = provider.session.pack!;
    provider.policy = pack;
    await waitUntil(() => !has(card, '[part=gaps]'));
    expect(textOf(card)).to.include('Other').and.to.include('章*');
  });

  it('has no edit button when read-only', async () => {
    const { card } = await openCard(await backendWith(sparse), sparse.customer.number, {
      card: html`<postal-customer-card readonly></postal-customer-card>`,
    });
    expect(has(card, '.edit')).to.equal(false);
    expect(has(card, '[part=gaps] button')).to.equal(false);
  });
});
