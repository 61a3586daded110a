import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { html as lit } from 'lit';
import { PostalElement } from '../../../src/elements/shared/postal-element.js';

class Sample extends PostalElement {
  failing = false;

  protected override renderContent() {
    if (this.failing) throw new Error('planted');
    return lit`<p>content</p>`;
  }

  say(text: string): void {
    this.announce(text);
  }
}
customElements.define('x-sample', Sample);

const root = (element: Sample): HTMLElement => element.shadowRoot!.querySelector('.root')!;

describe('every element', () => {
  it('keeps the page’s inherited styles out', async () => {
    const host = await fixture<HTMLElement>(html`<div><x-sample></x-sample></div>`);
    host.setAttribute(
      'style',
      'text-align:center;letter-spacing:3px;text-transform:uppercase;font-size:30px;text-indent:2em;white-space:pre',
    );
    const style = getComputedStyle(root(host.querySelector('x-sample')!));
    expect([
      style.textAlign,
      style.letterSpacing,
      style.textTransform,
      style.fontSize,
      style.textIndent,
      style.whiteSpace,
    ]).to.deep.equal(['start', 'normal', 'none', '14px', '0px', 'normal']);
  });

  it('takes the page’s tokens', async () => {
    const host = await fixture<HTMLElement>(html`<div><x-sample></x-sample></div>`);
    host.style.setProperty('--postal-ink', 'rgb(1, 2, 3)');
    expect(getComputedStyle(root(host.querySelector('x-sample')!)).color).to.equal('rgb(1, 2, 3)');
  });

  it('follows the nearest theme and density', async () => {
    const host = await fixture<HTMLElement>(
      html`<div data-postal-theme="dark" data-postal-density="compact"><x-sample></x-sample></div>`,
    );
    const sample = root(host.querySelector('x-sample')!);
    expect([sample.dataset.theme, sample.dataset.density]).to.deep.equal(['dark', 'compact']);
  });

  it('says things politely to assistive technology', async () => {
    const sample = await fixture<Sample>(html`<x-sample></x-sample>`);
    sample.say('done');
    await sample.updateComplete;
    expect(sample.shadowRoot!.querySelector('[aria-live="polite"]')!.textContent).to.equal('done');
  });

  it('draws the page’s own content where its own fails, throws nothing and warns once', async () => {
    const heard: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => heard.push(words.join(' '));
    const sample = await fixture<Sample>(html`<x-sample>fallback</x-sample>`);
    sample.failing = true;
    sample.requestUpdate();
    await sample.updateComplete;
    sample.requestUpdate();
    await nextFrame();
    console.warn = warn;
    expect(sample.shadowRoot!.querySelector('slot')).to.exist;
    expect(heard).to.deep.equal(['<x-sample> planted']);
  });
});
