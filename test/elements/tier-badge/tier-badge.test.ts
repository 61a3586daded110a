import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/provider/define.js';
import '../../../src/elements/tier-badge/define.js';
import type { PostalProvider } from '../../../src/elements/provider/provider.js';
import type { PostalTierBadge } from '../../../src/elements/tier-badge/tier-badge.js';
import type { Backend } from '../../../src/data/backend.js';
import { ouyang, sparse } from '../../support/people.js';
import { backendWith, stoppedClock } from '../../support/session.js';
import { shownText, textOf } from '../../support/shown.js';
import { waitUntil } from '../../support/wait-until.js';

const badgeOf = (host: Element): PostalTierBadge => host.querySelector<PostalTierBadge>('postal-tier-badge')!;
const button = (badge: PostalTierBadge): HTMLButtonElement => badge.shadowRoot!.querySelector('button')!;

async function inProvider(badge: ReturnType<typeof html>, backend: Backend | string = 'memory', lang = 'en') {
  const provider = await fixture<PostalProvider>(
    html`<postal-provider .backend=${backend} lang=${lang}>${badge}</postal-provider>`,
  );
  provider.session.configure({ clock: stoppedClock() });
  return badgeOf(provider);
}

/** Counts the console's warnings while `run` runs. */
async function warnings(run: () => Promise<void>): Promise<string[]> {
  const heard: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => heard.push(words.join(' '));
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return heard;
}

