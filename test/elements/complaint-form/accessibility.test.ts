import { expect, html } from '@open-wc/testing';
import { ouyang } from '../../support/people.js';
import { shownText, textOf } from '../../support/shown.js';
import {
  countingBackend,
  fill,
  fillAll,
  newPlace,
  numbered,
  part,
  recordButton,
  recorded,
  scene,
  type Scene,
  type Setup,
} from './support.js';
import { waitUntil } from '../../support/wait-until.js';

const place = newPlace();
const plain = (): Promise<void> => Promise.resolve();

/** Each state: how it is set up and what brings it about. */
const states: readonly [name: string, setup: () => Promise<Setup>, reach: (scene: Scene) => Promise<void>][] =
  [
    ['empty', () => Promise.resolve({}), plain],
    [
      'of a known customer, with the reasons open',
      () => Promise.resolve({ customerId: ouyang.customer.number }),
      async ({ element }) => {
        await shownText(element, '138****5678');
        fill(element, 'narrative', 'x');
        await numbered(element);
        part(element, 'summary').click();
      },
    ],
    [
      'loading the customer',
      async () => {
        const backend = await countingBackend();
        backend.read = () => new Promise(() => undefined);
        return { backend, customerId: ouyang.customer.number };
      },
      ({ element }) => waitUntil(() => part(element, '.message[role=status]') !== null),
    ],
    [
      'with faults and a doubtful phone',
      () => Promise.resolve({ actorId: null, terminalId: null }),
      async ({ element }) => {
        fill(element, 'reach', '1380000567');
        await numbered(element);
        recordButton(element).click();
        await waitUntil(() => part(element, '#summary') !== null);
      },
    ],
    [
      'with a draft found',
      () =>
        Promise.resolve({
          content: html`<postal-complaint-form draft-key=${place}></postal-complaint-form>`,
        }),
      async ({ element }) => {
        fill(element, 'narrative', 'x');
        element.formResetCallback();
        await waitUntil(() => part(element, '#restore') !== null);
      },
    ],
    [
      'that failed to be recorded',
      async () => {
        const backend = await countingBackend();
        backend.answer = () => Promise.reject(new Error('gone'));
        return { backend };
      },
      async ({ element }) => {
        fillAll(element);
        recordButton(element).click();
        await waitUntil(() => part(element, '.notice.error') !== null);
      },
    ],
    [
      'being recorded',
      async () => {
        const backend = await countingBackend();
        backend.answer = () => new Promise(() => undefined);
        return { backend };
      },
      async ({ element }) => {
        fillAll(element);
        recordButton(element).click();
        await waitUntil(() => recordButton(element).getAttribute('aria-disabled') === 'true');
      },
    ],
    [
      'recorded',
      () => Promise.resolve({}),
      async ({ element }) => {
        fillAll(element);
        recordButton(element).click();
        await recorded(element);
      },
    ],
    [
      'disabled',
      () => Promise.resolve({}),
      async ({ element }) => {
        element.disabled = true;
        await element.updateComplete;
      },
    ],
    [
      'under an unknown pack',
      () => Promise.resolve({ options: { policy: 'no-such-pack' } }),
      ({ element }) => waitUntil(() => part(element, '.notice.error') !== null),
    ],
  ];

describe('postal-complaint-form is accessible', () => {
  for (const lang of ['zh-CN', 'en']) {
    for (const [name, setup, reach] of states) {
      it(`${name} (${lang})`, async () => {
        const made = await scene({ ...(await setup()), lang });
        await reach(made);
        await made.element.updateComplete;
        await expect(made.element).to.be.accessible();
      });
    }
  }

  it('reads in the language of its page, and changes with it', async () => {
    const { element, provider } = await scene({ lang: 'en' });
    await shownText(element, 'Take a complaint');
    provider.lang = 'zh-CN';
    await shownText(element, '投诉登记');
    expect(textOf(element)).not.to.include('complaint');
  });

  it('says what is wrong with the configuration instead of its fields, and keeps what was typed', async () => {
    const { element, session } = await scene();
    fillAll(element);
    await numbered(element);
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (words: unknown) => warnings.push(words);
    try {
      session.configure({ policy: 'gone-pack' });
      await shownText(element, 'gone-pack');
      session.configure({ policy: 'lianyungang-finance-2013' });
      await waitUntil(() => part<HTMLTextAreaElement>(element, '#narrative')?.value === '包裹未派送');
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.have.length(1);
  });
});
