import { at } from '../../../scripts/lib/run.mjs';

const card = 'postal-customer-card';
const timeline = 'postal-contact-timeline';
const form = 'postal-complaint-form';

/**
 * A clerk at the legacy page: what a person does there, by keyboard wherever there is a key for it.
 * @param kit the scenario's kit (scripts/lib/e2e.mjs)
 */
export function deskOf({ find, click, text, until }, page) {
  const focus = async (path) => (await find(page, path)).evaluate((element) => element.focus());
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const write = (words) => page.keyboard.insertText(words);

  /** Waits until a control inside an element's shadow root has the focus. */
  const atControl = (tag, id) =>
    until(
      page,
      ([host, wanted]) => document.querySelector(host).shadowRoot.activeElement?.id === wanted,
      [tag, id],
      `the focus is in #${id} of ${tag}`,
    );

  const importResult = async () => {
    await until(
      page,
      () => /完成|失败|没有/.test(document.querySelector('#importResult').textContent),
      undefined,
      'the import ends',
    );
    return text(page, '#importResult');
  };

  return {
    focus,
    press,
    write,
    atControl,

    /** The old page has run its script and every element on it has drawn itself. */
    open: () =>
      until(
        page,
        (tags) => tags.every((tag) => document.querySelector(tag).shadowRoot?.childElementCount > 0),
        [card, timeline, form],
        'the elements are drawn',
      ),

    /** Chooses files of `demo/data` in the page's file input and presses its import button. */
    async importFiles(...names) {
      const input = await find(page, '#files');
      await input.setInputFiles(names.map((name) => at('demo/data', name)));
      await page.evaluate(() => {
        const bar = document.querySelector('#progressBar');
        const widths = (window.progress = []);
        new MutationObserver(() => widths.push(parseInt(bar.style.width, 10))).observe(bar, {
          attributes: true,
        });
      });
      await click(page, '#importButton');
      return importResult();
    },

    async importDemo() {
      await page.evaluate(() => (document.querySelector('#importResult').textContent = ''));
      await click(page, '#loadDemo');
      return importResult();
    },

    /** Types a customer's number into the old page's own search field. */
    async choose(id) {
      await focus('#quick');
      await page.evaluate(() => document.querySelector('#quick').select());
      await write(id);
      await press('Enter');
      await until(
        page,
        (wanted) =>
          document.querySelector('postal-customer-card').shadowRoot.querySelector('postal-tier-badge')
            ?.customerId === wanted,
        id,
        `the card shows customer ${id}`,
      );
    },

    /** F2, then Enter from field to field up to the one with this id. */
    async editCard(field) {
      await focus(`${card} >>> .edit`);
      await press('F2');
      await atControl(card, 'field-name');
      for (let stops = 0; stops < 20; stops++) {
        const here = await page.evaluate(
          (tag) => document.querySelector(tag).shadowRoot.activeElement.id,
          card,
        );
        if (here === `field-${field}`) return;
        await press('Enter');
      }
      throw new Error(`Enter never came to the field ${field}`);
    },

    async saveCard() {
      await press('Control+Enter');
      await find(page, `${card} >>> .done`);
    },

    /** L, 1 (call), 1 (reached), a note, Ctrl+Enter. */
    async logCall(note) {
      await focus(`${timeline} >>> .open-log`);
      await press('l');
      const radio = (group) => [timeline, group];
      const inGroup = ([tag, group]) => document.querySelector(tag).shadowRoot.activeElement?.name === group;
      await until(page, inGroup, radio('channel'), 'the focus is at the channels');
      await press('1');
      await until(page, inGroup, radio('outcome'), 'the focus is at the outcomes');
      await press('1');
      await atControl(timeline, 'note');
      await write(note);
      await press('Control+Enter');
      await find(page, `${timeline} >>> .notice.done`);
    },

    /** From the first field by Enter to the narrative, which is written; nothing is recorded yet. */
    async writeComplaint(narrative) {
      await focus(form);
      await atControl(form, 'matter');
      await press('Enter');
      await atControl(form, 'channel');
      await press('Enter');
      await atControl(form, 'narrative');
      await write(narrative);
      await find(page, `${form} >>> .number`);
      return (await text(page, `${form} >>> .number`)).replace(/-/g, '');
    },

    async recordComplaint() {
      await press('Control+Enter');
      await find(page, `${form} >>> #done`);
    },
  };
}
