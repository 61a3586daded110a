import { stories } from '../../demo/data/generator.mjs';
import { listenToConsole } from './support/console.mjs';
import { deskOf } from './support/desk.mjs';
import { storedBody } from './support/records.mjs';

export const browsers = ['chromium', 'chromium-88', 'chromium-109'];

const customerId = stories.exactDiamond;
const note = '约下周面谈';
const narrative = '汇款未到账,客户要求今日答复。';

/** The same page by plain HTTP and a name of the intranet: no secure context, and all of it works. */
export default async function (kit) {
  const { open, check, expect, find, text, context, intranet } = kit;
  const heard = listenToConsole(context);
  const page = await open(`${intranet}/demo/legacy/index.html`);
  const desk = deskOf(kit, page);

  await check('the page is no secure context', async () => {
    await desk.open();
    expect(
      await page.evaluate(() => [window.isSecureContext, typeof crypto.randomUUID, typeof crypto.subtle]),
    ).to.deep.equal([false, 'undefined', 'undefined']);
    expect((await page.evaluate(() => window.PostalCare.diagnose())).secureContext).to.equal(false);
  });

  let number = '';
  await check('a card, a contact and a complaint are saved', async () => {
    await desk.importDemo();
    await desk.choose(customerId);
    await desk.editCard('deputy');
    await desk.write('王芳');
    await desk.saveCard();
    await desk.logCall(note);
    number = await desk.writeComplaint(narrative);
    await desk.recordComplaint();
  });

  await check('all of it is there after a reload', async () => {
    await page.reload({ waitUntil: 'load' });
    await desk.open();
    await desk.choose(customerId);
    await find(page, 'postal-contact-timeline >>> .feed .entry');
    expect(await text(page, 'postal-contact-timeline >>> .feed')).to.contain(note);
    expect(await text(page, 'postal-customer-card >>> .panel')).to.contain('王芳');
    const { customer, contacts } = await storedBody(page, 'archive', customerId);
    expect(customer.deputy).to.equal('王芳');
    expect(contacts.map((contact) => contact.note)).to.deep.equal([note]);
    const complaints = await page.evaluate(() => window.PostalCare.complaints());
    expect(complaints.map((complaint) => [complaint.number, complaint.narrative])).to.deep.equal([
      [number, narrative],
    ]);
  });

  await check('nothing was said on the console', async () => {
    expect([...heard('error'), ...heard('warning')]).to.deep.equal([]);
  });
}
