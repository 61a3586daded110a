import { expect, fixture, html } from '@open-wc/testing';
import { localeOf, nearestAttribute, watchSurroundings } from '../../../src/elements/shared/language.js';
import { waitUntil } from '../../support/wait-until.js';

describe('language', () => {
  for (const [lang, locale] of [
    ['zh', 'zh-CN'],
    ['zh-CN', 'zh-CN'],
    ['zh-Hans-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN-us', 'en'],
    ['english', 'zh-CN'],
    ['fr', 'zh-CN'],
    ['', 'zh-CN'],
    [null, 'zh-CN'],
  ] as const) {
    it(`${lang} reads ${locale}`, () => {
      expect(localeOf(lang)).to.equal(locale);
    });
  }

  it('is that of the nearest ancestor, across shadow roots', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const inner = document.createElement('p');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(nearestAttribute(inner, 'lang')).to.equal('en');
    inner.lang = 'zh';
    expect(nearestAttribute(inner, 'lang')).to.equal('zh');
  });

  it('is nothing where the page says nothing', () => {
    expect(nearestAttribute(document.createElement('p'), 'data-postal-theme')).to.equal(null);
  });

  it('tells of a change anywhere in the page, until nobody listens', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    let told = 0;
    const leave = watchSurroundings(() => told++);
    host.setAttribute('data-postal-theme', 'dark');
    await waitUntil(() => told === 1);
    leave();
    const leaveAgain = watchSurroundings(() => told++);
    host.lang = 'en';
    await waitUntil(() => told === 2, 'told once, by the listener that is left');
    leaveAgain();
  });
});