describe('postal-tier-badge', () => {
  for (const [tier, zh, en] of [
    ['vip', '贵宾', 'VIP'],
    ['gold', '黄金', 'Gold'],
    ['platinum', '白金', 'Platinum'],
    ['diamond', '钻石', 'Diamond'],
  ] as const) {
    it(`names ${tier} from the bare attribute in both languages`, async () => {
      await shownText(await inProvider(html`<postal-tier-badge tier=${tier}></postal-tier-badge>`), en);
      await shownText(
        await inProvider(html`<postal-tier-badge tier=${tier}></postal-tier-badge>`, 'memory', 'zh-CN'),
        zh,
      );
    });
  }

  it('shows a bare attribute without opening a store', async () => {
    let asked = 0;
    const refuse = (): Promise<never> => {
      asked++;
      return Promise.reject(new Error('not to be asked'));
    };
    const backend = {
      can: { atomic: true, watch: false, files: false, since: false },
      read: refuse,
      list: refuse,
      write: refuse,
    };
    const badge = await inProvider(html`<postal-tier-badge tier="gold"></postal-tier-badge>`, backend);
    await shownText(badge, 'Gold');
    badge.tier = null;
    badge.figures = [{ period: '2026-Q3', amount: 600000 }];
    await shownText(badge, 'Platinum');
    expect(asked).to.equal(0);
  });

  it('rates figures, and marks the outlook and the missing quarter', async () => {
    const badge = await inProvider(html`<postal-tier-badge></postal-tier-badge>`);
    badge.figures = ouyang.figures;
    await shownText(badge, 'Gold');
    await shownText(badge, '1/2');
    expect(button(badge).textContent).to.include('May rise');
    badge.figures = [ouyang.figures[0]!, ouyang.figures[2]!];
    await shownText(badge, '25Q3');
  });

  it('shows the session’s customer, and one that is not rated', async () => {
    const backend = await backendWith(ouyang, { ...sparse, figures: [] });
    await shownText(
      await inProvider(
        html`<postal-tier-badge customer-id=${ouyang.customer.number}></postal-tier-badge>`,
        backend,
      ),
      'Gold',
    );
    await shownText(
      await inProvider(
        html`<postal-tier-badge customer-id=${sparse.customer.number}></postal-tier-badge>`,
        backend,
      ),
      'Not rated',
    );
  });

  it('says that a figure was counted by hand', async () => {
    const badge = await inProvider(html`<postal-tier-badge></postal-tier-badge>`);
    badge.figures = sparse.figures;
    await shownText(badge, 'counted by hand');
  });

  it('opens to the reasons, their clause and the figures, by keyboard too', async () => {
    const badge = await inProvider(html`<postal-tier-badge></postal-tier-badge>`);
    badge.figures = ouyang.figures;
    await shownText(badge, 'Gold');
    button(badge).focus();
    await sendKeys({ press: 'Enter' });
    await shownText(badge, 'art. 6');
    await shownText(badge, '534,200.00');
    expect(button(badge).getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Escape' });
    await badge.updateComplete;
    expect(badge.open).to.equal(false);
    expect(badge.shadowRoot!.activeElement).to.equal(button(badge));
  });

  it('closes when the page is clicked elsewhere', async () => {
    const badge = await inProvider(html`<postal-tier-badge tier="gold" open></postal-tier-badge>`);
    await shownText(badge, 'Gold');
    document.body.click();
    expect(badge.open).to.equal(false);
  });

  it('explains the standard of a tier that the page stated', async () => {
    const badge = await inProvider(html`<postal-tier-badge tier="gold" open></postal-tier-badge>`);
    await shownText(badge, 'art. 5(2)');
  });

  for (const [name, change, word] of [
    ['an unknown tier', (badge: PostalTierBadge) => (badge.tier = 'king'), 'Tier unknown'],
    [
      'a figure that is none',
      (badge: PostalTierBadge) => (badge.figures = [{ period: '2026-Q3', amount: Number.NaN }]),
      'Tier unknown',
    ],
  ] as const) {
    it(`says what is wrong with ${name}, with one console warning, and throws nothing`, async () => {
      const heard = await warnings(async () => {
        const badge = await inProvider(html`<postal-tier-badge></postal-tier-badge>`);
        change(badge);
        await shownText(badge, word);
        badge.requestUpdate();
        await badge.updateComplete;
        badge.open = true;
        await waitUntil(() => badge.shadowRoot!.querySelector('.why p'), 'the reason');
        expect(textOf(badge).length).to.be.greaterThan(40);
      });
      expect(heard.filter((each) => each.includes('postal-tier-badge'))).to.have.length(1);
    });
  }

  it('shows what the page wrote inside until it knows the tier', async () => {
    const badge = document.createElement('postal-tier-badge');
    badge.textContent = '黄金';
    badge.tier = 'gold';
    document.body.append(badge);
    await shownText(badge, '黄金');
    expect(badge.shadowRoot!.querySelector('slot') ?? button(badge)).to.exist;
    badge.remove();
  });

  it('follows the language of the page while it is shown', async () => {
    const badge = await inProvider(html`<postal-tier-badge tier="gold"></postal-tier-badge>`);
    await shownText(badge, 'Gold');
    badge.parentElement!.lang = 'zh-Hans-CN';
    await shownText(badge, '黄金');
  });

  it('emits a click like any button of the page', async () => {
    const badge = await inProvider(html`<postal-tier-badge tier="gold"></postal-tier-badge>`);
    await shownText(badge, 'Gold');
    setTimeout(() => button(badge).click());
    expect((await oneEvent(badge, 'click')).composed).to.equal(true);
  });

  describe('is accessible', () => {
    for (const lang of ['zh-CN', 'en']) {
      for (const [state, content] of [
        ['unrated', html`<postal-tier-badge tier=""></postal-tier-badge>`],
        ['tier', html`<postal-tier-badge tier="diamond"></postal-tier-badge>`],
        ['figures', html`<postal-tier-badge .figures=${ouyang.figures}></postal-tier-badge>`],
        ['open', html`<postal-tier-badge .figures=${ouyang.figures} open></postal-tier-badge>`],
        ['error', html`<postal-tier-badge tier="king" open></postal-tier-badge>`],
      ] as const) {
        for (const theme of ['light', 'dark']) {
          it(`${state}, ${lang}, ${theme}`, async () => {
            const badge = await inProvider(content, 'memory', lang);
            badge.setAttribute('data-postal-theme', theme);
            await waitUntil(() => badge.shadowRoot!.querySelector('button'), 'the badge');
            if (badge.open) await waitUntil(() => badge.shadowRoot!.querySelector('.why p'), 'the panel');
            await expect(badge).to.be.accessible();
          });
        }
      }
    }
  });
});
