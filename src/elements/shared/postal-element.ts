import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../values/problem.js';
import { baseStyles } from './base.styles.js';
import { english } from './english.js';
import { localeOf, nearestAttribute, watchSurroundings, type Locale } from './language.js';

type Content = TemplateResult | typeof nothing;

/** What the console was told, by whichever element of the page. */
const warned = new Set<string>();

/**
 * What every element has: the page's language, theme and density (the nearest `lang`, `data-postal-theme`,
 * `data-postal-density`), a root that the page's styles do not reach, and the rule that nothing is ever thrown
 * at the page: a failure is drawn inside the element and reported to the console once.
 */
export abstract class PostalElement extends LitElement {
  static override styles = [...baseStyles];

  private stopWatching: (() => void) | undefined;
  private announcement = '';

  /** The language in force; the browser's own is never asked. */
  protected get locale(): Locale {
    return localeOf(nearestAttribute(this, 'lang'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopWatching = watchSurroundings(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWatching?.();
  }

  /** Says something to assistive technology, politely. */
  protected announce(text: string): void {
    this.announcement = text;
    this.requestUpdate();
  }

  /** One console warning for each distinct trouble of the page, however many elements meet it. */
  protected warnOnce(text: string): void {
    if (warned.has(text)) return;
    warned.add(text);
    console.warn(`<${this.localName}> ${text}`);
  }

  /** Tells the developer what a person reads in the element; the same in every language. */
  protected warnOf({ code, params }: Problem): void {
    const details = Object.entries(params).map(([name, value]) => ` ${name}=${value as string}`);
    this.warnOnce(code + details.join());
  }

  /** The element's own content; may throw: `renderFailure` is shown instead. */
  protected abstract renderContent(): Content;

  /** Drawn when `renderContent` threw. The slot shows what the page wrote inside the tag. */
  protected renderFailure(): Content {
    return html`<slot></slot>`;
  }

  /** Loads the words of a language that is not there yet, and draws again when they are. */
  private hasWords(locale: Locale): boolean {
    if (locale !== 'en' || english.ready()) return true;
    english.load().then(
      () => this.requestUpdate(),
      (error: unknown) => this.warnOnce(`could not load the English words: ${String(error)}`),
    );
    return false;
  }

  private renderSafely(): Content {
    try {
      return this.renderContent();
    } catch (error) {
      this.warnOnce(error instanceof Error ? error.message : String(error));
      return this.renderFailure();
    }
  }

  override render(): TemplateResult {
    const { locale } = this;
    return html`<div
      class="root"
      part="base"
      lang=${locale}
      data-theme=${nearestAttribute(this, 'data-postal-theme') ?? 'light'}
      data-density=${nearestAttribute(this, 'data-postal-density') ?? 'comfortable'}
    >
      ${this.hasWords(locale) ? this.renderSafely() : html`<slot></slot>`}
      <div class="visually-hidden" aria-live="polite">${this.announcement}</div>
    </div>`;
  }
}
